/** Lines of a schedule: which days, what, how much, when due, how the amount came about, and what became of it. */
import { day, period } from '@manor/web/format';
import { Table } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { MoneyText } from '../../../parts/MoneyText';
import { StateTag } from '../../../parts/StateTag';
import { useScope } from '../../../scope';
import type { Line } from './lease';
import { useItemNames } from './useItemNames';
import { usePriceWords } from './usePriceWords';

interface Shown {
  lines: Line[];
  currency: string;
  loading?: boolean;
  /** Some at a time, as within a form. */
  paged?: boolean;
  /** Lines are ticked, by their ids. */
  ticked?: string[];
  onTick?: (lineIds: string[]) => void;
}

export function LineTable({ lines, currency, loading = false, paged = false, ticked, onTick }: Shown) {
  const { t } = useTranslation('contracts');
  const items = useItemNames();
  const scope = useScope();
  const key = (line: Line): string =>
    line.lineId === '0'
      ? `${line.kind}${line.unitId}${line.feeItemCode}${line.customerId}${line.startDate}`
      : line.lineId;
  const became = (line: Line) => (
    <>
      <StateTag state={line.state}>{t(`lineState.${line.state}`)}</StateTag>
      {line.receivableId !== '0' && (
        <Link to={scope.path(`billing/receivables/${line.receivableId}`)}>{t('line.receivable')}</Link>
      )}
      {line.refusalMessage && <div className="quiet">{line.refusalMessage}</div>}
    </>
  );
  return (
    <Table<Line>
      size="small"
      rowKey={key}
      loading={loading}
      dataSource={lines}
      pagination={paged && { pageSize: 12, hideOnSinglePage: true, showSizeChanger: false }}
      scroll={{ x: 760 }}
      locale={{ emptyText: t('line.none') }}
      {...(onTick
        ? {
            rowSelection: {
              selectedRowKeys: ticked ?? [],
              onChange: (keys) => {
                onTick(keys.map(String));
              },
              getCheckboxProps: (line) => ({ disabled: !TICKED.includes(line.state) }),
            },
          }
        : {})}
      expandable={{
        rowExpandable: (line) => line.parts.length > 0,
        expandedRowRender: (line) => <Parts line={line} currency={currency} />,
      }}
      columns={[
        {
          key: 'days',
          title: t('line.days'),
          width: 200,
          render: (_, line) => period(line.startDate, line.endDate),
        },
        {
          key: 'what',
          title: t('line.what'),
          render: (_, line) =>
            [
              line.unitCode,
              items.name(line.feeItemCode),
              line.kind === 'LINE_KIND_CHARGE' ? '' : t(`lineKind.${line.kind}`),
              line.note,
            ]
              .filter(Boolean)
              .join(' · '),
        },
        {
          key: 'amount',
          title: t('line.amount'),
          width: 130,
          align: 'right',
          render: (_, line) => <MoneyText minor={line.amountMinor} currency={currency} />,
        },
        { key: 'due', title: t('line.due'), width: 110, render: (_, line) => day(line.dueDate) },
        { key: 'state', title: t('lease.state'), width: 150, render: (_, line) => became(line) },
      ]}
    />
  );
}

/** What can be approved or turned into a receivable. */
const TICKED: readonly string[] = ['LINE_STATE_PLANNED', 'LINE_STATE_APPROVED', 'LINE_STATE_REFUSED'];

function Parts({ line, currency }: { line: Line; currency: string }) {
  const { t } = useTranslation('contracts');
  const words = usePriceWords();
  return (
    <ul>
      {line.parts.map((part) => (
        <li key={`${part.startDate}${part.endDate}${part.unitPrice}`}>
          {period(part.startDate, part.endDate)}:{' '}
          {line.kind !== 'LINE_KIND_TRUE_UP' && (
            <>
              {t('line.partOf', { days: part.monthDays, price: part.unitPrice })}{' '}
              <MoneyText minor={part.monthlyMinor} currency={currency} />
            </>
          )}
          {part.rentFree ? t('line.free') : ''} = <MoneyText minor={part.amountMinor} currency={currency} />
          <div className="quiet">{words(part.priceFacts, currency)}</div>
        </li>
      ))}
    </ul>
  );
}
