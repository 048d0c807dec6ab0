/** Finds a customer: by a part of the name, by the phone or its last four digits, or by the unit. */
import { enumerated } from '@manor/web/format';
import { api, take, type Schemas } from '@manor/web/api/client';
import { useGet } from '@manor/web/api/read';
import { useRights } from '@manor/web/session';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useScope, type Scope } from '../scope';
import { findCustomers } from './customers';
import { SearchSelect } from './SearchSelect';
import { useDebts } from './useDebts';
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
  const rights = useRights();
  const [typed, setTyped] = useState('');
  const words = useSettled(typed.trim());
  const found = useQuery({
    queryKey: ['customers', scope.query, words],
    queryFn: () => search(scope, (id) => rights.node(id)?.name ?? '', words),
    enabled: words !== '' && scope.kind !== 'group',
  });
  const chosen = useGet(
    '/v1/tenants/customers/{customerId}',
    { path: { customerId: value ?? '' }, query: { companyId: scope.companyId } },
    { enabled: Boolean(value) },
  );
  const rows = words === '' ? [] : (found.data ?? []);
  const debt = useDebts(rows.map((one) => one.customerId));
  return (
    <SearchSelect<Choice>
      id={id}
      label={t('customer.find')}
      size={size}
      value={value}
      onChange={(customerId) => onChange?.(customerId)}
      rows={rows}
      chosen={chosen.data && choiceOf(chosen.data, '')}
      choice={({ customerId, label }) => ({
        value: customerId,
        label: [label, debt(customerId)].filter(Boolean).join(' · '),
      })}
      onSearch={setTyped}
      loading={found.isFetching}
      placeholder={t('customer.findHere')}
      none={t(words === '' ? 'customer.hint' : 'customer.none')}
      width={width}
      autoFocus={autoFocus}
    />
  );
}

interface Choice {
  customerId: string;
  label: string;
}

/** Three people of one name are told apart by their phones and by where they live. */
function choiceOf({ customerId, name, phone, code }: Customer, place: string): Choice {
  return { customerId, label: [name, phone, place, code].filter(Boolean).join(' · ') };
}

/** Who lives where somebody typed the beginning of a unit's code, then who is called so. */
async function search(scope: Scope, place: (estateId: string) => string, words: string): Promise<Choice[]> {
  const within = { companyId: scope.companyId, estateId: scope.estateId };
  const [named, housed] = await Promise.all([
    findCustomers(within, words, 20),
    /\d/.test(words) ? housedIn(scope, place, words.slice(0, 60)) : [],
  ]);
  const homes = (one: Customer): string =>
    scope.kind === 'estate' ? '' : enumerated(one.estateIds.map(place).filter(Boolean));
  const others = named.map((one) => choiceOf(one, homes(one)));
  return [...housed, ...others.filter((one) => !housed.some((other) => other.customerId === one.customerId))];
}

/** Today's tenants and owners of units, each with their unit: over a company every estate has a 1-0101. */
async function housedIn(scope: Scope, place: (estateId: string) => string, code: string): Promise<Choice[]> {
  const query = { ...scope.query, companyId: scope.companyId, code, pageSize: 20 };
  const { units } = await take(api.GET('/v1/tenants/units', { params: { query } }));
  const choices = units.flatMap((unit) => {
    const at = [scope.kind === 'estate' ? '' : place(unit.estateId), unit.buildingName, unit.code];
    const label = (name: string): string => [name, at.filter(Boolean).join(' ')].join(' · ');
    return [
      { customerId: unit.tenantId, label: label(unit.tenantName) },
      { customerId: unit.ownerId, label: label(unit.ownerName) },
    ].filter(({ customerId }) => customerId !== '');
  });
  return choices.filter(
    (one, at) => choices.findIndex(({ customerId }) => customerId === one.customerId) === at,
  );
}
