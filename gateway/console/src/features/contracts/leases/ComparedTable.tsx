/** Bills before and after a change: what each comes to, and the difference. */
import { period } from '@manor/web/format';
import { Table } from 'antd';
import { useTranslation } from 'react-i18next';
import { MoneyText } from '../../../parts/MoneyText';
import type { ComparedLine } from './compared';
import { useItemNames } from './useItemNames';

interface Shown {
  lines: ComparedLine[];
  currency: string;
  loading: boolean;
}

export function ComparedTable({ lines, currency, loading }: Shown) {
  const { t } = useTranslation('contracts');
  const items = useItemNames();
  const amount = (minor: bigint | undefined) =>
    minor === undefined ? '—' : <MoneyText minor={String(minor)} currency={currency} />;
  return (
    <Table<ComparedLine>
      size="small"
      rowKey="key"
      loading={loading}
      dataSource={lines}
      pagination={{ pageSize: 12, hideOnSinglePage: true, showSizeChanger: false }}
      scroll={{ x: 760 }}
      locale={{ emptyText: t('change.nothing') }}
      columns={[
        {
          key: 'days',
          title: t('line.days'),
          width: 200,
          render: (_, { line }) => period(line.startDate, line.endDate),
        },
        {
          key: 'what',
          title: t('line.what'),
          render: (_, { line, billed }) =>
            [line.unitCode, items.name(line.feeItemCode), billed ? t('change.billed') : '']
              .filter(Boolean)
              .join(' · '),
        },
        {
          key: 'before',
          title: t('change.before'),
          width: 130,
          align: 'right',
          render: (_, one) => amount(one.before),
        },
        {
          key: 'after',
          title: t('change.after'),
          width: 130,
          align: 'right',
          render: (_, one) => amount(one.after),
        },
        {
          key: 'difference',
          title: t('lineKind.LINE_KIND_DIFFERENCE'),
          width: 130,
          align: 'right',
          render: (_, one) => amount((one.after ?? 0n) - (one.before ?? 0n)),
        },
      ]}
    />
  );
}
