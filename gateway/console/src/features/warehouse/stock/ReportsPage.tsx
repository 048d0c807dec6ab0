/** Figures of stock: how long it lies, what is used by what, what it was worth by category and month. */
import { listing, useGet } from '@manor/web/api/read';
import { explained } from '@manor/web/api/problem';
import { today } from '@manor/web/format';
import { Alert, DatePicker, Segmented, Space, Table, Tabs } from 'antd';
import dayjs from 'dayjs';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { MoneyText } from '../../../parts/MoneyText';
import { Page } from '../../../parts/Page';
import { RowsTable } from '../../../parts/RowsTable';
import { useScope } from '../../../scope';
import { CATEGORIES } from '../materials/materials';

const GROUPINGS = [
  'CONSUMPTION_GROUPING_CATEGORY',
  'CONSUMPTION_GROUPING_MATERIAL',
  'CONSUMPTION_GROUPING_ACCOUNT',
] as const;
const MONTHS_SHOWN = 5; // before this one

export default function ReportsPage() {
  const { t } = useTranslation('warehouse');
  return (
    <Page title={t('report.title')}>
      <Tabs
        items={[
          { key: 'used', label: t('report.used'), children: <Used /> },
          { key: 'ages', label: t('report.ages'), children: <Ages /> },
          { key: 'values', label: t('report.values'), children: <Values /> },
        ]}
      />
    </Page>
  );
}

function Ages() {
  const { t } = useTranslation('warehouse');
  const { companyId, estateId, currency } = useScope();
  const spans = ['to30Quantity', 'to90Quantity', 'to180Quantity', 'to365Quantity', 'overQuantity'] as const;
  return (
    <RowsTable
      source={listing('/v1/warehouse/stockAgeing', 'ages', { companyId, estateId })}
      rowKey="balanceId"
      empty={t('stock.none')}
      columns={[
        {
          key: 'material',
          title: t('material.name'),
          width: 220,
          render: (row) => `${row.code} ${row.name}`,
        },
        { key: 'store', title: t('stock.store'), width: 140, render: (row) => row.storeName },
        {
          key: 'quantity',
          title: t('stock.quantity'),
          width: 110,
          align: 'right',
          render: (row) => `${row.quantity} ${row.unit}`,
        },
        ...spans.map((name) => ({
          key: name,
          title: t(`report.${name}`),
          width: 110,
          align: 'right' as const,
          render: (row: Record<(typeof spans)[number], string>) => (row[name] === '0' ? '' : row[name]),
        })),
        {
          key: 'value',
          title: t('report.overValue'),
          width: 140,
          align: 'right',
          render: (row) => <MoneyText minor={row.overMinor} currency={currency} />,
        },
      ]}
    />
  );
}

function Used() {
  const { t } = useTranslation('warehouse');
  const { companyId, estateId, currency, timeZone } = useScope();
  const now = today(timeZone);
  const [span, setSpan] = useState<[string, string]>([`${now.slice(0, 8)}01`, now]);
  const [grouping, setGrouping] = useState<(typeof GROUPINGS)[number]>('CONSUMPTION_GROUPING_CATEGORY');
  const found = useGet('/v1/warehouse/consumption', {
    query: { companyId, estateId, fromDate: span[0], toDate: span[1], grouping },
  });
  const named = (group: string): string => {
    const category = CATEGORIES.find((one) => one === `MATERIAL_CATEGORY_${group.toUpperCase()}`);
    if (category) return t(`category.${category}`);
    return group.startsWith('cost:') ? t(`report.account.${group.slice(5)}`, { defaultValue: group }) : group;
  };
  return (
    <Space orientation="vertical" style={{ width: '100%' }}>
      <Space wrap>
        <DatePicker.RangePicker
          aria-label={t('report.span')}
          allowClear={false}
          value={[dayjs(span[0]), dayjs(span[1])]}
          onChange={(chosen) => {
            const [first, last] = chosen ?? [];
            if (first && last) setSpan([first.format('YYYY-MM-DD'), last.format('YYYY-MM-DD')]);
          }}
        />
        <Segmented
          value={grouping}
          onChange={setGrouping}
          options={GROUPINGS.map((value) => ({ value, label: t(`consumptionGrouping.${value}`) }))}
        />
        {found.data && (
          <span>
            {t('asOf.total')} <MoneyText minor={found.data.totalMinor} currency={currency} />
          </span>
        )}
      </Space>
      {found.error && <Alert type="error" showIcon title={explained(found.error)} />}
      <Table
        size="small"
        pagination={false}
        scroll={{ x: 'max-content', y: 560 }}
        loading={found.isPending}
        rowKey={(row) => `${row.estateId}/${row.group}`}
        dataSource={found.data?.consumption ?? []}
        locale={{ emptyText: t('report.nothing') }}
        columns={[
          {
            key: 'group',
            title: t(`consumptionGrouping.${grouping}`),
            render: (_, row) => [named(row.group), row.name].filter(Boolean).join(' '),
          },
          { key: 'quantity', title: t('line.quantity'), align: 'right', render: (_, row) => row.quantity },
          {
            key: 'value',
            title: t('stock.value'),
            align: 'right',
            render: (_, row) => <MoneyText minor={row.valueMinor} currency={currency} />,
          },
        ]}
      />
    </Space>
  );
}

function Values() {
  const { t } = useTranslation('warehouse');
  const { companyId, estateId, currency, timeZone } = useScope();
  const last = dayjs(today(timeZone));
  const months = Array.from({ length: MONTHS_SHOWN + 1 }, (_, back) =>
    last.subtract(MONTHS_SHOWN - back, 'month').format('YYYY-MM'),
  );
  const found = useGet('/v1/warehouse/stockValues', {
    query: { companyId, estateId, fromMonth: months[0] ?? '', toMonth: months.at(-1) ?? '' },
  });
  const values = found.data?.values ?? [];
  const shown = CATEGORIES.filter((category) => values.some((one) => one.category === category));
  const minor = (category: string, month: string): string =>
    values.find((one) => one.category === category && one.month === month)?.valueMinor ?? '0';
  return (
    <Table
      size="small"
      pagination={false}
      scroll={{ x: 'max-content' }}
      loading={found.isPending}
      rowKey={(category) => category}
      dataSource={shown}
      locale={{ emptyText: t('stock.none') }}
      columns={[
        {
          key: 'category',
          title: t('material.category'),
          render: (_, category) => t(`category.${category}`),
        },
        ...months.map((month) => ({
          key: month,
          title: month,
          align: 'right' as const,
          render: (_: unknown, category: (typeof shown)[number]) => (
            <MoneyText minor={minor(category, month)} currency={currency} />
          ),
        })),
      ]}
    />
  );
}
