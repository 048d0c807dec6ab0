/** Finds a material by a part of its code or name, or by a scanned barcode. */
import { api, take } from '@manor/web/api/client';
import { useGet } from '@manor/web/api/read';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SearchSelect } from '../../../parts/SearchSelect';
import { useSettled } from '../../../parts/useSettled';
import type { Material } from './materials';

interface MaterialSelectProps {
  companyId: string;
  value?: string | undefined;
  onChange?: (materialId: string | undefined) => void;
  id?: string;
}

const SHOWN = 20;
// Below so many characters a text is typed, not scanned.
const SCANNED = 6;

export function MaterialSelect({ companyId, value, onChange, id }: MaterialSelectProps) {
  const { t } = useTranslation('warehouse');
  const [typed, setTyped] = useState('');
  const text = useSettled(typed.trim());
  const found = useQuery({
    queryKey: ['materials', companyId, text],
    queryFn: async () => {
      const query = { companyId, text, pageSize: SHOWN };
      const { materials } = await take(api.GET('/v1/warehouse/materials', { params: { query } }));
      return materials.length || text.length < SCANNED ? materials : scanned(companyId, text);
    },
  });
  const chosen = useGet(
    '/v1/warehouse/materials/{materialId}',
    { path: { materialId: value ?? '' }, query: { companyId } },
    { enabled: Boolean(value) },
  );
  return (
    <SearchSelect<Material>
      id={id}
      value={value}
      onChange={(materialId) => onChange?.(materialId)}
      rows={found.data ?? []}
      chosen={chosen.data}
      choice={(one) => ({ value: one.materialId, label: `${one.code} ${one.name} ${one.specification}` })}
      onSearch={setTyped}
      loading={found.isFetching}
      placeholder={t('material.findOrScan')}
      none={t('material.none')}
      width={260}
    />
  );
}

/** What a barcode names; nothing where no material has it. */
async function scanned(companyId: string, code: string): Promise<Material[]> {
  const { data } = await api.GET('/v1/warehouse/materials:lookUp', {
    params: { query: { companyId, code } },
  });
  return data?.material ? [data.material] : [];
}
