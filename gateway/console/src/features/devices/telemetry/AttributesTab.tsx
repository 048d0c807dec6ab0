/** What a device says that it is, such as its firmware. */
import { listing } from '@manor/web/api/read';
import { moment } from '@manor/web/format';
import { useTranslation } from 'react-i18next';
import { RowsTable } from '../../../parts/RowsTable';
import { useScope } from '../../../scope';
import type { Device } from './telemetry';

export function AttributesTab({ device }: { device: Device }) {
  const { t } = useTranslation('devices');
  const scope = useScope();
  const { companyId, deviceId } = device;
  return (
    <RowsTable
      source={listing('/v1/devices/devices/{deviceId}/attributes', 'attributes', { companyId }, { deviceId })}
      rowKey="key"
      empty={t('attribute.none')}
      columns={[
        { key: 'key', title: t('values.key'), width: 180, render: (row) => row.key },
        { key: 'value', title: t('values.value'), width: 260, render: (row) => row.value },
        {
          key: 'updated',
          title: t('attribute.updated'),
          width: 170,
          render: (row) => moment(row.updateTime, scope.timeZone),
        },
      ]}
    />
  );
}
