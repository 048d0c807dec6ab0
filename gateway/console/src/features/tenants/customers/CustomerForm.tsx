/** A new customer, or what to change about one. Numbers that come masked and are left so stay what they are. */
import type { Schemas } from '@manor/web/api/client';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Field } from '../../../parts/FormField';
import { ResourceForm } from '../../../parts/ResourceForm';
import { useScope } from '../../../scope';

export type Customer = Schemas['tenants.Customer'];
type Sent = Schemas['tenants.Customer.sent'];
interface Values {
  customer: Sent;
}

export const SEXES = ['SEX_FEMALE', 'SEX_MALE'] as const;
export const IDENTITIES = [
  'IDENTITY_KIND_NATIONAL_ID',
  'IDENTITY_KIND_PASSPORT',
  'IDENTITY_KIND_BUSINESS_LICENCE',
  'IDENTITY_KIND_OTHER',
] as const;
const CUSTOMER_KINDS = ['CUSTOMER_KIND_PERSON', 'CUSTOMER_KIND_ORGANISATION'] as const;
const TEXTS = [
  'code',
  'name',
  'phone',
  'homePhone',
  'identityNumber',
  'email',
  'registeredResidence',
  'nativePlace',
  'ethnicity',
  'contactName',
  'emergencyContact',
  'emergencyPhone',
  'note',
] as const;
const MASK = ['kind', 'sex', 'identityKind', ...TEXTS].join();

/** The form's values with nothing left out, since what is emptied is to be empty. */
function whole(values: Sent): Sent {
  return {
    ...Object.fromEntries(TEXTS.map((name) => [name, values[name]?.trim() ?? ''])),
    kind: values.kind ?? 'CUSTOMER_KIND_PERSON',
    sex: values.sex ?? 'SEX_UNSPECIFIED',
    identityKind: values.identityKind ?? 'IDENTITY_KIND_UNSPECIFIED',
  };
}

/** What the form begins with: a choice that was never made is empty. */
function known({ sex, identityKind, ...rest }: Customer): Sent {
  return {
    ...rest,
    ...(sex === 'SEX_UNSPECIFIED' ? {} : { sex }),
    ...(identityKind === 'IDENTITY_KIND_UNSPECIFIED' ? {} : { identityKind }),
  };
}

interface Shown {
  /** The one to change; none for a new one. */
  customer?: Customer;
  /** Whose staff sees a new customer before the first move-in; '0' for nobody but who sees the whole company. */
  estateId: string;
  onDone: (customer: Customer) => void;
  onCancel: () => void;
}

export function CustomerForm({ customer, estateId, onDone, onCancel }: Shown) {
  const { companyId } = useScope();
  const initial: Values = {
    customer: customer ? known(customer) : { kind: 'CUSTOMER_KIND_PERSON' },
  };
  const [kind, setKind] = useState(initial.customer.kind);
  const fields = useFields(kind === 'CUSTOMER_KIND_ORGANISATION', customer !== undefined);
  return (
    <ResourceForm<Values, Customer>
      fields={fields}
      initial={initial}
      send={(client, values) => {
        const sent = whole(values.customer);
        return customer
          ? client.PATCH('/v1/tenants/customers/{customerId}', {
              params: { path: { customerId: customer.customerId } },
              body: { companyId, customer: sent, updateMask: MASK, etag: customer.etag },
            })
          : client.POST('/v1/tenants/customers', { body: { companyId, estateId, customer: sent } });
      }}
      onChange={(values) => {
        setKind(values.customer.kind);
      }}
      onDone={onDone}
      onCancel={onCancel}
    />
  );
}

function useFields(organisation: boolean, exists: boolean): Field[] {
  const { t } = useTranslation('tenants');
  const text = (name: (typeof TEXTS)[number], label: string, most: number): Field => ({
    name: `customer.${name}`,
    label,
    kind: 'text',
    most,
  });
  const kind: Field = {
    name: 'customer.kind',
    label: t('customer.kind'),
    kind: 'choice',
    required: true,
    options: CUSTOMER_KINDS.map((value) => ({ value, label: t(`customerKind.${value}`) })),
  };
  const code: Field = {
    ...text('code', t('customer.code'), 60),
    ...(exists ? { required: true } : { placeholder: t('customer.codeMade') }),
  };
  const identity: Field[] = [
    {
      name: 'customer.identityKind',
      label: t('customer.identityKind'),
      kind: 'choice',
      options: IDENTITIES.map((value) => ({ value, label: t(`identityKind.${value}`) })),
    },
    text('identityNumber', t('customer.identity'), 60),
  ];
  const person: Field[] = [
    {
      name: 'customer.sex',
      label: t('customer.sex'),
      kind: 'choice',
      options: SEXES.map((value) => ({ value, label: t(`sex.${value}`) })),
    },
    text('nativePlace', t('customer.nativePlace'), 100),
    text('ethnicity', t('customer.ethnicity'), 60),
  ];
  return [
    kind,
    { ...text('name', t('customer.name'), 200), required: true },
    code,
    text('phone', t('customer.phone'), 40),
    ...identity,
    ...(organisation ? [text('contactName', t('customer.contact'), 200)] : person),
    text('homePhone', t('customer.homePhone'), 40),
    text('email', t('customer.email'), 200),
    text('registeredResidence', t('customer.residence'), 300),
    text('emergencyContact', t('customer.emergency'), 200),
    text('emergencyPhone', t('customer.emergencyPhone'), 40),
    { name: 'customer.note', label: t('customer.note'), kind: 'textarea', most: 1000 },
  ];
}
