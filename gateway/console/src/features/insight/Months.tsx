/** Month by month: what was billed for it and what money came in it, as a picture and as a table. */
import { money, month as monthText } from '@manor/web/format';
import { Button, Segmented, Spin, Table } from 'antd';
import { lazy, Suspense, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useScope } from '../../scope';
import { Figure } from './Figure';
import { nodeOfScope, receivablesOf, type Month } from './words';

const MonthsChart = lazy(() => import('./MonthsChart'));

export function Months({ months, onMonth }: { months: Month[]; onMonth: (month: string) => void }) {
  const { t } = useTranslation('insight');
  const node = nodeOfScope(useScope());
  const currencies = useMemo(() => [...new Set(months.map((one) => one.currencyCode))], [months]);
  const [chosen, setCurrency] = useState('');
  const currency = currencies.includes(chosen) ? chosen : (currencies[0] ?? '');
  const lines = useMemo(() => months.filter((one) => one.currencyCode === currency), [months, currency]);
  return (
    <section aria-label={t('months.title')}>
      <div className="insight-head">
        <h2>{t('months.title')}</h2>
        {currencies.length > 1 && (
          <Segmented size="small" value={currency} options={currencies} onChange={setCurrency} />
        )}
      </div>
      <div className="insight-months">
        {currency ? (
          <Suspense fallback={<Spin />}>
            <MonthsChart months={lines} currency={currency} />
          </Suspense>
        ) : (
          <span className="quiet">{t('months.none')}</span>
        )}
        <Table<Month>
          size="small"
          rowKey="month"
          pagination={false}
          dataSource={lines}
          locale={{ emptyText: t('months.none') }}
          columns={[
            {
              key: 'month',
              title: t('months.month'),
              render: (_, line) => (
                <Button
                  type="link"
                  size="small"
                  className="open"
                  onClick={() => {
                    onMonth(line.month);
                  }}
                >
                  {monthText(line.month)}
                </Button>
              ),
            },
            {
              key: 'billed',
              title: t('months.receivableMinor'),
              align: 'right',
              render: (_, line) => (
                <Figure to={receivablesOf(node, { fromMonth: line.month, toMonth: line.month })}>
                  {money(line.receivableMinor, currency)}
                </Figure>
              ),
            },
            {
              key: 'collected',
              title: t('months.collectedMinor'),
              align: 'right',
              render: (_, line) => <span className="amount">{money(line.collectedMinor, currency)}</span>,
            },
            {
              key: 'verified',
              title: t('months.collectedVerifiedMinor'),
              align: 'right',
              render: (_, line) => (
                <span className="amount">{money(line.collectedVerifiedMinor, currency)}</span>
              ),
            },
          ]}
        />
      </div>
    </section>
  );
}
