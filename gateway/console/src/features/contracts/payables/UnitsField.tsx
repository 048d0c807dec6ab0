/** Several units of an estate, one after another. */
import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Space } from 'antd';
import { useTranslation } from 'react-i18next';
import { UnitSelect } from '../../../parts/UnitSelect';

interface UnitsFieldProps {
  estateId: string;
  value?: string[];
  onChange?: (unitIds: string[]) => void;
}

export function UnitsField({ estateId, value = [], onChange }: UnitsFieldProps) {
  const { t } = useTranslation('contracts');
  return (
    <Space orientation="vertical" style={{ width: '100%' }}>
      {value.map((unitId, place) => (
        <Space key={place}>
          <UnitSelect
            estateId={estateId}
            value={unitId || undefined}
            onChange={(chosen) => {
              onChange?.(value.map((one, at) => (at === place ? (chosen ?? '') : one)));
            }}
          />
          <Button
            aria-label={t('payable.dropUnit', { place: place + 1 })}
            icon={<DeleteOutlined />}
            onClick={() => {
              onChange?.(value.filter((_, at) => at !== place));
            }}
          />
        </Space>
      ))}
      <Button
        icon={<PlusOutlined />}
        onClick={() => {
          onChange?.([...value, '']);
        }}
      >
        {t('payable.addUnit')}
      </Button>
    </Space>
  );
}
