/** Billed and collected month by month, with the sums of each currency below. */
import { explained } from '@manor/web/api/problem';
import { useGet } from '@manor/web/api/read';
import { money, month as monthText, number, percent } from '@manor/web/format';
import { Alert, Table } from 'antd';
import { useTranslation } from 'react-i18next';
import { useScope } from '../../scope';
import { ExportFigures } from './ExportFigures';
import { summed, type MonthSum } from './sums';

const AMOUNTS = [
  'receivableMinor',
  'verifiedMinor',
  'openMinor',
  'collectedMinor',
  'collectedVerifiedMinor',
] as const;

/** Verified ÷ billed. */
function rateOf({ receivableMinor, verifiedMinor }: MonthSum): string {
  return BigInt(receivableMinor) === 0n ? '' : percent(Number(verifiedMinor) / Number(receivableMinor));
}

export function ByMonth({ fromMonth, toMonth }: { fromMonth: string; toMonth: string }) {
  const { t } = useTranslation('insight');
  const scope = useScope();
  const { data, error } = useGet('/v1/insight/months', { query: { ...scope.query, fromMonth, toMonth } });
  const months = data?.months ?? [];
  return (
    <section className="report" aria-label={t('months.title')}>
      <div className="insight-head">
        <h2>{t('months.title')}</h2>
        <ExportFigures of={{ table: 'FIGURE_TABLE_MONTHS', fromMonth, toMonth }} />
      </div>
      {error && <Alert type="error" showIcon title={explained(error)} />}
      <Table<MonthSum>
        size="small"
        pagination={false}
        loading={!data && !error}
        dataSource={[...months, ...summed(months)]}
        rowKey={(line) => `${line.month} ${line.currencyCode}`}
        rowClassName={(line) => (line.month ? '' : 'sum')}
        locale={{ emptyText: t('months.none') }}
        scroll={{ x: 'max-content' }}
        columns={[
          {
            key: 'month',
            title: t('months.month'),
            render: (_, line) =>
              line.month ? monthText(line.month) : t('reports.total', { currency: line.currencyCode }),
          },
          {
            key: 'count',
            title: t('reports.count'),
            align: 'right',
            render: (_, line) => number(line.receivableCount),
          },
          ...AMOUNTS.map((key) => ({
            key,
            title: t(`reports.${key}`),
            align: 'right' as const,
            render: (_: unknown, line: MonthSum) => money(line[key], line.currencyCode),
          })),
          { key: 'rate', title: t('collection.rate'), align: 'right', render: (_, line) => rateOf(line) },
        ]}
      />
    </section>
  );
}
