/** Finds a customer: by the beginning of the name, the whole phone number, or, within an estate, the unit's code. */
import { api, take, type Schemas } from '@manor/web/api/client';
import { useGet } from '@manor/web/api/read';
import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useScope, type Scope } from '../scope';
import { useSettled } from './useSettled';

type Customer = Schemas['tenants.Customer'];
const PHONE = /^\+?[\d\s-]{7,}$/;

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
  // Who is chosen keeps their name when the last search does not find them, as somebody made just now.
  const shown = chosen.data && !rows.some((one) => one.customerId === value) ? [chosen.data, ...rows] : rows;
  return (
    <Select
      // Whoever gives an id has a label for it, which a name of its own would hide.
      {...(id ? { id } : { 'aria-label': t('customer.find') })}
      {...(size ? { size } : {})}
      value={value ?? null}
      style={{ width }}
      allowClear
      autoFocus={autoFocus ?? false}
      showSearch={{ filterOption: false, onSearch: setTyped }}
      loading={found.isFetching}
      placeholder={t(scope.kind === 'estate' ? 'customer.findHere' : 'customer.find')}
      notFoundContent={words === '' ? t('customer.hint') : found.isFetching ? ' ' : t('customer.none')}
      options={shown.map((one) => ({ value: one.customerId, label: said(one) }))}
      onChange={(customerId: string | null) => {
        setTyped('');
        onChange?.(customerId ?? undefined);
      }}
    />
  );
}

function said({ name, code, phone }: Customer): string {
  return [name, phone, code].filter(Boolean).join(' · ');
}

async function search(scope: Scope, words: string): Promise<Customer[]> {
  const within = { companyId: scope.companyId, estateId: scope.estateId };
  if (PHONE.test(words))
    return (await take(api.POST('/v1/tenants/customers:search', { body: { ...within, phone: words } })))
      .customers;
  const list = async (by: { name: string } | { unitCode: string }): Promise<Customer[]> =>
    (await take(api.GET('/v1/tenants/customers', { params: { query: { ...within, ...by, pageSize: 20 } } })))
      .customers;
  const byUnit = scope.kind === 'estate' && /\d/.test(words);
  const [named, housed] = await Promise.all([list({ name: words }), byUnit ? list({ unitCode: words }) : []]);
  return [...housed, ...named.filter((one) => !housed.some((other) => other.customerId === one.customerId))];
}
