/** How much was reported, and how long answers and repairs took, as distributions: over all, and by what one chooses. */
import { explained } from '@manor/web/api/problem';
import type { Schemas } from '@manor/web/api/client';
import { listing, useAllRows, useGet } from '@manor/web/api/read';
import { number, percent, today } from '@manor/web/format';
import { useNamed } from '@manor/web/named';
import { useRights } from '@manor/web/session';
import { Alert, DatePicker, Segmented, Select, Skeleton, Space, Table } from 'antd';
import dayjs from 'dayjs';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ExportButton } from '../../../parts/ExportButton';
import { Page } from '../../../parts/Page';
import { PersonName } from '../../../parts/PersonName';
import { useScope } from '../../../scope';
import { KINDS } from '../orders/order';
import { Spread } from './Spread';

type Row = Schemas['workorders.StatisticsRow'];
type By = Exclude<Row['of'], 'STATISTICS_OF_UNSPECIFIED'>;

const BY: By[] = [
  'STATISTICS_OF_KIND',
  'STATISTICS_OF_CATEGORY',
  'STATISTICS_OF_ESTATE',
  'STATISTICS_OF_PERSON',
  'STATISTICS_OF_ROOT_CAUSE',
  'STATISTICS_OF_CAUSE',
  'STATISTICS_OF_HOUR',
];

export default function StatisticsPage() {
  const { t } = useTranslation('workorders');
  const { companyId, estateId, timeZone } = useScope();
  const last = today(timeZone);
  const [span, setSpan] = useState({
    fromDate: dayjs(last).subtract(29, 'day').format('YYYY-MM-DD'),
    toDate: last,
  });
  const [kind, setKind] = useState<(typeof KINDS)[number]>();
  const [by, setBy] = useState<By>('STATISTICS_OF_KIND');
  const query = { companyId, estateId, ...span, ...(kind ? { kind } : {}) };
  const found = useGet('/v1/workorders/statistics', { query });
  const rows = found.data?.rows ?? [];
  const all = rows.find((one) => one.of === 'STATISTICS_OF_UNSPECIFIED');
  return (
    <Page
      title={t('statistics.title')}
      actions={
        <span>
          {t('vendor.quotations')}{' '}
          <ExportButton
            filters={{}}
            start={(client, fileFormat, _, languageCode) =>
              client.POST('/v1/workorders/quotations:export', {
                body: { companyId, estateId, fileFormat, languageCode },
              })
            }
          />
        </span>
      }
    >
      <Space wrap style={{ marginBottom: 12 }}>
        <DatePicker.RangePicker
          aria-label={t('statistics.span')}
          allowClear={false}
          value={[dayjs(span.fromDate), dayjs(span.toDate)]}
          onChange={(days) => {
            if (days?.[0] && days[1])
              setSpan({ fromDate: days[0].format('YYYY-MM-DD'), toDate: days[1].format('YYYY-MM-DD') });
          }}
        />
        <Select
          aria-label={t('order.kind')}
          placeholder={t('order.kind')}
          allowClear
          style={{ width: 160 }}
          value={kind ?? null}
          options={KINDS.map((value) => ({ value, label: t(`orderKind.${value}`) }))}
          onChange={(chosen: (typeof KINDS)[number] | null) => {
            setKind(chosen ?? undefined);
          }}
        />
      </Space>
      {found.error && <Alert type="error" showIcon title={explained(found.error)} />}
      {found.isPending && <Skeleton active />}
      {all && (
        <>
          <Figures rows={[all]} by="STATISTICS_OF_KIND" />
          <div className="spreads">
            <Spread title={t('statistics.response')} times={all.response} />
            <Spread title={t('statistics.repair')} times={all.repair} />
            <Spread title={t('statistics.work')} times={all.work} />
          </div>
          <Segmented
            style={{ margin: '16px 0 12px' }}
            value={by}
            options={BY.map((value) => ({ value, label: t(`statisticsOf.${value}`) }))}
            onChange={setBy}
          />
          <Figures rows={rows.filter((one) => one.of === by)} by={by} />
        </>
      )}
    </Page>
  );
}

function Figures({ rows, by }: { rows: Row[]; by: By }) {
  const { t } = useTranslation('workorders');
  const named = useKeys();
  const share = (part: number, of: number): string => (of === 0 ? '—' : percent(part / of));
  return (
    <Table
      size="small"
      pagination={false}
      scroll={{ x: 900 }}
      rowKey={(row) => `${row.of}/${row.key}`}
      dataSource={rows}
      columns={[
        {
          key: 'key',
          title: rows[0]?.of === by ? t(`statisticsOf.${by}`) : '',
          render: (_, row) => named(row),
        },
        { key: 'count', title: t('statistics.count'), align: 'right', render: (_, row) => number(row.count) },
        {
          key: 'done',
          title: t('statistics.done'),
          align: 'right',
          render: (_, row) => number(row.doneCount),
        },
        {
          key: 'open',
          title: t('order.openOnly'),
          align: 'right',
          render: (_, row) => number(row.openCount),
        },
        {
          key: 'answered',
          title: t('statistics.answeredInTime'),
          align: 'right',
          render: (_, row) => share(row.answeredInTimeCount, row.answerPromisedCount),
        },
        {
          key: 'inTime',
          title: t('statistics.doneInTime'),
          align: 'right',
          render: (_, row) => share(row.doneInTimeCount, row.donePromisedCount),
        },
        {
          key: 'half',
          title: t('statistics.half'),
          align: 'right',
          render: (_, row) => (row.repair?.count ? number(row.repair.p50Minutes) : '—'),
        },
        {
          key: 'most',
          title: t('statistics.nineTenths'),
          align: 'right',
          render: (_, row) => (row.repair?.count ? number(row.repair.p90Minutes) : '—'),
        },
        {
          key: 'reopened',
          title: t('order.reopened'),
          align: 'right',
          render: (_, row) => number(row.reopenedCount),
        },
        {
          key: 'rating',
          title: t('order.rating'),
          align: 'right',
          render: (_, row) => (row.ratedCount ? number(row.ratingSum / row.ratedCount, 1) : '—'),
        },
      ]}
    />
  );
}

/** What a group is called. */
function useKeys(): (row: Row) => React.ReactNode {
  const { t } = useTranslation('workorders');
  const named = useNamed();
  const { companyId } = useScope();
  const rights = useRights();
  const query = { companyId, withRetired: true };
  const categories = useAllRows(listing('/v1/workorders/categories', 'categories', query)).rows;
  return ({ of, key }) => {
    if (of === 'STATISTICS_OF_UNSPECIFIED') return t('statistics.all');
    if (key === '') return t(of === 'STATISTICS_OF_PERSON' ? 'statistics.nobody' : 'statistics.unsaid');
    if (of === 'STATISTICS_OF_KIND') return t(`orderKind.ORDER_KIND_${key.toUpperCase() as 'REPAIR'}`);
    if (of === 'STATISTICS_OF_ROOT_CAUSE') return t(`rootCause.ROOT_CAUSE_${key.toUpperCase() as 'WEAR'}`);
    if (of === 'STATISTICS_OF_CAUSE') return t(`waitCause.WAIT_CAUSE_${key.toUpperCase() as 'PART'}`);
    if (of === 'STATISTICS_OF_ESTATE') return rights.node(key)?.name ?? key;
    if (of === 'STATISTICS_OF_PERSON') return <PersonName principalId={key} />;
    if (of === 'STATISTICS_OF_HOUR') return `${key.padStart(2, '0')}:00`;
    const category = categories.find((one) => one.categoryId === key);
    return category ? named(category) : key;
  };
}
