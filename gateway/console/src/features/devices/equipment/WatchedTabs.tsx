/** What measures a piece of equipment, and what was wrong with it: its alarms, with the work orders that they made. */
import { listing } from '@manor/web/api/read';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { RowsTable } from '../../../parts/RowsTable';
import { useScope } from '../../../scope';
import { alarmColumns } from '../alarms/columns';
import { DeviceState } from '../telemetry/DeviceState';
import { LIVE_MS } from '../telemetry/telemetry';
import type { Equipment } from './equipment';

export function MeasuringTab({ piece }: { piece: Equipment }) {
  const { t } = useTranslation('devices');
  const scope = useScope();
  const { companyId, equipmentId } = piece;
  return (
    <RowsTable
      source={listing('/v1/devices/devices', 'devices', { companyId, equipmentId })}
      every={LIVE_MS}
      rowKey="deviceId"
      empty={t('equipment.unmeasured')}
      columns={[
        { key: 'code', title: t('equipment.code'), width: 120, render: (row) => row.code },
        {
          key: 'name',
          title: t('equipment.name'),
          width: 220,
          render: (row) => <Link to={scope.path(`devices/devices/${row.deviceId}`)}>{row.name}</Link>,
        },
        {
          key: 'state',
          title: t('equipment.state'),
          width: 240,
          render: (row) => <DeviceState device={row} />,
        },
      ]}
    />
  );
}

export function AlarmsTab({ piece }: { piece: Equipment }) {
  const { t } = useTranslation('devices');
  const scope = useScope();
  const { companyId, equipmentId } = piece;
  const columns = alarmColumns(t, scope).filter((one) => one.key !== 'device');
  return (
    <RowsTable
      source={listing('/v1/devices/alarms', 'alarms', { companyId, equipmentId })}
      rowKey="alarmId"
      empty={t('alarm.none')}
      columns={[
        ...columns,
        {
          key: 'order',
          title: t('alarm.order'),
          width: 110,
          render: (row) =>
            row.orderId && <Link to={scope.path(`workorders/orders/${row.orderId}`)}>{row.orderNumber}</Link>,
        },
      ]}
    />
  );
}
