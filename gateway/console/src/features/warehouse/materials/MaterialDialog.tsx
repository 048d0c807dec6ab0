/** A material as it is to be: code, name, how it is counted, and which barcodes name it. */
import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import type { Schemas } from '@manor/web/api/client';
import { Button, Input, Modal, Select, Space } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Field } from '../../../parts/FormField';
import { ResourceForm } from '../../../parts/ResourceForm';
import { useScope } from '../../../scope';
import { CATEGORIES, TRACKINGS, type Material } from './materials';

type Unit = Schemas['warehouse.MaterialUnit.sent'];

interface Values {
  material: Schemas['warehouse.Material.sent'];
}

export function MaterialDialog({ material, onClose }: { material?: Material; onClose: () => void }) {
  const { t } = useTranslation('warehouse');
  const { companyId } = useScope();
  const fields = useFields(material?.moved ?? false);
  return (
    <Modal
      open
      title={t(material ? 'material.change' : 'material.new')}
      footer={null}
      onCancel={onClose}
      width={760}
    >
      <ResourceForm<Values, Material>
        initial={material ? { material } : {}}
        fields={fields}
        send={(client, { material: told }) =>
          material
            ? client.PUT('/v1/warehouse/materials/{materialId}', {
                params: { path: { materialId: material.materialId } },
                body: { companyId, material: { ...told, etag: material.etag } },
              })
            : client.POST('/v1/warehouse/materials', { body: { companyId, material: told } })
        }
        onDone={onClose}
        onCancel={onClose}
      />
    </Modal>
  );
}

function useFields(moved: boolean): Field[] {
  const { t } = useTranslation('warehouse');
  return [
    { name: 'material.code', label: t('material.code'), kind: 'text', most: 40, required: true },
    { name: 'material.name', label: t('material.name'), kind: 'text', most: 100, required: true },
    { name: 'material.specification', label: t('material.specification'), kind: 'text', most: 100 },
    {
      name: 'material.category',
      label: t('material.category'),
      kind: 'choice',
      options: CATEGORIES.map((value) => ({ value, label: t(`category.${value}`) })),
      required: true,
    },
    {
      name: 'material.unit',
      label: t('material.unit'),
      kind: 'text',
      most: 20,
      help: t('material.unitHelp'),
      required: true,
      disabled: moved,
    },
    {
      name: 'material.decimals',
      label: t('material.decimals'),
      kind: 'integer',
      least: 0,
      most: 3,
      help: t('material.decimalsHelp'),
      disabled: moved,
    },
    {
      name: 'material.tracking',
      label: t('material.tracking'),
      kind: 'choice',
      options: TRACKINGS.map((value) => ({ value, label: t(`tracking.${value}`) })),
      disabled: moved,
    },
    {
      name: 'material.shelfLifeDays',
      label: t('material.shelfLife'),
      kind: 'integer',
      least: 0,
      most: 36_500,
    },
    { name: 'material.barcodes', label: t('material.barcodes'), kind: 'own', control: <Codes /> },
    { name: 'material.units', label: t('material.units'), kind: 'own', wide: true, control: <Units /> },
    { name: 'material.note', label: t('supplier.note'), kind: 'textarea', most: 500 },
    { name: 'material.retired', label: t('material.retired'), kind: 'switch' },
  ];
}

interface CodesProps {
  id?: string;
  value?: string[];
  onChange?: (codes: string[]) => void;
}

function Codes({ id, value = [], onChange }: CodesProps) {
  const { t } = useTranslation('warehouse');
  return (
    <Select
      {...(id ? { id } : { 'aria-label': t('material.barcodes') })}
      mode="tags"
      open={false}
      suffix={null}
      tokenSeparators={[',', '，', ' ']}
      style={{ width: '100%', minWidth: 160 }}
      value={value}
      placeholder={t('material.barcodesHelp')}
      onChange={(codes: string[]) => onChange?.(codes)}
    />
  );
}

function Units({ value = [], onChange }: { value?: Unit[]; onChange?: (units: Unit[]) => void }) {
  const { t } = useTranslation('warehouse');
  const set = (place: number, changed: Partial<Unit>): void => {
    onChange?.(value.map((one, at) => (at === place ? { ...one, ...changed } : one)));
  };
  return (
    <Space orientation="vertical" style={{ width: '100%' }}>
      {value.map((one, place) => (
        // Units have no id of their own before they are sent.
        <Space key={place} wrap>
          <Input
            aria-label={t('material.otherUnit')}
            placeholder={t('material.otherUnit')}
            style={{ width: 100 }}
            maxLength={20}
            value={one.unit}
            onChange={({ target }) => {
              set(place, { unit: target.value });
            }}
          />
          =
          <Input
            aria-label={t('material.factor')}
            placeholder={t('material.factor')}
            style={{ width: 110 }}
            maxLength={13}
            value={one.factor}
            onChange={({ target }) => {
              set(place, { factor: target.value });
            }}
          />
          <Codes
            value={one.barcodes ?? []}
            onChange={(barcodes) => {
              set(place, { barcodes });
            }}
          />
          <Button
            aria-label={t('material.dropUnit', { unit: one.unit })}
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
          onChange?.([...value, { unit: '', factor: '' }]);
        }}
      >
        {t('material.addUnit')}
      </Button>
    </Space>
  );
}
