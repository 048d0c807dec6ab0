/** The registry of devices (物联设备) of a company or an estate. */
import { PlusOutlined } from '@ant-design/icons';
import { listing } from '@manor/web/api/read';
import { useRights } from '@manor/web/session';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { ListPage } from '../../../parts/ListPage';
import { useScope } from '../../../scope';
import { CredentialDialog } from './CredentialDialog';
import { DeviceDialog } from './DeviceDialog';
import { DeviceDrawer } from './DeviceDrawer';
import { DeviceState } from './DeviceState';
import { KINDS, type Credential } from './telemetry';

export default function DevicesPage() {
  const { t } = useTranslation('devices');
  const scope = useScope();
  const rights = useRights();
  const navigate = useNavigate();
  const { deviceId } = useParams();
  const [creating, setCreating] = useState(false);
  const [made, setMade] = useState<Credential>();
  const { companyId, estateId } = scope;
  return (
    <ListPage
      title={t('device.title')}
      source={listing('/v1/devices/devices', 'devices', { companyId, estateId })}
      rowKey="deviceId"
      empty={t('device.none')}
      filters={[
        { name: 'text', label: t('equipment.find'), kind: 'text' },
        {
          name: 'kind',
          label: t('device.kind'),
          kind: 'choice',
          options: KINDS.map((value) => ({ value, label: t(`deviceKind.${value}`) })),
        },
      ]}
      columns={[
        { key: 'code', title: t('equipment.code'), width: 140, render: (row) => row.code },
        { key: 'name', title: t('equipment.name'), width: 220, render: (row) => row.name },
        { key: 'kind', title: t('device.kind'), width: 110, render: (row) => t(`deviceKind.${row.kind}`) },
        { key: 'equipment', title: t('device.equipment'), width: 180, render: (row) => row.equipmentName },
        { key: 'gateway', title: t('device.gateway'), width: 150, render: (row) => row.gatewayName },
        { key: 'state', title: t('device.last'), width: 260, render: (row) => <DeviceState device={row} /> },
      ]}
      onOpen={(row) => void navigate(scope.path(`devices/devices/${row.deviceId}`) + location.search)}
      actions={
        scope.kind === 'estate' &&
        rights.holdsAt('devices.devices.write', scope.nodeId) && (
          <Button
            type="primary"
            icon={<PlusOutlined />}
            onClick={() => {
              setCreating(true);
            }}
          >
            {t('device.new')}
          </Button>
        )
      }
    >
      {creating && (
        <DeviceDialog
          estateId={estateId}
          onMade={setMade}
          onClose={() => {
            setCreating(false);
          }}
        />
      )}
      {made && (
        <CredentialDialog
          made={made}
          onClose={() => {
            setMade(undefined);
          }}
        />
      )}
      {deviceId && <DeviceDrawer key={deviceId} deviceId={deviceId} />}
    </ListPage>
  );
}
