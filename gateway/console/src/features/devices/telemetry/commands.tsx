/** Commands to devices: their columns, what they ask for, what was answered, and the decision about them. */
import type { Schemas } from '@manor/web/api/client';
import { moment } from '@manor/web/format';
import { useRights } from '@manor/web/session';
import { Button, Space } from 'antd';
import type { TFunction } from 'i18next';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LongColumn } from '../../../parts/LongTable';
import { PersonName } from '../../../parts/PersonName';
import { ReasonDialog } from '../../../parts/ReasonDialog';
import { StateTag, type Tone } from '../../../parts/StateTag';
import type { Scope } from '../../../scope';

export type Command = Schemas['devices.Command'];

const TONES: Partial<Record<Command['state'], Tone>> = {
  COMMAND_STATE_DONE: 'success',
  COMMAND_STATE_FAILED: 'error',
  COMMAND_STATE_UNCONFIRMED: 'error',
  COMMAND_STATE_TIMED_OUT: 'warning',
  COMMAND_STATE_WAITING: 'processing',
  COMMAND_STATE_SENT: 'processing',
};

export const COMMAND_STATES = [
  'COMMAND_STATE_WAITING',
  'COMMAND_STATE_REFUSED',
  'COMMAND_STATE_READY',
  'COMMAND_STATE_SENT',
  'COMMAND_STATE_DONE',
  'COMMAND_STATE_FAILED',
  'COMMAND_STATE_UNCONFIRMED',
  'COMMAND_STATE_TIMED_OUT',
] as const satisfies Command['state'][];

export function commandColumns(t: TFunction<'devices'>, scope: Scope): LongColumn<Command>[] {
  return [
    { key: 'device', title: t('alarm.device'), width: 180, render: (row) => row.deviceName },

    { key: 'what', title: t('command.what'), width: 220, render: (row) => <What command={row} /> },
    {
      key: 'state',
      title: t('equipment.state'),
      width: 110,
      render: (row) => <CommandState command={row} />,
    },
    {
      key: 'answer',
      title: t('command.answer'),
      width: 200,
      render: (row) => <Answer command={row} />,
    },
    {
      key: 'asked',
      title: t('command.asked'),
      width: 200,
      render: (row) => (
        <>
          {moment(row.createTime, scope.timeZone)} <PersonName principalId={row.principalId} />
        </>
      ),
    },
    { key: 'act', title: '', width: 150, render: (row) => <Decision command={row} /> },
  ];
}

export function CommandState({ command }: { command: Command }) {
  const { t } = useTranslation('devices');
  return (
    <StateTag state={command.state} tone={TONES[command.state] ?? 'default'}>
      {t(`commandState.${command.state}`)}
    </StateTag>
  );
}

export function What({ command }: { command: Command }) {
  const { t } = useTranslation('devices');
  const kind = t(`commandKind.${command.kind}`);
  const about = command.kind === 'COMMAND_KIND_SET' ? ` = ${command.value}` : '';
  return (
    <>
      {kind} {command.keys.join(', ')}
      {about}
      {command.reason && <div className="quiet">{command.reason}</div>}
    </>
  );
}

export function Answer({ command }: { command: Command }) {
  const { t } = useTranslation('devices');
  const known: Record<string, string> = {
    NOT_SENT: t('command.notSent'),
    NO_JSON_OBJECT: t('command.noJson'),
    DEVICE_DISABLED: t('command.disabled'),
    DEVICE_READ_ONLY: t('command.readOnly'),
  };
  const values = command.values.map((one) => `${one.key} = ${one.value}`).join(', ');
  return [values, known[command.error] ?? command.error].filter(Boolean).join(' · ');
}

export function Decision({ command }: { command: Command }) {
  const { t } = useTranslation('devices');
  const rights = useRights();
  const [open, setOpen] = useState<'approve' | 'refuse'>();
  const { companyId, commandId } = command;
  const params = { path: { commandId } };
  if (
    command.state !== 'COMMAND_STATE_WAITING' ||
    command.principalId === rights.session.principalId ||
    !rights.holdsAt('devices.commands.approve', command.estateId)
  )
    return null;
  return (
    <Space>
      {(['approve', 'refuse'] as const).map((name) => (
        <Button
          key={name}
          size="small"
          onClick={() => {
            setOpen(name);
          }}
        >
          {t(`command.${name}`)}
        </Button>
      ))}
      {open && (
        <ReasonDialog
          danger={open === 'refuse'}
          title={t(`command.${open}`)}
          reason={open === 'refuse' ? 'required' : 'optional'}
          send={(client, reason) =>
            client.POST(`/v1/devices/commands/{commandId}:${open}`, { params, body: { companyId, reason } })
          }
          onClose={() => {
            setOpen(undefined);
          }}
        >
          <What command={command} />
        </ReasonDialog>
      )}
    </Space>
  );
}
