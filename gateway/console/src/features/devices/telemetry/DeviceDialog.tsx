/** A device as the registry is to say. */
import type { Schemas } from '@manor/web/api/client';
import { useGet } from '@manor/web/api/read';
import { Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Field } from '../../../parts/FormField';
import { ResourceForm } from '../../../parts/ResourceForm';
import { useScope } from '../../../scope';
import { EquipmentSelect } from '../equipment/EquipmentSelect';
import { KINDS, type Credential, type Device } from './telemetry';

interface Values {
  device: Schemas['devices.Device.sent'];
}

interface DeviceDialogProps {
  estateId: string;
  device?: Device;
  onMade?: (made: Credential) => void;
  onClose: () => void;
}

export function DeviceDialog({ estateId, device, onMade, onClose }: DeviceDialogProps) {
  const { t } = useTranslation('devices');
  const { companyId } = useScope();
  const fields = useFields(companyId, estateId, device);
  return (
    <Modal open title={t(device ? 'device.change' : 'device.new')} footer={null} onCancel={onClose}>
      <ResourceForm<Values, Device | Credential>
        initial={device ? { device } : {}}
        fields={fields}
        send={(client, values) =>
          device
            ? client.PUT('/v1/devices/devices/{deviceId}', {
                params: { path: { deviceId: device.deviceId } },
                body: { companyId, device: { ...values.device, etag: device.etag } },
              })
            : client.POST('/v1/devices/devices', { body: { companyId, estateId, device: values.device } })
        }
        onDone={(done) => {
          onClose();
          if ('password' in done && done.password) onMade?.(done);
        }}
        onCancel={onClose}
      />
    </Modal>
  );
}

function useFields(companyId: string, estateId: string, device: Device | undefined): Field[] {
  const { t } = useTranslation('devices');
  const gateways = useGet('/v1/devices/devices', {
    query: { companyId, estateId, kind: 'DEVICE_KIND_GATEWAY', pageSize: 200 },
  });
  const fields: Field[] = [
    { name: 'device.code', label: t('equipment.code'), kind: 'text', most: 40, required: true },
    { name: 'device.name', label: t('equipment.name'), kind: 'text', most: 100, required: true },
    {
      name: 'device.kind',
      label: t('device.kind'),
      kind: 'choice',
      options: KINDS.map((value) => ({ value, label: t(`deviceKind.${value}`) })),
      required: true,
    },
    {
      name: 'device.equipmentId',
      label: t('device.equipment'),
      kind: 'own',
      control: <EquipmentSelect companyId={companyId} estateId={estateId} />,
    },
    {
      name: 'device.gatewayId',
      label: t('device.gateway'),
      kind: 'choice',
      options: (gateways.data?.devices ?? [])
        .filter((one) => one.deviceId !== device?.deviceId)
        .map((one) => ({ value: one.deviceId, label: `${one.code} ${one.name}` })),
      help: t('device.gatewayHelp'),
    },
  ];
  return device
    ? [
        ...fields,
        {
          name: 'device.disabled',
          label: t('device.disabled'),
          kind: 'switch',
          help: t('device.disabledHelp'),
        },
      ]
    : fields;
}
