/** Online orders; one beside the list with its life story. */
import { listing } from '@manor/web/api/read';
import { useTranslation } from 'react-i18next';
import { useLocation, useNavigate, useParams } from 'react-router';
import { ListPage } from '../../../parts/ListPage';
import { usePlaceFilters } from '../../../parts/usePlaceFilters';
import { useScope } from '../../../scope';
import { CustomerName } from '../CustomerName';
import { OrderDrawer } from './OrderDrawer';
import { ORDER_STATES } from './states';
import { useOrderColumns } from './orderColumns';

export default function OrdersPage() {
  const { t } = useTranslation('payments');
  const scope = useScope();
  const places = usePlaceFilters();
  const shared = useOrderColumns();
  const navigate = useNavigate();
  const { search } = useLocation();
  const { orderId } = useParams();
  const { companyId, estateId } = scope;
  return (
    <ListPage
      title={t('orders.title')}
      source={listing('/v1/payments/orders', 'orders', { companyId, estateId })}
      rowKey="orderId"
      order="made desc"
      filters={[
        { name: 'customerId', label: t('receipts.customer'), kind: 'customer' },
        ...places,
        {
          name: 'state',
          label: t('receipts.state'),
          kind: 'choice',
          options: ORDER_STATES.map((value) => ({ value, label: t(`orderState.${value}`) })),
        },
        { name: 'paymentDateFrom', label: t('receipts.from'), kind: 'date', width: 130 },
        { name: 'paymentDateTo', label: t('receipts.to'), kind: 'date', width: 130 },
      ]}
      columns={[
        { key: 'number', title: t('orders.number'), width: 270, render: (row) => row.outTradeNo },
        {
          key: 'customer',
          title: t('receipts.customer'),
          width: 150,
          render: (row) => <CustomerName customerId={row.customerId} />,
        },
        ...shared,
      ]}
      exporting={(client, format, filters, languageCode) =>
        client.POST('/v1/payments/orders:export', {
          body: { languageCode, ...filters, companyId, estateId, fileFormat: format },
        })
      }
      onOpen={(row) => void navigate(scope.path(`payments/orders/${row.orderId}`) + search)}
    >
      {orderId && <OrderDrawer orderId={orderId} />}
    </ListPage>
  );
}
