/** Finds a unit of an estate by the beginning of its code. */
import { useGet } from '@manor/web/api/read';
import { Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useScope } from '../scope';
import { useSettled } from './useSettled';

interface UnitSelectProps {
  estateId: string;
  value?: string | undefined;
  onChange?: (unitId: string | undefined) => void;
  id?: string;
}

export function UnitSelect({ estateId, value, onChange, id }: UnitSelectProps) {
  const { t } = useTranslation('parts');
  const { companyId } = useScope();
  const [typed, setTyped] = useState('');
  const code = useSettled(typed.trim());
  const { data, isFetching } = useGet(
    '/v1/tenants/units',
    { query: { companyId, estateId, code, pageSize: 20 } },
    { enabled: estateId !== '' },
  );
  const chosen = useGet(
    '/v1/tenants/units/{unitId}',
    { path: { unitId: value ?? '' }, query: { companyId } },
    { enabled: Boolean(value) },
  ).data;
  const found = data?.units ?? [];
  // What is chosen keeps its name when the next search does not find it.
  const shown = chosen && !found.some((one) => one.unitId === chosen.unitId) ? [chosen, ...found] : found;
  return (
    <Select
      {...(id ? { id } : {})}
      value={value ?? null}
      allowClear
      showSearch={{ filterOption: false, onSearch: setTyped }}
      loading={isFetching}
      placeholder={t('unit.find')}
      notFoundContent={isFetching ? ' ' : t('unit.none')}
      options={shown.map((one) => ({
        value: one.unitId,
        label: [one.code, one.buildingName, one.ownerName].filter(Boolean).join(' · '),
      }))}
      onChange={(unitId: string | null) => {
        onChange?.(unitId ?? undefined);
      }}
    />
  );
}
