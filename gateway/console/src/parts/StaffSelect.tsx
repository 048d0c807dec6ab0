/** One or several members of staff, found by part of their name or username. */
import { useGet } from '@manor/web/api/read';
import { Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSettled } from './useSettled';

interface StaffSelectProps {
  id?: string;
  value?: string | string[];
  onChange?: (principalId: string | string[] | undefined) => void;
  multiple?: boolean;
}

export function StaffSelect({ id, value, onChange, multiple = false }: StaffSelectProps) {
  const { t } = useTranslation('parts');
  const [typed, setTyped] = useState('');
  const text = useSettled(typed);
  // Who was chosen keeps their name when the next search does not find them.
  const [known, setKnown] = useState<Record<string, string>>({});
  const { data, isFetching } = useGet('/v1/identity/staff', {
    query: { pageSize: 50, ...(text ? { text } : {}) },
  });
  const found = (data?.staff ?? [])
    .filter((one) => !one.disabled)
    .map((one) => ({ value: one.principalId, label: `${one.displayName} (${one.username})` }));
  const chosen = Object.entries(known)
    .filter(([one]) => [value].flat().includes(one) && !found.some((other) => other.value === one))
    .map(([one, label]) => ({ value: one, label }));
  return (
    <Select
      // A form's label names it by its id; elsewhere it names itself.
      {...(id ? { id } : { 'aria-label': t('findStaff') })}
      {...(multiple ? { mode: 'multiple' as const } : {})}
      value={value ?? null}
      allowClear
      showSearch={{ filterOption: false, onSearch: setTyped }}
      loading={isFetching}
      placeholder={t('findStaff')}
      options={[...chosen, ...found]}
      onChange={(picked: string | string[] | null) => {
        setKnown((before) => ({
          ...before,
          ...Object.fromEntries(found.map((one) => [one.value, one.label])),
        }));
        onChange?.(picked ?? undefined);
      }}
    />
  );
}
