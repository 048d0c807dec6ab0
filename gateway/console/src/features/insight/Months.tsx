/** Month by month: what was billed for it and what money came in it, as a picture and as a table. */
import { money, month as monthText } from '@manor/web/format';
import { Segmented, Spin, Table } from 'antd';
import { lazy, Suspense, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { receivablesOf } from '../../links';
import { Figure } from '../../parts/Figure';
import { OpenButton } from '../../parts/OpenButton';
import { useScope } from '../../scope';
import { Collected } from './Collected';
import { ExportFigures } from './ExportFigures';
import { MonthParts } from './MonthParts';
import { nodeOfScope, type Month } from './words';

const MonthsChart = lazy(() => import('./MonthsChart'));

interface Shown {
  year: number;
  months: Month[];
  /** The one that is looked into, YYYY-MM; empty for none. */
  chosen: string;
  onMonth: (month: string) => void;
}

export function Months({ year, months, chosen, onMonth }: Shown) {
  const { t } = useTranslation('insight');
  const scope = useScope();
  const node = nodeOfScope(scope);
  const currencies = useMemo(() => [...new Set(months.map((one) => one.currencyCode))], [months]);
  const [shown, setCurrency] = useState('');
  const currency = currencies.includes(shown) ? shown : (currencies[0] ?? '');
  const lines = useMemo(() => months.filter((one) => one.currencyCode === currency), [months, currency]);
  // Of several companies a month's figure is made of theirs, which are shown below.
  const parts = (line: Month) =>
    `${scope.path('insight/home')}?year=${line.month.slice(0, 4)}&month=${line.month}#months`;
  return (
    <section id="months" aria-label={t('months.title')}>
      <div className="insight-head">
        <h2>{t('months.title')}</h2>
        {currencies.length > 1 && (
          <Segmented size="small" value={currency} options={currencies} onChange={setCurrency} />
        )}
        <ExportFigures
          of={{
            table: 'FIGURE_TABLE_MONTHS',
            fromMonth: `${String(year)}-01`,
            toMonth: `${String(year)}-12`,
          }}
        />
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
                <OpenButton
                  onClick={() => {
                    onMonth(line.month);
                  }}
                >
                  {monthText(line.month)}
                </OpenButton>
              ),
            },
            {
              key: 'billed',
              title: t('months.receivableMinor'),
              align: 'right',
              render: (_, line) => (
                <Figure
                  to={receivablesOf(node, { fromMonth: line.month, toMonth: line.month }) || parts(line)}
                >
                  {money(line.receivableMinor, currency)}
                </Figure>
              ),
            },
            {
              key: 'collected',
              title: t('months.collectedMinor'),
              align: 'right',
              render: (_, line) => <Collected line={line} node={node} parts={parts(line)} />,
            },
            {
              key: 'verified',
              title: t('months.collectedVerifiedMinor'),
              align: 'right',
              render: (_, line) => <Collected line={line} node={node} parts={parts(line)} verified />,
            },
          ]}
        />
        {chosen && scope.kind !== 'estate' && <MonthParts month={chosen} currency={currency} />}
      </div>
    </section>
  );
}
