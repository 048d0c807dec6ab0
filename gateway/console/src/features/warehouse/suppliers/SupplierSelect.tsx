/** Finds an active supplier by a part of its code or name. */
import { api, take } from '@manor/web/api/client';
import { useGet } from '@manor/web/api/read';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SearchSelect } from '../../../parts/SearchSelect';
import { useSettled } from '../../../parts/useSettled';
import type { Supplier } from './suppliers';

interface SupplierSelectProps {
  companyId: string;
  value?: string | undefined;
  onChange?: (supplierId: string | undefined) => void;
  id?: string;
}

const SHOWN = 20;

export function SupplierSelect({ companyId, value, onChange, id }: SupplierSelectProps) {
  const { t } = useTranslation('warehouse');
  const [typed, setTyped] = useState('');
  const text = useSettled(typed.trim());
  const query = { companyId, text, pageSize: SHOWN, state: 'SUPPLIER_STATE_ACTIVE' as const };
  const found = useQuery({
    queryKey: ['suppliers', query],
    queryFn: () => take(api.GET('/v1/warehouse/suppliers', { params: { query } })),
  });
  const chosen = useGet(
    '/v1/warehouse/suppliers/{supplierId}',
    { path: { supplierId: value ?? '' }, query: { companyId } },
    { enabled: Boolean(value) },
  );
  return (
    <SearchSelect<Supplier>
      id={id}
      value={value}
      onChange={(supplierId) => onChange?.(supplierId)}
      rows={found.data?.suppliers ?? []}
      chosen={chosen.data}
      choice={(one) => ({ value: one.supplierId, label: `${one.code} ${one.name}` })}
      onSearch={setTyped}
      loading={found.isFetching}
      placeholder={t('supplier.find')}
      none={t('supplier.none')}
      clearable
    />
  );
}
