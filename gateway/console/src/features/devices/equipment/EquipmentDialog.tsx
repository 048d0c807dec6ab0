/** A piece of equipment as the register is to say. */
import type { Schemas } from '@manor/web/api/client';
import { Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { BuildingSelect } from '../../../parts/BuildingSelect';
import type { Field } from '../../../parts/FormField';
import { ResourceForm } from '../../../parts/ResourceForm';
import { useScope } from '../../../scope';
import { SYSTEMS, type Equipment } from './equipment';
import { EquipmentSelect } from './EquipmentSelect';

interface EquipmentDialogProps {
  estateId: string;
  piece?: Equipment;
  onClose: () => void;
}

interface Values {
  equipment: Schemas['devices.Equipment.sent'];
}

export function EquipmentDialog({ estateId, piece, onClose }: EquipmentDialogProps) {
  const { t } = useTranslation('devices');
  const { companyId } = useScope();
  const fields = useFields(companyId, estateId);
  return (
    <Modal
      open
      title={t(piece ? 'equipment.change' : 'equipment.new')}
      footer={null}
      onCancel={onClose}
      width={760}
    >
      <ResourceForm<Values, Equipment>
        initial={piece ? { equipment: piece } : {}}
        fields={fields}
        send={(client, { equipment }) =>
          piece
            ? client.PUT('/v1/devices/equipment/{equipmentId}', {
                params: { path: { equipmentId: piece.equipmentId } },
                body: { companyId, equipment: { ...equipment, etag: piece.etag } },
              })
            : client.POST('/v1/devices/equipment', { body: { companyId, estateId, equipment } })
        }
        onDone={onClose}
        onCancel={onClose}
      />
    </Modal>
  );
}

function useFields(companyId: string, estateId: string): Field[] {
  const { t } = useTranslation('devices');
  const text = (name: string, label: string, most = 100): Field => ({
    name: `equipment.${name}`,
    label,
    kind: 'text',
    most,
  });
  return [
    { ...text('code', t('equipment.code'), 40), required: true },
    { ...text('name', t('equipment.name')), required: true },
    {
      name: 'equipment.system',
      label: t('equipment.system'),
      kind: 'choice',
      options: SYSTEMS.map((value) => ({ value, label: t(`system.${value}`) })),
      required: true,
    },
    {
      name: 'equipment.parentId',
      label: t('equipment.parent'),
      kind: 'own',
      control: <EquipmentSelect companyId={companyId} estateId={estateId} />,
    },
    {
      name: 'equipment.buildingId',
      label: t('equipment.building'),
      kind: 'own',
      control: <BuildingSelect width="100%" clearable />,
    },
    text('place', t('equipment.place')),
    text('brand', t('equipment.brand')),
    text('model', t('equipment.model')),
    text('maker', t('equipment.maker')),
    text('serialNumber', t('equipment.serialNumber')),
    { name: 'equipment.quantity', label: t('equipment.quantity'), kind: 'integer', least: 1, most: 100_000 },
    text('supplierName', t('equipment.supplier')),
    { name: 'equipment.purchaseDate', label: t('equipment.purchased'), kind: 'date' },
    { name: 'equipment.startDate', label: t('equipment.started'), kind: 'date' },
    { name: 'equipment.warrantyEndDate', label: t('equipment.warranty'), kind: 'date' },
    {
      name: 'equipment.inspectionMonths',
      label: t('inspection.months'),
      kind: 'integer',
      least: 0,
      most: 120,
      help: t('inspection.monthsHelp'),
    },
    { name: 'equipment.nextInspectionDate', label: t('inspection.next'), kind: 'date' },
    { name: 'equipment.note', label: t('equipment.note'), kind: 'textarea', most: 500 },
  ];
}
