/** How well the promises of work orders are kept over all companies and estates; each line leads down to the orders. */
import { explained } from '@manor/web/api/problem';
import type { Schemas } from '@manor/web/api/client';
import { listing, useRows } from '@manor/web/api/read';
import { number, percent, today } from '@manor/web/format';
import { Alert, Select, Table } from 'antd';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { levelsOf, workOrdersOf } from '../../links';
import { Figure } from '../../parts/Figure';
import { MoreRows } from '../../parts/MoreRows';
import { Page } from '../../parts/Page';
import { useScope } from '../../scope';
import { periodIn, searchOf } from './period';
import { PeriodPicker } from './PeriodPicker';
import { GROUPING, nameOf, nodeOf } from './words';
import './insight.css';

type Levels = Schemas['insight.OrderLevels'];
const KINDS = [
  'repair',
  'complaint',
  'special_service',
  'suggestion',
  'maintenance',
  'patrol_finding',
] as const;

export default function LevelsPage() {
  const { t } = useTranslation('insight');
  const scope = useScope();
  const [search, setSearch] = useSearchParams();
  const period = periodIn(search, today(scope.timeZone).slice(0, 7));
  const kind = search.get('kind') ?? '';
  const level = scope.kind === 'group' ? 'company' : 'estate';
  const { fromMonth, toMonth } = period;
  const query = { ...scope.query, fromMonth, toMonth, kind, groupBy: GROUPING[level] };
  const found = useRows(listing('/v1/insight/orderLevels', 'levels', query));
  // Of the same answer as the rows, so that it is their sum also while data comes in.
  const sum = found.answer?.total;
  const total = found.rows.length > 1 && sum ? [{ ...sum, companyName: t('arrears.total') }] : [];
  const of: Record<string, string> = kind ? { kind: `ORDER_KIND_${kind.toUpperCase()}` } : {};
  return (
    <Page
      title={t('levels.title')}
      actions={
        <>
          <Select
            aria-label={t('levels.kind')}
            placeholder={t('levels.kind')}
            allowClear
            style={{ width: 160 }}
            value={kind || null}
            options={KINDS.map((value) => ({ value, label: t(`levels.kinds.${value}`) }))}
            onChange={(chosen: string | null) => {
              setSearch({ ...searchOf(period), ...(chosen ? { kind: chosen } : {}) }, { replace: true });
            }}
          />
          <PeriodPicker
            period={period}
            onChange={(chosen) => {
              setSearch({ ...searchOf(chosen), ...(kind ? { kind } : {}) }, { replace: true });
            }}
          />
        </>
      }
    >
      {found.error && <Alert type="error" showIcon title={explained(found.error)} />}
      <Table<Levels>
        size="small"
        pagination={false}
        loading={found.first && !found.error}
        dataSource={[...found.rows, ...total]}
        rowKey={(line) => nodeOf(line, scope) || 'total'}
        locale={{ emptyText: t('levels.none') }}
        scroll={{ x: 'max-content' }}
        columns={[
          {
            key: 'name',
            title: t(`level.${level}`),
            render: (_, line) => (
              <Figure to={levelsOf(nodeOf(line, scope), level, searchOf(period))}>{nameOf(line)}</Figure>
            ),
          },
          {
            key: 'count',
            title: t('levels.count'),
            align: 'right',
            render: (_, line) => number(line.orderCount),
          },
          {
            key: 'open',
            title: t('levels.open'),
            align: 'right',
            render: (_, line) => (
              <Figure to={workOrdersOf(nodeOf(line, scope), { ...of, open: 'true' })}>
                {number(line.openCount)}
              </Figure>
            ),
          },
          {
            key: 'late',
            title: t('levels.late'),
            align: 'right',
            render: (_, line) => (
              <Figure to={workOrdersOf(nodeOf(line, scope), { ...of, late: 'true' })}>
                {number(line.lateCount)}
              </Figure>
            ),
          },
          {
            key: 'answer',
            title: t('levels.answer'),
            align: 'right',
            render: (_, line) => rate(line.answerRate),
          },
          {
            key: 'repair',
            title: t('levels.repair'),
            align: 'right',
            render: (_, line) => rate(line.repairRate),
          },
          {
            key: 'satisfied',
            title: t('levels.satisfied'),
            align: 'right',
            render: (_, line) => rate(line.satisfiedRate),
          },
          {
            key: 'reopened',
            title: t('levels.reopened'),
            align: 'right',
            render: (_, line) => number(line.reopenedCount),
          },
        ]}
      />
      <MoreRows found={found} />
      <p className="quiet">{t('levels.how')}</p>
    </Page>
  );
}

function rate(share: string): string {
  return share === '' ? '—' : percent(Number(share));
}
