/** One device: what it measures now and before, its alarms, what of it was not stored, and its password. */
import { listing, useGet } from '@manor/web/api/read';
import { moment } from '@manor/web/format';
import { useRights } from '@manor/web/session';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { DetailDrawer, type Fact } from '../../../parts/DetailDrawer';
import { ReasonDialog } from '../../../parts/ReasonDialog';
import { RowsTable } from '../../../parts/RowsTable';
import { useScope } from '../../../scope';
import { alarmColumns } from '../alarms/columns';
import { AttributesTab } from './AttributesTab';
import { CommandsTab } from './CommandsTab';
import { CredentialDialog } from './CredentialDialog';
import { DeviceDialog } from './DeviceDialog';
import { DeviceState } from './DeviceState';
import { LIVE_MS, type Credential, type Device, type Reason } from './telemetry';
import { ValuesTab } from './ValuesTab';

export function DeviceDrawer({ deviceId }: { deviceId: string }) {
  const { t } = useTranslation('devices');
  const scope = useScope();
  const rights = useRights();
  const found = useGet(
    '/v1/devices/devices/{deviceId}',
    { path: { deviceId }, query: { companyId: scope.companyId } },
    { every: LIVE_MS },
  );
  const device = found.data;
  const tabs = device
    ? [
        { key: 'values', label: t('values.title'), children: <ValuesTab device={device} /> },
        ...(rights.holdsAt('devices.alarms.read', device.estateId)
          ? [{ key: 'alarms', label: t('alarm.title'), children: <AlarmsTab device={device} /> }]
          : []),
        { key: 'commands', label: t('command.title'), children: <CommandsTab device={device} /> },
        { key: 'attributes', label: t('attribute.title'), children: <AttributesTab device={device} /> },
        { key: 'quarantine', label: t('quarantine.title'), children: <QuarantineTab device={device} /> },
      ]
    : [];
  return (
    <DetailDrawer
      title={device ? `${device.code} ${device.name}` : t('device.title')}
      close="devices/devices"
      loading={found.isPending}
      error={found.error}
      service="devices"
      resource={`devices/${deviceId}`}
      size={760}
      tabs={tabs}
      facts={useFacts(device)}
      actions={
        device && rights.holdsAt('devices.devices.write', device.estateId) && <Deeds device={device} />
      }
    />
  );
}

function useFacts(device: Device | undefined): Fact[] {
  const { t } = useTranslation('devices');
  const scope = useScope();
  if (!device) return [];
  const facts: Fact[] = [
    { label: t('equipment.state'), value: <DeviceState device={device} /> },
    { label: t('device.kind'), value: t(`deviceKind.${device.kind}`) },
    {
      label: t('device.equipment'),
      value: device.equipmentId && (
        <Link to={scope.path(`devices/equipment/${device.equipmentId}`)}>{device.equipmentName}</Link>
      ),
    },
    {
      label: t('device.gateway'),
      value: device.gatewayId && (
        <Link to={scope.path(`devices/devices/${device.gatewayId}`)}>{device.gatewayName}</Link>
      ),
    },
    { label: t('device.username'), value: device.username },
    { label: t('device.topic'), value: device.username && `manor/${device.username}/telemetry` },
    { label: t('device.since'), value: device.username && moment(device.credentialTime, scope.timeZone) },
  ];
  return facts.filter((fact) => fact.value !== '');
}

function Deeds({ device }: { device: Device }) {
  const { t } = useTranslation('devices');
  const [open, setOpen] = useState<'edit' | 'rotate'>();
  const [made, setMade] = useState<Credential>();
  const close = (): void => {
    setOpen(undefined);
  };
  return (
    <>
      <Button
        onClick={() => {
          setOpen('edit');
        }}
      >
        {t('equipment.change')}
      </Button>
      {device.username && (
        <Button
          onClick={() => {
            setOpen('rotate');
          }}
        >
          {t('device.rotate')}
        </Button>
      )}
      {open === 'edit' && <DeviceDialog estateId={device.estateId} device={device} onClose={close} />}
      {open === 'rotate' && (
        <ReasonDialog
          danger
          title={t('device.rotate')}
          send={async (client) => {
            const { companyId, deviceId } = device;
            const answer = await client.POST('/v1/devices/devices/{deviceId}:rotateCredential', {
              params: { path: { deviceId } },
              body: { companyId },
            });
            if (answer.data) setMade(answer.data);
            return answer;
          }}
          onClose={close}
        >
          {t('device.rotateHelp')}
        </ReasonDialog>
      )}
      {made && (
        <CredentialDialog
          made={made}
          onClose={() => {
            setMade(undefined);
          }}
        />
      )}
    </>
  );
}

function AlarmsTab({ device }: { device: Device }) {
  const { t } = useTranslation('devices');
  const scope = useScope();
  const { companyId, deviceId } = device;
  return (
    <RowsTable
      source={listing('/v1/devices/alarms', 'alarms', { companyId, deviceId })}
      rowKey="alarmId"
      empty={t('alarm.none')}
      columns={alarmColumns(t, scope).filter((one) => one.key !== 'device')}
    />
  );
}

function QuarantineTab({ device }: { device: Device }) {
  const { t } = useTranslation('devices');
  const scope = useScope();
  const { companyId, deviceId } = device;
  return (
    <RowsTable
      source={listing('/v1/devices/quarantined', 'quarantined', { companyId, deviceId })}
      rowKey="quarantinedId"
      empty={t('quarantine.none')}
      columns={[
        {
          key: 'received',
          title: t('quarantine.received'),
          width: 170,
          render: (row) => moment(row.receivedTime, scope.timeZone),
        },
        {
          key: 'reason',
          title: t('quarantine.reason'),
          width: 160,
          render: (row) => t(`quarantineReason.${row.reason as Reason}`),
        },
        { key: 'part', title: t('quarantine.part'), width: 130, render: (row) => row.part },
        { key: 'excerpt', title: t('quarantine.excerpt'), width: 260, render: (row) => row.excerpt },
      ]}
    />
  );
}
