/** How a supplier delivered in the last year: in time, and what the inspection accepted. */
import { useGet } from '@manor/web/api/read';
import { Descriptions, Spin } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Supplier } from './suppliers';

export function ScoreTab({ supplier }: { supplier: Supplier }) {
  const { t } = useTranslation('warehouse');
  const { companyId, supplierId } = supplier;
  const found = useGet('/v1/warehouse/suppliers/{supplierId}/score', {
    path: { supplierId },
    query: { companyId },
  });
  const score = found.data;
  if (!score) return <Spin />;
  const percent = (value: string): string => (value ? `${value} %` : '–');
  return (
    <Descriptions
      size="small"
      column={2}
      items={[
        { key: 'orders', label: t('score.orders'), children: score.orderCount },
        {
          key: 'inTime',
          label: t('score.inTime'),
          children: `${percent(score.inTimePercent)} (${score.inTimeCount})`,
        },
        { key: 'accepted', label: t('score.accepted'), children: percent(score.acceptedPercent) },
        { key: 'rejected', label: t('order.rejected'), children: score.rejectedQuantity },
      ]}
    />
  );
}
