/** Receivable and received by company, estate, fee item or category, with the total of each currency below. */
import { listing, useRows } from '@manor/web/api/read';
import { explained } from '@manor/web/api/problem';
import { money, number } from '@manor/web/format';
import { Alert, Table } from 'antd';
import { useTranslation } from 'react-i18next';
import { receivablesOf } from '../../links';
import { Figure } from '../../parts/Figure';
import { MoreRows } from '../../parts/MoreRows';
import { useScope } from '../../scope';
import { ExportFigures } from './ExportFigures';
import { Rate } from './Rate';
import { GROUPING, nameOf, nodeOf, type Collection } from './words';

const GROUPINGS = { ...GROUPING, category: 'GROUPING_CATEGORY' } as const;
const AMOUNTS = ['receivableMinor', 'verifiedMinor', 'enteredMinor', 'openMinor'] as const;

interface Shown {
  grouping: keyof typeof GROUPINGS;
  fromMonth: string;
  toMonth: string;
}

type Line = Collection & { total?: boolean };

export function CollectionReport({ grouping, fromMonth, toMonth }: Shown) {
  const { t } = useTranslation('insight');
  const { t: ofBilling } = useTranslation('billing');
  const scope = useScope();
  const groupBy = GROUPINGS[grouping];
  const query = { ...scope.query, groupBy, fromMonth, toMonth };
  const found = useRows(listing('/v1/insight/collectionRates', 'collections', query));
  const sums = found.answer?.totals ?? [];
  const totals = sums.map((line): Line => ({ ...line, total: true }));
  const name = (line: Line): string =>
    line.total
      ? t('reports.total', { currency: line.currencyCode })
      : grouping === 'category'
        ? // The API names categories by their codes, which no type knows.
          (ofBilling as (key: string) => string)(`feeCategory.FEE_CATEGORY_${line.category.toUpperCase()}`)
        : nameOf(line);
  const made = (line: Line, key: (typeof AMOUNTS)[number]): string =>
    line.total || grouping === 'category'
      ? ''
      : receivablesOf(nodeOf(line, scope), {
          fromMonth,
          toMonth,
          ratedOnly: 'true',
          ...(line.feeItemId === '0' ? {} : { feeItemId: line.feeItemId }),
          ...(key === 'openMinor' ? { openOnly: 'true' } : {}),
        });
  return (
    <section className="report" aria-label={t(`reports.${grouping}`)}>
      <div className="insight-head">
        <h2>{t(`reports.${grouping}`)}</h2>
        <ExportFigures of={{ table: 'FIGURE_TABLE_COLLECTION_RATES', groupBy, fromMonth, toMonth }} />
      </div>
      {found.error && <Alert type="error" showIcon title={explained(found.error)} />}
      <Table<Line>
        size="small"
        pagination={false}
        loading={found.first && !found.error}
        dataSource={[...found.rows, ...totals]}
        rowKey={(line) =>
          `${String(line.total)} ${nodeOf(line, scope)} ${line.feeItemId} ${line.category} ${line.currencyCode}`
        }
        rowClassName={(line) => (line.total ? 'sum' : '')}
        locale={{ emptyText: t('rate.none') }}
        scroll={{ x: 'max-content' }}
        columns={[
          { key: 'name', title: t(`reports.${grouping}`), render: (_, line) => name(line) },
          {
            key: 'count',
            title: t('reports.count'),
            align: 'right',
            render: (_, line) => number(line.receivableCount),
          },
          ...AMOUNTS.map((key) => ({
            key,
            title: t(`collection.${key}`),
            align: 'right' as const,
            render: (_: unknown, line: Line) => (
              <Figure to={made(line, key)}>{money(line[key], line.currencyCode)}</Figure>
            ),
          })),
          {
            key: 'rate',
            title: t('collection.rate'),
            render: (_, line) => <Rate verified={line.rate} entered={line.enteredRate} />,
          },
        ]}
      />
      <MoreRows found={found} />
    </section>
  );
}
