/** Maintenance windows (维护窗口): when alarms of an estate, or of one device, call nobody. */
import { PlusOutlined } from '@ant-design/icons';
import { listing } from '@manor/web/api/read';
import { moment } from '@manor/web/format';
import { useRights } from '@manor/web/session';
import { Button, DatePicker, Modal } from 'antd';
import type { Dayjs } from 'dayjs';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ListPage } from '../../../parts/ListPage';
import { PersonName } from '../../../parts/PersonName';
import { ReasonDialog } from '../../../parts/ReasonDialog';
import { ResourceForm } from '../../../parts/ResourceForm';
import { useScope } from '../../../scope';
import type { Schemas } from '@manor/web/api/client';
import { DeviceSelect } from '../telemetry/DeviceSelect';

type Window = Schemas['devices.MaintenanceWindow'];

export default function WindowsPage() {
  const { t } = useTranslation('devices');
  const scope = useScope();
  const rights = useRights();
  const [creating, setCreating] = useState(false);
  const [ending, setEnding] = useState<Window>();
  const { companyId, estateId } = scope;
  const may = (window: Window): boolean =>
    rights.holdsAt('devices.alarms.handle', window.estateId) && Date.parse(window.endTime ?? '') > Date.now();
  return (
    <ListPage
      title={t('window.title')}
      source={listing('/v1/devices/maintenanceWindows', 'maintenanceWindows', { companyId, estateId })}
      rowKey="maintenanceWindowId"
      empty={t('window.none')}
      columns={[
        {
          key: 'start',
          title: t('window.start'),
          width: 170,
          render: (row) => moment(row.startTime, scope.timeZone),
        },
        {
          key: 'end',
          title: t('window.end'),
          width: 170,
          render: (row) => moment(row.endTime, scope.timeZone),
        },
        {
          key: 'device',
          title: t('alarm.device'),
          width: 200,
          render: (row) => row.deviceName || t('rule.allDevices'),
        },
        { key: 'reason', title: t('window.reason'), width: 260, render: (row) => row.reason },
        {
          key: 'person',
          title: t('window.person'),
          width: 140,
          render: (row) => <PersonName principalId={row.principalId} />,
        },
        {
          key: 'act',
          title: '',
          width: 110,
          render: (row) =>
            may(row) && (
              <Button
                size="small"
                onClick={() => {
                  setEnding(row);
                }}
              >
                {t('window.endNow')}
              </Button>
            ),
        },
      ]}
      actions={
        scope.kind === 'estate' &&
        rights.holdsAt('devices.alarms.handle', scope.nodeId) && (
          <Button
            type="primary"
            icon={<PlusOutlined />}
            onClick={() => {
              setCreating(true);
            }}
          >
            {t('window.new')}
          </Button>
        )
      }
    >
      {creating && (
        <WindowDialog
          onClose={() => {
            setCreating(false);
          }}
        />
      )}
      {ending && (
        <ReasonDialog
          title={t('window.endNow')}
          send={(client) =>
            client.POST('/v1/devices/maintenanceWindows/{maintenanceWindowId}:end', {
              params: { path: { maintenanceWindowId: ending.maintenanceWindowId } },
              body: { companyId },
            })
          }
          onClose={() => {
            setEnding(undefined);
          }}
        >
          {ending.reason}
        </ReasonDialog>
      )}
    </ListPage>
  );
}

function WindowDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('devices');
  const { companyId, estateId } = useScope();
  const time = (name: string, label: string) => ({
    name,
    label,
    kind: 'own' as const,
    required: true,
    control: <DatePicker showTime={{ format: 'HH:mm' }} style={{ width: '100%' }} />,
  });
  return (
    <Modal open title={t('window.new')} footer={null} onCancel={onClose}>
      <ResourceForm<{ startTime: Dayjs; endTime: Dayjs; deviceId?: string; reason: string }, Window>
        fields={[
          time('startTime', t('window.start')),
          time('endTime', t('window.end')),
          {
            name: 'deviceId',
            label: t('alarm.device'),
            kind: 'own',
            control: <DeviceSelect companyId={companyId} estateId={estateId} />,
            help: t('window.deviceHelp'),
          },
          { name: 'reason', label: t('window.reason'), kind: 'textarea', most: 500, required: true },
        ]}
        send={(client, { startTime, endTime, ...values }) =>
          client.POST('/v1/devices/maintenanceWindows', {
            body: {
              companyId,
              estateId,
              ...values,
              startTime: startTime.toISOString(),
              endTime: endTime.toISOString(),
            },
          })
        }
        onDone={onClose}
        onCancel={onClose}
      />
    </Modal>
  );
}
