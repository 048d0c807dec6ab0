/** Customers: find, and one beside the list. Phones and identity numbers come masked. */
import { listing } from '@manor/web/api/read';
import { useTranslation } from 'react-i18next';
import { useLocation, useNavigate, useParams } from 'react-router';
import { ListPage } from '../../parts/ListPage';
import { useScope } from '../../scope';
import { CustomerDrawer } from './CustomerDrawer';
import { ImportButton } from './ImportButton';

export default function CustomersPage() {
  const { t } = useTranslation('tenants');
  const scope = useScope();
  const navigate = useNavigate();
  const { search } = useLocation();
  const { customerId } = useParams();
  const { companyId } = scope;
  return (
    <ListPage
      title={t('customer.title')}
      source={listing('/v1/tenants/customers', 'customers', { companyId, ...scope.query })}
      rowKey="customerId"
      filters={[
        { name: 'query', label: t('customer.find'), kind: 'text' },
        {
          name: 'kind',
          label: t('customer.kind'),
          kind: 'choice',
          options: (['CUSTOMER_KIND_PERSON', 'CUSTOMER_KIND_ORGANISATION'] as const).map((value) => ({
            value,
            label: t(`customerKind.${value}`),
          })),
        },
        {
          name: 'presence',
          label: t('customer.presence'),
          kind: 'choice',
          options: (['PRESENCE_CURRENT', 'PRESENCE_PAST'] as const).map((value) => ({
            value,
            label: t(`presence.${value}`),
          })),
        },
      ]}
      columns={[
        { key: 'name', title: t('customer.name'), width: 220, render: (row) => row.name },
        { key: 'code', title: t('customer.code'), width: 160, render: (row) => row.code },
        {
          key: 'kind',
          title: t('customer.kind'),
          width: 130,
          render: (row) => t(`customerKind.${row.kind}`),
        },
        { key: 'phone', title: t('customer.phone'), width: 160, render: (row) => row.phone },
        { key: 'contact', title: t('customer.contact'), width: 160, render: (row) => row.contactName },
      ]}
      onOpen={(row) => void navigate(scope.path(`tenants/customers/${row.customerId}`) + search)}
      actions={<ImportButton of="customers" />}
    >
      {customerId && <CustomerDrawer companyId={companyId} customerId={customerId} />}
    </ListPage>
  );
}
