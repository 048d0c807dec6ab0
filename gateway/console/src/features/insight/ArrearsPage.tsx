/** The periodic arrears per estate and year, up to and including the current month. */
import { listing, useGet } from '@manor/web/api/read';
import { money, month, number } from '@manor/web/format';
import { Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import { receivablesOf } from '../../links';
import { Figure } from '../../parts/Figure';
import { ListPage } from '../../parts/ListPage';
import { MoneyText } from '../../parts/MoneyText';
import { useScope } from '../../scope';
import { ExportFigures } from './ExportFigures';

export default function ArrearsPage() {
  const { t } = useTranslation('insight');
  const scope = useScope();
  const source = listing('/v1/insight/yearlyArrears', 'yearlyArrears', scope.query);
  const { data } = useGet('/v1/insight/yearlyArrears', { query: { ...scope.query, pageSize: 1 } });
  return (
    <ListPage
      title={t('yearlyArrears.title')}
      rowKey="key"
      source={{
        key: source.key,
        page: async (token, filters) => {
          const { rows, next } = await source.page(token, filters);
          return {
            rows: rows.map((row) => ({
              ...row,
              key: `${row.companyId} ${row.estateId} ${row.year} ${row.currencyCode}`,
            })),
            next,
          };
        },
      }}
      empty={t('yearlyArrears.none')}
      actions={<ExportFigures of={{ table: 'FIGURE_TABLE_YEARLY_ARREARS', groupBy: 'GROUPING_ESTATE' }} />}
      summary={
        <div className="filters">
          {/* Currencies are never added: a total each. */}
          {(data?.totals ?? []).map((one) => (
            <Tag key={`${one.year} ${one.currencyCode}`}>
              {one.year}: <MoneyText minor={one.openMinor} currency={one.currencyCode} />
            </Tag>
          ))}
        </div>
      }
      columns={[
        { key: 'estate', title: t('yearlyArrears.estate'), width: 240, render: (row) => row.estateName },
        { key: 'company', title: t('yearlyArrears.company'), width: 220, render: (row) => row.companyName },
        { key: 'year', title: t('yearlyArrears.year'), width: 80, render: (row) => row.year },
        {
          key: 'months',
          title: t('yearlyArrears.months'),
          width: 220,
          render: (row) => `${month(row.fromMonth)} – ${month(row.toMonth)}`,
        },
        {
          key: 'count',
          title: t('yearlyArrears.count'),
          width: 90,
          align: 'right',
          render: (row) => number(row.openCount),
        },
        {
          key: 'open',
          title: t('yearlyArrears.open'),
          width: 160,
          align: 'right',
          render: (row) => (
            <Figure
              to={receivablesOf(row.estateId, {
                fromMonth: row.fromMonth,
                toMonth: row.toMonth,
                openOnly: 'true',
                periodicOnly: 'true',
              })}
            >
              {money(row.openMinor, row.currencyCode)}
            </Figure>
          ),
        },
      ]}
    />
  );
}
