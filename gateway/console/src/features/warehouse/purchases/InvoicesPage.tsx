/** Invoices of suppliers (供应商发票), the latest first. */
import { listing } from '@manor/web/api/read';
import { day } from '@manor/web/format';
import { useTranslation } from 'react-i18next';
import { useLocation, useNavigate, useParams } from 'react-router';
import { ListPage } from '../../../parts/ListPage';
import { MoneyText } from '../../../parts/MoneyText';
import { StateTag } from '../../../parts/StateTag';
import { useScope } from '../../../scope';
import { InvoiceDrawer } from './InvoiceDrawer';
import { INVOICE_STATES } from './purchases';

export default function InvoicesPage() {
  const { t } = useTranslation('warehouse');
  const scope = useScope();
  const navigate = useNavigate();
  const { search } = useLocation();
  const { purchaseInvoiceId } = useParams();
  const { companyId, estateId } = scope;
  return (
    <ListPage
      title={t('invoice.title')}
      source={listing('/v1/warehouse/purchaseInvoices', 'purchaseInvoices', { companyId, estateId })}
      rowKey="purchaseInvoiceId"
      empty={t('invoice.none')}
      saving
      filters={[
        {
          name: 'state',
          label: t('supplier.state'),
          kind: 'choice',
          options: INVOICE_STATES.map((value) => ({ value, label: t(`invoiceState.${value}`) })),
        },
      ]}
      columns={[
        { key: 'number', title: t('invoice.number'), width: 150, render: (row) => row.number },
        { key: 'supplier', title: t('supplier.one'), width: 200, render: (row) => row.supplierName },
        { key: 'order', title: t('order.one'), width: 100, render: (row) => `#${row.purchaseOrderNumber}` },
        { key: 'day', title: t('invoice.day'), width: 115, render: (row) => day(row.invoiceDate) },
        { key: 'due', title: t('invoice.due'), width: 115, render: (row) => day(row.dueDate) },
        {
          key: 'total',
          title: t('invoice.total'),
          width: 140,
          align: 'right',
          render: (row) => <MoneyText minor={row.totalMinor} currency={row.currencyCode} />,
        },
        {
          key: 'state',
          title: t('supplier.state'),
          width: 120,
          render: (row) => <StateTag state={row.state}>{t(`invoiceState.${row.state}`)}</StateTag>,
        },
      ]}
      onOpen={(row) =>
        void navigate(scope.path(`warehouse/purchaseInvoices/${row.purchaseInvoiceId}`) + search)
      }
    >
      {purchaseInvoiceId && <InvoiceDrawer key={purchaseInvoiceId} purchaseInvoiceId={purchaseInvoiceId} />}
    </ListPage>
  );
}
