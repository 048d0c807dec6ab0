/** A material of warehouse for an order, with how much of it the estate's stores have free. */
import { useGet } from '@manor/web/api/read';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SearchSelect } from '../../../parts/SearchSelect';
import { useSettled } from '../../../parts/useSettled';

interface MaterialChoiceProps {
  companyId: string;
  estateId: string;
  value?: string | undefined;
  onChange?: (materialId: string | undefined) => void;
  id?: string;
}

const SHOWN = 20;

export function MaterialChoice({ companyId, estateId, value, onChange, id }: MaterialChoiceProps) {
  const { t } = useTranslation('workorders');
  const [typed, setTyped] = useState('');
  const text = useSettled(typed.trim());
  const found = useGet('/v1/warehouse/materials', { query: { companyId, text, pageSize: SHOWN } });
  const there = useGet('/v1/warehouse/balances', { query: { companyId, estateId, text, pageSize: 200 } });
  const free = (materialId: string): string => {
    const many = there.data?.balances.filter((one) => one.materialId === materialId) ?? [];
    const sum = many.reduce((all, one) => all + Number(one.quantity) - Number(one.reservedQuantity), 0);
    return t('part.free', { quantity: Math.round(sum * 1000) / 1000 });
  };
  const rows = found.data?.materials ?? [];
  return (
    <SearchSelect
      id={id}
      value={value}
      onChange={(materialId) => onChange?.(materialId)}
      rows={rows}
      chosen={rows.find((one) => one.materialId === value)}
      choice={(one) => ({
        value: one.materialId,
        label: `${one.code} ${one.name} ${one.specification} (${free(one.materialId)} ${one.unit})`,
      })}
      onSearch={setTyped}
      loading={found.isFetching}
      placeholder={t('part.find')}
      none={t('part.noMaterial')}
      width={420}
    />
  );
}
