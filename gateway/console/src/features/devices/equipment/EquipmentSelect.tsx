/** Finds a piece of equipment by a part of its code or name. */
import { api, take } from '@manor/web/api/client';
import { useGet } from '@manor/web/api/read';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SearchSelect } from '../../../parts/SearchSelect';
import { useSettled } from '../../../parts/useSettled';
import type { Equipment } from './equipment';

interface EquipmentSelectProps {
  companyId: string;
  estateId: string;
  value?: string | undefined;
  onChange?: (equipmentId: string | undefined) => void;
  id?: string;
}

const SHOWN = 20;

export function EquipmentSelect({ companyId, estateId, value, onChange, id }: EquipmentSelectProps) {
  const { t } = useTranslation('devices');
  const [typed, setTyped] = useState('');
  const text = useSettled(typed.trim());
  const query = { companyId, estateId, text, pageSize: SHOWN };
  const found = useQuery({
    queryKey: ['equipment', query],
    queryFn: () => take(api.GET('/v1/devices/equipment', { params: { query } })),
  });
  const chosen = useGet(
    '/v1/devices/equipment/{equipmentId}',
    { path: { equipmentId: value ?? '' }, query: { companyId } },
    { enabled: Boolean(value) },
  );
  return (
    <SearchSelect<Equipment>
      id={id}
      value={value}
      onChange={(equipmentId) => onChange?.(equipmentId)}
      rows={found.data?.equipment ?? []}
      chosen={chosen.data}
      choice={(one) => ({ value: one.equipmentId, label: `${one.code} ${one.name}` })}
      onSearch={setTyped}
      loading={found.isFetching}
      placeholder={t('equipment.find')}
      none={t('equipment.none')}
    />
  );
}
