/** One customer: who it is, and which units they have and had. */
import { listing, useGet } from '@manor/web/api/read';
import { useTranslation } from 'react-i18next';
import { DetailDrawer } from '../../parts/DetailDrawer';
import { Occupancies } from './Occupancies';

export function CustomerDrawer({ companyId, customerId }: { companyId: string; customerId: string }) {
  const { t } = useTranslation('tenants');
  const {
    data: customer,
    isPending,
    error,
  } = useGet('/v1/tenants/customers/{customerId}', { path: { customerId }, query: { companyId } });
  const facts = customer
    ? [
        { label: t('customer.code'), value: customer.code },
        { label: t('customer.kind'), value: t(`customerKind.${customer.kind}`) },
        { label: t('customer.phone'), value: customer.phone },
        { label: t('customer.homePhone'), value: customer.homePhone },
        { label: t('customer.identity'), value: customer.identityNumber },
        { label: t('customer.email'), value: customer.email },
        { label: t('customer.contact'), value: customer.contactName },
        {
          label: t('customer.emergency'),
          value: [customer.emergencyContact, customer.emergencyPhone].filter(Boolean).join(' '),
        },
        { label: t('customer.note'), value: customer.note },
      ].filter(({ value }) => value !== '')
    : [];
  return (
    <DetailDrawer
      title={customer?.name ?? t('customer.title')}
      close="tenants/customers"
      size={640}
      loading={isPending}
      error={error}
      service="tenants"
      resource={`customers/${customerId}`}
      companyId={companyId}
      facts={facts}
    >
      <h2 className="section-title drawer-section">{t('occupancy.ofCustomer')}</h2>
      <Occupancies
        source={listing('/v1/tenants/occupancies', 'occupancies', { companyId, customerId })}
        of="customer"
      />
    </DetailDrawer>
  );
}
