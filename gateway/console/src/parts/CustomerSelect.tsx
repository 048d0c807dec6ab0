/** Finds a customer: by a part of the name, by the phone or its last four digits, or, within an estate, by the unit. */
import { api, take, type Schemas } from '@manor/web/api/client';
import { useGet } from '@manor/web/api/read';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useScope, type Scope } from '../scope';
import { findCustomers } from './customers';
import { SearchSelect } from './SearchSelect';
import { useSettled } from './useSettled';

type Customer = Schemas['tenants.Customer'];

interface CustomerSelectProps {
  value?: string | undefined;
  onChange?: (customerId: string | undefined) => void;
  id?: string;
  width?: number | string;
  autoFocus?: boolean;
  size?: 'large';
}

export function CustomerSelect({ value, onChange, id, width = 240, autoFocus, size }: CustomerSelectProps) {
  const { t } = useTranslation('parts');
  const scope = useScope();
  const [typed, setTyped] = useState('');
  const words = useSettled(typed.trim());
  const found = useQuery({
    queryKey: ['customers', scope.query, words],
    queryFn: () => search(scope, words),
    enabled: words !== '' && scope.kind !== 'group',
  });
  const chosen = useGet(
    '/v1/tenants/customers/{customerId}',
    { path: { customerId: value ?? '' }, query: { companyId: scope.companyId } },
    { enabled: Boolean(value) },
  );
  const rows = words === '' ? [] : (found.data ?? []);
  return (
    <SearchSelect<Customer>
      id={id}
      label={t('customer.find')}
      size={size}
      value={value}
      onChange={(customerId) => onChange?.(customerId)}
      rows={rows}
      chosen={chosen.data}
      choice={(one) => ({ value: one.customerId, label: labelOf(one) })}
      onSearch={setTyped}
      loading={found.isFetching}
      placeholder={t(scope.kind === 'estate' ? 'customer.findHere' : 'customer.find')}
      none={t(words === '' ? 'customer.hint' : 'customer.none')}
      width={width}
      autoFocus={autoFocus}
    />
  );
}

function labelOf({ name, code, phone }: Customer): string {
  return [name, phone, code].filter(Boolean).join(' · ');
}

async function search(scope: Scope, words: string): Promise<Customer[]> {
  const within = { companyId: scope.companyId, estateId: scope.estateId };
  const housedIn = async (unitCode: string): Promise<Customer[]> =>
    (
      await take(
        api.GET('/v1/tenants/customers', { params: { query: { ...within, unitCode, pageSize: 20 } } }),
      )
    ).customers;
  const byUnit = scope.kind === 'estate' && /\d/.test(words);
  const [named, housed] = await Promise.all([
    findCustomers(within, words, 20),
    byUnit ? housedIn(words.slice(0, 60)) : [],
  ]);
  return [...housed, ...named.filter((one) => !housed.some((other) => other.customerId === one.customerId))];
}
