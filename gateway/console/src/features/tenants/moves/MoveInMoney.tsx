/** What somebody who comes will be billed: each fee item's first bill and the one after it, and how it is reckoned. */
import type { Schemas } from '@manor/web/api/client';
import { stepDays, stepSentences } from '@manor/web/explanation';
import { day } from '@manor/web/format';
import { Alert, Table } from 'antd';
import { useTranslation } from 'react-i18next';
import { MoneyText } from '../../../parts/MoneyText';
import { PriceText } from '../../../parts/PriceText';

type Preview = Schemas['billing.MoveInPreview'];
type Line = Schemas['billing.MoveInLine'];
type Bill = Schemas['billing.MoveInBill'];

export function MoveInMoney({ preview }: { preview: Preview }) {
  const { t } = useTranslation('tenants');
  const { lines, currencyCode: currency, firstMinor } = preview;
  if (lines.length === 0) return <Alert type="warning" showIcon title={t('money.nothing')} />;
  const next = lines.reduce((sum, one) => sum + BigInt(one.next?.amountMinor ?? '0'), 0n);
  return (
    <Table<Line>
      size="small"
      rowKey="feeItemId"
      pagination={false}
      dataSource={lines}
      expandable={{
        rowExpandable: (line) => Boolean(line.first ?? line.next),
        expandedRowRender: (line) => <Reckoning line={line} currency={currency} />,
      }}
      columns={[
        { key: 'item', title: t('money.item'), render: (_, line) => line.feeItemName },
        {
          key: 'cycle',
          title: t('money.cycle'),
          width: 110,
          render: (_, line) => t('money.months', { count: line.cycleMonths }),
        },
        {
          key: 'first',
          title: t('money.first'),
          width: 250,
          align: 'right',
          render: (_, line) =>
            line.usagePrice && !line.first ? (
              <PriceText version={line.usagePrice} currency={currency} />
            ) : (
              <BillText bill={line.first} currency={currency} none={t('money.billedAlready')} />
            ),
        },
        {
          key: 'next',
          title: t('money.next'),
          width: 250,
          align: 'right',
          render: (_, line) => (
            <BillText
              bill={line.next}
              currency={currency}
              none={line.usagePrice ? t('money.byReading') : '—'}
            />
          ),
        },
      ]}
      summary={() => (
        <Table.Summary.Row className="sum">
          <Table.Summary.Cell index={0} colSpan={3}>
            {t('money.total')}
          </Table.Summary.Cell>
          <Table.Summary.Cell index={3} align="right">
            <MoneyText minor={firstMinor} currency={currency} />
          </Table.Summary.Cell>
          <Table.Summary.Cell index={4} align="right">
            <MoneyText minor={next} currency={currency} />
          </Table.Summary.Cell>
        </Table.Summary.Row>
      )}
    />
  );
}

function BillText({ bill, currency, none }: { bill: Bill | undefined; currency: string; none: string }) {
  if (!bill) return <span className="quiet">{none}</span>;
  return (
    <>
      <MoneyText minor={bill.amountMinor} currency={currency} />
      <div className="quiet small">
        {day(bill.periodStart)} – {day(bill.periodEnd)}
      </div>
    </>
  );
}

function Reckoning({ line, currency }: { line: Line; currency: string }) {
  return (
    <ul className="move-reckoning">
      {[line.first, line.next].flatMap((bill) =>
        (bill?.steps ?? []).map((step) => (
          <li key={`${step.startDate} ${step.tariffId}`}>
            <strong>{stepDays(step)}</strong> {stepSentences(step, currency).join(' · ')}{' '}
            <MoneyText minor={step.amountMinor} currency={currency} />
          </li>
        )),
      )}
    </ul>
  );
}
