/** What a customer paid, or began to pay, through a channel. */
import { listing } from '@manor/web/api/read';
import { moment } from '@manor/web/format';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { moneyColumn } from '../../../parts/moneyColumn';
import { RowsTable } from '../../../parts/RowsTable';
import { StateTag } from '../../../parts/StateTag';
import { useScope } from '../../../scope';
import type { OfCustomer } from '../../../search';

export default function OrdersTab({ subject }: { subject: OfCustomer }) {
  const { t } = useTranslation('payments');
  const scope = useScope();
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
        moneyColumn('amount', t('receipts.amount'), 'amountMinor', 130),
        {
          key: 'state',
          title: t('receipts.state'),
          width: 120,
          render: (row) => <StateTag state={row.state}>{t(`orderState.${row.state}`)}</StateTag>,
        },
        {
          key: 'made',
          title: t('orders.made'),
          width: 170,
          render: (row) => moment(row.createTime, scope.timeZone),
        },
        {
          key: 'paid',
          title: t('orders.paid'),
          width: 170,
          render: (row) => moment(row.paidTime, scope.timeZone),
        },
      ]}
    />
  );
}
