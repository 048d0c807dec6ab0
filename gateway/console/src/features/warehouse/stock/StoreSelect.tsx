/** A choice of a store of the scope. */
import { useGet } from '@manor/web/api/read';
import { Select } from 'antd';
import { useTranslation } from 'react-i18next';

interface StoreSelectProps {
  companyId: string;
  /** '0' offers those of all estates that the reader sees. */
  estateId: string;
  value?: string;
  onChange?: (storeId: string) => void;
  id?: string;
}

const MOST = 200;

export function StoreSelect({ companyId, estateId, value, onChange, id }: StoreSelectProps) {
  const { t } = useTranslation('warehouse');
  const found = useGet('/v1/warehouse/stores', { query: { companyId, estateId, pageSize: MOST } });
  return (
    <Select
      {...(id ? { id } : { 'aria-label': t('stock.store') })}
      value={value ?? null}
      loading={found.isPending}
      showSearch={{ optionFilterProp: 'label' }}
      options={(found.data?.stores ?? []).map((one) => ({
        value: one.storeId,
        label: `${one.code} ${one.name}`,
      }))}
      onChange={(storeId: string) => onChange?.(storeId)}
      notFoundContent={t('store.none')}
    />
  );
}
