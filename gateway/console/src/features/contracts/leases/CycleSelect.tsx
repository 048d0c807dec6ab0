/** How many months a bill covers. */
import { Select } from 'antd';
import { useTranslation } from 'react-i18next';

const CYCLES = [1, 2, 3, 6, 12];

interface Shown {
  id?: string;
  value?: number;
  onChange?: (months: number) => void;
}

export function CycleSelect({ id, value, onChange }: Shown) {
  const { t } = useTranslation('contracts');
  return (
    <Select
      {...(id ? { id } : {})}
      {...(value ? { value } : {})}
      {...(onChange ? { onChange } : {})}
      options={CYCLES.map((months) => ({ value: months, label: t('lease.months', { count: months }) }))}
    />
  );
}
