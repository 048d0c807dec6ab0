/** A command to a device: values to read, or one to set. */
import type { Schemas } from '@manor/web/api/client';
import { Modal, Segmented } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Field } from '../../../parts/FormField';
import { ResourceForm } from '../../../parts/ResourceForm';
import type { Device } from './telemetry';

type Command = Schemas['devices.Command'];

interface Values {
  key: string;
  value?: string;
  valueType?: Command['valueType'];
  reason?: string;
  timeoutSeconds?: number;
}

const TYPES = ['VALUE_TYPE_BOOLEAN', 'VALUE_TYPE_INTEGER', 'VALUE_TYPE_DECIMAL', 'VALUE_TYPE_TEXT'] as const;

export function CommandDialog({ device, onClose }: { device: Device; onClose: () => void }) {
  const { t } = useTranslation('devices');
  const [sets, setSets] = useState(false);
  const { companyId, deviceId } = device;
  const fields: Field[] = [
    { name: 'key', label: t('values.key'), kind: 'text', most: 200, required: true },
    ...(sets
      ? ([
          {
            name: 'valueType',
            label: t('rule.valueType'),
            kind: 'choice',
            required: true,
            options: TYPES.map((value) => ({ value, label: t(`commandType.${value}`) })),
          },
          { name: 'value', label: t('values.value'), kind: 'text', most: 500, required: true },
          { name: 'reason', label: t('window.reason'), kind: 'text', most: 500, required: true, wide: true },
        ] satisfies Field[])
      : []),
    { name: 'timeoutSeconds', label: t('command.timeout'), kind: 'integer', least: 0, most: 3600 },
  ];
  return (
    <Modal open title={t('command.new')} footer={null} onCancel={onClose}>
      <Segmented
        className="below"
        value={sets}
        onChange={setSets}
        options={[
          { value: false, label: t('commandKind.COMMAND_KIND_READ') },
          { value: true, label: t('commandKind.COMMAND_KIND_SET') },
        ]}
      />
      <p className="quiet">{t(sets ? 'command.setHelp' : 'command.readHelp')}</p>
      <ResourceForm<Values, Command>
        key={String(sets)}
        initial={{ key: '' }}
        fields={fields}
        send={(client, { key, ...told }) =>
          client.POST('/v1/devices/devices/{deviceId}:command', {
            params: { path: { deviceId } },
            body: {
              companyId,
              kind: sets ? 'COMMAND_KIND_SET' : 'COMMAND_KIND_READ',
              keys: [key],
              ...told,
            },
          })
        }
        onDone={onClose}
        onCancel={onClose}
      />
    </Modal>
  );
}
