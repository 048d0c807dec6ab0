/** What is open today by age; each age opens the receivables that fell due in it. */
import { explained } from '@manor/web/api/problem';
import { listing, useRows } from '@manor/web/api/read';
import { money, today } from '@manor/web/format';
import { useRights } from '@manor/web/session';
import { Alert, Table } from 'antd';
import dayjs from 'dayjs';
import { useTranslation } from 'react-i18next';
import { receivablesOf } from '../../links';
import { Figure } from '../../parts/Figure';
import { MoreRows } from '../../parts/MoreRows';
import { useScope } from '../../scope';
import { ExportFigures } from './ExportFigures';
import { UsedRates } from './Totals';
import { figuresOf, GROUPING, LEVELS, nameOf, nodeOf, type Arrears } from './words';
import type { Schemas } from '@manor/web/api/client';

/** The ages, with the days after the due date that they begin and end with. */
const AGES = [
  ['currentMinor', null, 0],
  ['days1To30Minor', 1, 30],
  ['days31To60Minor', 31, 60],
  ['days61To90Minor', 61, 90],
  ['days91To180Minor', 91, 180],
  ['days181To365Minor', 181, 365],
  ['over365DaysMinor', 366, null],
] as const;

export function ArrearsTable({ year, home }: { year: number; home: Schemas['insight.Home'] }) {
  const { t } = useTranslation('insight');
  const rights = useRights();
  const scope = useScope();
  const [level] = LEVELS[scope.kind];
  const found = useRows(
    listing('/v1/insight/arrears', 'arrears', { ...scope.query, groupBy: GROUPING[level] }),
  );
  const totals = found.answer?.totals ?? [];
  const lines = [
    ...found.rows,
    // Of the same answer as the rows, so that they are their sums also while data comes in.
    ...totals.map((one) => ({ ...one, companyName: `${t('arrears.total')} ${one.currencyCode}` })),
  ];
  const link = (line: Arrears, filters: Record<string, string>) =>
    receivablesOf(nodeOf(line, scope), {
      openOnly: 'true',
      ...(line.feeItemId === '0' ? {} : { feeItemId: line.feeItemId }),
      ...filters,
    });
  const zone = (line: Arrears) => rights.node(nodeOf(line, scope))?.timeZone ?? scope.timeZone;
  return (
    <section aria-label={t('arrears.title')}>
      <div className="insight-head">
        <h2>{t('arrears.title')}</h2>
        <span className="quiet">{t('arrears.note')}</span>
        <ExportFigures of={{ table: 'FIGURE_TABLE_ARREARS', groupBy: GROUPING[level] }} />
      </div>
      {found.error && <Alert type="error" showIcon title={explained(found.error)} />}
      <Table<Arrears>
        size="small"
        pagination={false}
        loading={found.first && !found.error}
        dataSource={lines}
        rowKey={(line) => `${nodeOf(line, scope)} ${line.feeItemId} ${line.currencyCode}`}
        locale={{ emptyText: t('arrears.none') }}
        scroll={{ x: 'max-content' }}
        columns={[
          {
            key: 'name',
            title: t(`level.${level}`),
            render: (_, line) => <Figure to={figuresOf(line, scope, year)}>{nameOf(line)}</Figure>,
          },
          {
            key: 'open',
            title: t('arrears.open'),
            align: 'right',
            render: (_, line) => (
              <Figure to={link(line, {})}>{money(line.openMinor, line.currencyCode)}</Figure>
            ),
          },
          ...AGES.map(([key, from, to]) => ({
            key,
            title: t(`arrears.${key}`),
            align: 'right' as const,
            render: (_: unknown, line: Arrears) => (
              <Figure to={line.ages ? link(line, dueBetween(today(zone(line)), from, to)) : ''}>
                {money(line.ages?.[key] ?? '0', line.currencyCode)}
              </Figure>
            ),
          })),
        ]}
      />
      <MoreRows found={found} />
      {home.convertedArrears.map((one) => (
        <div key={one.currencyCode}>
          {t('totals.converted', { currency: one.currencyCode })}{' '}
          <strong className="amount">{money(one.openMinor, one.currencyCode)}</strong>
          <UsedRates rates={one.rates} />
        </div>
      ))}
    </section>
  );
}

/** The due dates of an age, counted back from a day. */
function dueBetween(date: string, from: number | null, to: number | null): Record<string, string> {
  const back = (days: number) => dayjs(date).subtract(days, 'day').format('YYYY-MM-DD');
  return {
    ...(to === null ? {} : { dueFrom: back(to) }),
    ...(from === null ? {} : { dueTo: back(from) }),
  };
}
