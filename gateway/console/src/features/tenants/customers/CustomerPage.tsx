/** A customer's page: who they are, the units they have and had, their household, and what features show of them. */
import { listing, useGet } from '@manor/web/api/read';
import { useRights } from '@manor/web/session';
import { Alert, Button, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { tabsOf } from '../../../feature';
import type { Fact } from '../../../parts/DetailDrawer';
import { ReasonDialog } from '../../../parts/ReasonDialog';
import { SubjectPage } from '../../../parts/SubjectPage';
import { useScope } from '../../../scope';
import { CustomerForm, type Customer } from './CustomerForm';
import { OccupancyTable } from '../occupancies/OccupancyTable';

export default function CustomerPage() {
  const { t } = useTranslation('tenants');
  const { companyId } = useScope();
  const { customerId = '' } = useParams();
  const [revealed, setRevealed] = useState<Customer>();
  const {
    data: customer,
    isPending,
    error,
  } = useGet('/v1/tenants/customers/{customerId}', { path: { customerId }, query: { companyId } });
  // In clear only as it is now: once somebody changes it, it is masked again.
  const clear = revealed?.version === customer?.version ? revealed : undefined;
  const facts = useFacts(clear ?? customer);
  return (
    <SubjectPage
      tabs={tabsOf('customer')}
      subject={{ companyId, customerId }}
      title={customer?.name ?? t('customer.title')}
      list={{ page: 'tenants/customers', label: t('customer.title') }}
      page={`tenants/customers/${customerId}`}
      resource={`customers/${customerId}`}
      loading={isPending}
      error={error}
      facts={facts}
      actions={customer && <CustomerDeeds customer={customer} onReveal={setRevealed} />}
    >
      {clear && <Alert type="info" className="move-note" title={t('customer.revealed')} />}
      <h2 className="section-title drawer-section">{t('occupancy.ofCustomer')}</h2>
      <OccupancyTable
        source={listing('/v1/tenants/occupancies', 'occupancies', { companyId, customerId })}
        of="customer"
      />
    </SubjectPage>
  );
}

function useFacts(customer: Customer | undefined): Fact[] {
  const { t } = useTranslation('tenants');
  if (!customer) return [];
  const { sex, identityKind, identityNumber, emergencyContact, emergencyPhone } = customer;
  const identity = identityKind === 'IDENTITY_KIND_UNSPECIFIED' ? '' : t(`identityKind.${identityKind}`);
  return [
    { label: t('customer.code'), value: customer.code },
    { label: t('customer.kind'), value: t(`customerKind.${customer.kind}`) },
    { label: t('customer.sex'), value: sex === 'SEX_UNSPECIFIED' ? '' : t(`sex.${sex}`) },
    { label: t('customer.phone'), value: customer.phone },
    { label: t('customer.homePhone'), value: customer.homePhone },
    {
      label: t('customer.identity'),
      value: identityNumber && [identity, identityNumber].filter(Boolean).join(' '),
    },
    { label: t('customer.email'), value: customer.email },
    { label: t('customer.residence'), value: customer.registeredResidence },
    { label: t('customer.nativePlace'), value: customer.nativePlace },
    { label: t('customer.ethnicity'), value: customer.ethnicity },
    { label: t('customer.contact'), value: customer.contactName },
    {
      label: t('customer.emergency'),
      value: [emergencyContact, emergencyPhone].filter(Boolean).join(' '),
    },
    { label: t('customer.note'), value: customer.note },
  ].filter(({ value }) => value !== '');
}

/** Move in, change, see the numbers in clear. */
function CustomerDeeds({
  customer,
  onReveal,
}: {
  customer: Customer;
  onReveal: (customer: Customer | undefined) => void;
}) {
  const { t } = useTranslation('tenants');
  const scope = useScope();
  const rights = useRights();
  const navigate = useNavigate();
  const [action, setAction] = useState<'change' | 'reveal'>();
  const { customerId, companyId, phone, homePhone, emergencyPhone, identityNumber } = customer;
  const masked = [phone, homePhone, emergencyPhone, identityNumber].some((one) => one.includes('*'));
  const holds = (permission: string): boolean => rights.holdsIn(permission, scope.nodeId);
  const close = (): void => {
    setAction(undefined);
  };
  return (
    <>
      {holds('tenants.occupancies.write') && (
        <Button onClick={() => void navigate(scope.path(`tenants/move-in?customer=${customerId}`))}>
          {t('move.in')}
        </Button>
      )}
      {masked && holds('tenants.customers.reveal') && (
        <Button
          onClick={() => {
            setAction('reveal');
          }}
        >
          {t('customer.reveal')}
        </Button>
      )}
      {holds('tenants.customers.write') && (
        <Button
          onClick={() => {
            setAction('change');
          }}
        >
          {t('customer.change')}
        </Button>
      )}
      {action === 'change' && (
        <Modal open width={720} title={t('customer.change')} footer={null} onCancel={close}>
          <CustomerForm customer={customer} estateId={scope.estateId} onDone={close} onCancel={close} />
        </Modal>
      )}
      {action === 'reveal' && (
        <ReasonDialog
          title={t('customer.reveal')}
          reason="required"
          send={async (client, reason) => {
            const answer = await client.POST('/v1/tenants/customers/{customerId}:reveal', {
              params: { path: { customerId } },
              body: { companyId, reason },
            });
            onReveal(answer.data);
            return answer;
          }}
          onClose={close}
        >
          {t('customer.revealAsk')}
        </ReasonDialog>
      )}
    </>
  );
}
