/** Units and their use today, by company or estate. */
import { listing, useRows } from '@manor/web/api/read';
import { area, number, percent } from '@manor/web/format';
import { Progress, Table } from 'antd';
import { useTranslation } from 'react-i18next';
import { unitsOf } from '../../links';
import { Figure } from '../../parts/Figure';
import { MoreRows } from '../../parts/MoreRows';
import { useScope } from '../../scope';
import { ExportFigures } from './ExportFigures';
import { figuresOf, GROUPING, LEVELS, nameOf, nodeOf, type Occupancy } from './words';

/** The counts, and the units of each. */
const COUNTS = [
  ['unitCount', ''],
  ['soldCount', 'UNIT_HOLDING_SOLD'],
  ['leasedCount', 'UNIT_HOLDING_LEASED'],
  ['vacantCount', 'UNIT_HOLDING_VACANT'],
] as const;

export function OccupancyTable({ year }: { year: number }) {
  const { t } = useTranslation('insight');
  const scope = useScope();
  const level = scope.kind === 'group' ? LEVELS.group[0] : 'estate';
  const found = useRows(
    listing('/v1/insight/occupancy', 'occupancies', { ...scope.query, groupBy: GROUPING[level] }),
  );
  // Of the same answer as the rows, so that it is their sum also while data comes in.
  const total = found.answer?.total;
  const more = found.rows.length > 1 && total ? [{ ...total, companyName: t('arrears.total') }] : [];
  const units = (line: Occupancy, holding: string) =>
    unitsOf(nodeOf(line, scope), holding ? { holding } : {});
  return (
    <section aria-label={t('occupancy.title')}>
      <div className="insight-head">
        <h2>{t('occupancy.title')}</h2>
        <ExportFigures of={{ table: 'FIGURE_TABLE_OCCUPANCY', groupBy: GROUPING[level] }} />
      </div>
      <Table<Occupancy>
        size="small"
        pagination={false}
        loading={found.first && !found.error}
        dataSource={[...found.rows, ...more]}
        rowKey={(line) => nodeOf(line, scope) || 'total'}
        locale={{ emptyText: t('occupancy.none') }}
        scroll={{ x: 'max-content' }}
        columns={[
          {
            key: 'name',
            title: t(`level.${level}`),
            render: (_, line) => <Figure to={figuresOf(line, scope, year)}>{nameOf(line)}</Figure>,
          },
          {
            key: 'rate',
            title: t('occupancy.rate'),
            width: 220,
            render: (_, line) =>
              line.occupancyRate === '' ? (
                <span className="quiet">{t('occupancy.none')}</span>
              ) : (
                <Progress
                  size="small"
                  percent={Number(line.occupancyRate) * 100}
                  format={() => percent(Number(line.occupancyRate))}
                  aria-label={t('occupancy.rate')}
                />
              ),
          },
          {
            key: 'vacancy',
            title: t('occupancy.vacancy'),
            align: 'right',
            render: (_, line) => (line.vacancyRate === '' ? '' : percent(Number(line.vacancyRate))),
          },
          ...COUNTS.map(([key, holding]) => ({
            key,
            title: t(`occupancy.${key}`),
            align: 'right' as const,
            render: (_: unknown, line: Occupancy) => (
              <Figure to={units(line, holding)}>{number(line[key])}</Figure>
            ),
          })),
          {
            key: 'area',
            title: t('occupancy.vacantArea'),
            align: 'right',
            render: (_, line) => (
              <Figure to={units(line, 'UNIT_HOLDING_VACANT')}>{area(line.vacantArea)}</Figure>
            ),
          },
        ]}
      />
      <MoreRows found={found} />
    </section>
  );
}
