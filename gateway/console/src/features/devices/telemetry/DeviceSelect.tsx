/** Finds a device by a part of its code or name. */
import { api, take } from '@manor/web/api/client';
import { useGet } from '@manor/web/api/read';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SearchSelect } from '../../../parts/SearchSelect';
import { useSettled } from '../../../parts/useSettled';
import type { Device } from './telemetry';

interface DeviceSelectProps {
  companyId: string;
  estateId: string;
  value?: string | undefined;
  onChange?: (deviceId: string | undefined) => void;
  id?: string;
}

const SHOWN = 20;

export function DeviceSelect({ companyId, estateId, value, onChange, id }: DeviceSelectProps) {
  const { t } = useTranslation('devices');
  const [typed, setTyped] = useState('');
  const text = useSettled(typed.trim());
  const query = { companyId, estateId, text, pageSize: SHOWN };
  const found = useQuery({
    queryKey: ['devices', query],
    queryFn: () => take(api.GET('/v1/devices/devices', { params: { query } })),
  });
  const chosen = useGet(
    '/v1/devices/devices/{deviceId}',
    { path: { deviceId: value ?? '' }, query: { companyId } },
    { enabled: Boolean(value) },
  );
  return (
    <SearchSelect<Device>
      id={id}
      value={value}
      onChange={(deviceId) => onChange?.(deviceId)}
      rows={found.data?.devices ?? []}
      chosen={chosen.data}
      choice={(one) => ({ value: one.deviceId, label: `${one.code} ${one.name}` })}
      onSearch={setTyped}
      loading={found.isFetching}
      placeholder={t('equipment.find')}
      none={t('device.none')}
    />
  );
}
