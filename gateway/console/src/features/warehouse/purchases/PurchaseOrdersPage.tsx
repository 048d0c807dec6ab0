/** Purchase orders (采购订单), the latest first. */
import { listing } from '@manor/web/api/read';
import { day } from '@manor/web/format';
import { useTranslation } from 'react-i18next';
import { useLocation, useNavigate, useParams } from 'react-router';
import { ListPage } from '../../../parts/ListPage';
import { MoneyText } from '../../../parts/MoneyText';
import { StateTag } from '../../../parts/StateTag';
import { useScope } from '../../../scope';
import { PurchaseOrderDrawer } from './PurchaseOrderDrawer';
import { ORDER_STATES } from './purchases';

export default function PurchaseOrdersPage() {
  const { t } = useTranslation('warehouse');
  const scope = useScope();
  const navigate = useNavigate();
  const { search } = useLocation();
  const { purchaseOrderId } = useParams();
  const { companyId, estateId } = scope;
  return (
    <ListPage
      title={t('order.title')}
      source={listing('/v1/warehouse/purchaseOrders', 'purchaseOrders', { companyId, estateId })}
      rowKey="purchaseOrderId"
      empty={t('order.none')}
      saving
      filters={[
        {
          name: 'state',
          label: t('supplier.state'),
          kind: 'choice',
          options: ORDER_STATES.map((value) => ({ value, label: t(`purchaseOrderState.${value}`) })),
        },
        {
          name: 'late',
          label: t('order.expected'),
          kind: 'choice',
          options: [{ value: 'true', label: t('order.late') }],
        },
      ]}
      columns={[
        { key: 'number', title: t('purchase.number'), width: 90, render: (row) => `#${row.number}` },
        { key: 'supplier', title: t('supplier.one'), width: 200, render: (row) => row.supplierName },
        { key: 'store', title: t('stock.store'), width: 140, render: (row) => row.storeName },
        { key: 'ordered', title: t('order.day'), width: 115, render: (row) => day(row.orderDate) },
        {
          key: 'expected',
          title: t('order.expected'),
          width: 115,
          render: (row) => row.expectedDate && day(row.expectedDate),
        },
        {
          key: 'net',
          title: t('order.net'),
          width: 130,
          align: 'right',
          render: (row) => <MoneyText minor={row.netMinor} currency={row.currencyCode} />,
        },
        {
          key: 'received',
          title: t('order.receivedValue'),
          width: 130,
          align: 'right',
          render: (row) => <MoneyText minor={row.receivedMinor} currency={row.currencyCode} />,
        },
        {
          key: 'state',
          title: t('supplier.state'),
          width: 100,
          render: (row) => <StateTag state={row.state}>{t(`purchaseOrderState.${row.state}`)}</StateTag>,
        },
      ]}
      onOpen={(row) => void navigate(scope.path(`warehouse/purchaseOrders/${row.purchaseOrderId}`) + search)}
    >
      {purchaseOrderId && <PurchaseOrderDrawer key={purchaseOrderId} purchaseOrderId={purchaseOrderId} />}
    </ListPage>
  );
}
