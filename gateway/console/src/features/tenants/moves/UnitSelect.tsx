/** Finds a unit by the beginning of its code; the first ones show before anything is typed. */
import { api, take } from '@manor/web/api/client';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useDeferredValue, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useScope } from '../../../scope';
import type { Unit } from '../states';

interface UnitSelectProps {
  /** The unit that is chosen. */
  unit: Unit | undefined;
  onChange: (unitId: string) => void;
  id: string;
}

export function UnitSelect({ unit, onChange, id }: UnitSelectProps) {
  const { t } = useTranslation('tenants');
  const { companyId, query } = useScope();
  const [typed, setTyped] = useState('');
  const code = useDeferredValue(typed.trim());
  const found = useQuery({
    queryKey: ['units', companyId, query, code],
    queryFn: () =>
      take(api.GET('/v1/tenants/units', { params: { query: { companyId, ...query, code, pageSize: 50 } } })),
    placeholderData: keepPreviousData,
  });
  const said = (one: Unit): string =>
    [one.buildingName, one.code, t(`state.${one.state}`), one.tenantName || one.ownerName]
      .filter(Boolean)
      .join(' · ');
  const rows = found.data?.units ?? [];
  const shown =
    unit && code === '' && !rows.some((one) => one.unitId === unit.unitId) ? [unit, ...rows] : rows;
  return (
    <Select
      id={id}
      value={unit?.unitId ?? null}
      style={{ width: '100%' }}
      showSearch={{ filterOption: false, onSearch: setTyped }}
      loading={found.isFetching}
      placeholder={t('move.findUnit')}
      notFoundContent={found.isFetching ? ' ' : t('move.noUnit')}
      options={shown.map((one) => ({ value: one.unitId, label: said(one) }))}
      onChange={(chosen: string) => {
        setTyped('');
        onChange(chosen);
      }}
    />
  );
}
