/** The lines of a document while it is written: material, quantity, unit, and what it is worth where it is received. */
import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { useGet } from '@manor/web/api/read';
import { Button, Input, Select, Space } from 'antd';
import { useTranslation } from 'react-i18next';
import { MoneyInput } from '../../../parts/FormField';
import { useScope } from '../../../scope';
import { MaterialSelect } from '../materials/MaterialSelect';
import { FRESH, type Line } from './stock';

interface LinesFieldProps {
  /** They are received, and have a value. */
  received: boolean;
  value?: Line[];
  onChange?: (lines: Line[]) => void;
}

export function LinesField({ received, value = [FRESH], onChange }: LinesFieldProps) {
  const { t } = useTranslation('warehouse');
  return (
    <Space orientation="vertical" style={{ width: '100%' }}>
      {value.map((line, place) => (
        // Lines have no id of their own before they are sent.
        <OneLine
          key={place}
          line={line}
          received={received}
          onChange={(changed) => {
            onChange?.(value.map((one, at) => (at === place ? { ...one, ...changed } : one)));
          }}
          onDrop={
            value.length > 1
              ? () => {
                  onChange?.(value.filter((_, at) => at !== place));
                }
              : undefined
          }
        />
      ))}
      <Button
        icon={<PlusOutlined />}
        onClick={() => {
          onChange?.([...value, FRESH]);
        }}
      >
        {t('line.add')}
      </Button>
    </Space>
  );
}

interface OneLineProps {
  line: Line;
  received: boolean;
  onChange: (changed: Partial<Line>) => void;
  onDrop: (() => void) | undefined;
}

function OneLine({ line, received, onChange, onDrop }: OneLineProps) {
  const { t } = useTranslation('warehouse');
  const { companyId, currency } = useScope();
  const { materialId } = line;
  const material = useGet(
    '/v1/warehouse/materials/{materialId}',
    { path: { materialId: materialId ?? '' }, query: { companyId } },
    { enabled: Boolean(materialId) },
  ).data;
  const units = material ? [material.unit, ...material.units.map((one) => one.unit)] : [];
  const tracked = material && material.tracking !== 'MATERIAL_TRACKING_NONE';
  const text = (name: 'quantity' | 'bin' | 'batch', width: number) => (
    <Input
      aria-label={t(`line.${name}`)}
      placeholder={t(`line.${name}`)}
      style={{ width }}
      maxLength={60}
      value={line[name]}
      onChange={({ target }) => {
        onChange({ [name]: target.value.trim() });
      }}
    />
  );
  return (
    <Space wrap>
      <MaterialSelect
        companyId={companyId}
        value={materialId}
        onChange={(chosen) => {
          onChange({ materialId: chosen, unit: '', batch: '' });
        }}
      />
      {text('quantity', 90)}
      <Select
        aria-label={t('material.unit')}
        style={{ width: 90 }}
        value={line.unit || material?.unit || null}
        options={units.map((unit) => ({ value: unit, label: unit }))}
        onChange={(unit) => {
          onChange({ unit });
        }}
      />
      {tracked && text('batch', 130)}
      {text('bin', 90)}
      {received && (
        <label>
          <span className="quiet">{t('line.value')}</span>{' '}
          <MoneyInput
            currency={currency}
            value={line.valueMinor ?? ''}
            onChange={(valueMinor) => {
              onChange({ valueMinor: valueMinor ?? '0' });
            }}
          />
        </label>
      )}
      {onDrop && <Button aria-label={t('line.drop')} icon={<DeleteOutlined />} onClick={onDrop} />}
    </Space>
  );
}
