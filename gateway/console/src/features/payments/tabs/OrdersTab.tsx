/** What a customer paid, or began to pay, through a channel; or what was so for a unit. */
import { listing } from '@manor/web/api/read';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { RowsTable } from '../../../parts/RowsTable';
import { useScope } from '../../../scope';
import type { Subject } from '../../../search';
import { useOrderColumns } from '../orders/orderColumns';
import { payerColumn } from './payerColumn';

export default function OrdersTab({ subject }: { subject: Subject }) {
  const { t } = useTranslation('payments');
  const scope = useScope();
  const shared = useOrderColumns();
  return (
    <RowsTable
      source={listing('/v1/payments/orders', 'orders', { ...subject, estateId: scope.estateId })}
      rowKey="orderId"
      columns={[
        {
          key: 'number',
          title: t('orders.number'),
          width: 270,
          render: (row) => <Link to={scope.path(`payments/orders/${row.orderId}`)}>{row.outTradeNo}</Link>,
        },
        ...payerColumn(subject, t('receipts.customer'), 'orders'),
        ...shared,
      ]}
    />
  );
}
