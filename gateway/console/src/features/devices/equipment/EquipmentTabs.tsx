/** What belongs to a piece of equipment: its parts, when it was down, its statutory inspections. */
import { listing } from '@manor/web/api/read';
import { day, moment } from '@manor/web/format';
import { Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { PersonName } from '../../../parts/PersonName';
import { RowsTable } from '../../../parts/RowsTable';
import { StateTag } from '../../../parts/StateTag';
import { useScope } from '../../../scope';
import { stateTone, type Equipment } from './equipment';

export function PartsTab({ piece }: { piece: Equipment }) {
  const { t } = useTranslation('devices');
  const scope = useScope();
  const { companyId, equipmentId } = piece;
  return (
    <RowsTable
      source={listing('/v1/devices/equipment', 'equipment', { companyId, parentId: equipmentId })}
      rowKey="equipmentId"
      columns={[
        { key: 'code', title: t('equipment.code'), width: 130, render: (row) => row.code },
        {
          key: 'name',
          title: t('equipment.name'),
          width: 220,
          render: (row) => <Link to={scope.path(`devices/equipment/${row.equipmentId}`)}>{row.name}</Link>,
        },
        { key: 'place', title: t('equipment.place'), width: 160, render: (row) => row.place },
        {
          key: 'state',
          title: t('equipment.state'),
          width: 100,
          render: (row) => (
            <StateTag state={row.state} tone={stateTone(row.state)}>
              {t(`state.${row.state}`)}
            </StateTag>
          ),
        },
      ]}
    />
  );
}

export function DowntimesTab({ piece }: { piece: Equipment }) {
  const { t } = useTranslation('devices');
  const scope = useScope();
  const { companyId, equipmentId } = piece;
  return (
    <RowsTable
      source={listing(
        '/v1/devices/equipment/{equipmentId}/downtimes',
        'downtimes',
        { companyId },
        { equipmentId },
      )}
      rowKey="place"
      empty={t('downtime.none')}
      columns={[
        {
          key: 'from',
          title: t('downtime.from'),
          width: 150,
          render: (row) => moment(row.startTime, scope.timeZone),
        },
        {
          key: 'until',
          title: t('downtime.until'),
          width: 150,
          render: (row) => (row.endTime ? moment(row.endTime, scope.timeZone) : t('downtime.lasts')),
        },
        { key: 'reason', title: t('downtime.reason'), width: 220, render: (row) => row.reason },
        {
          key: 'person',
          title: t('downtime.person'),
          width: 120,
          render: (row) => <PersonName principalId={row.principalId} />,
        },
      ]}
    />
  );
}

export function InspectionsTab({ piece }: { piece: Equipment }) {
  const { t } = useTranslation('devices');
  const { companyId, equipmentId } = piece;
  return (
    <RowsTable
      source={listing(
        '/v1/devices/equipment/{equipmentId}/inspections',
        'inspections',
        { companyId },
        { equipmentId },
      )}
      rowKey="place"
      empty={t('inspection.none')}
      columns={[
        { key: 'day', title: t('inspection.day'), width: 120, render: (row) => day(row.inspectionDate) },
        {
          key: 'passed',
          title: t('inspection.result'),
          width: 100,
          render: (row) => (
            <Tag color={row.passed ? 'success' : 'error'}>
              {t(row.passed ? 'inspection.passed' : 'inspection.failed')}
            </Tag>
          ),
        },
        { key: 'inspector', title: t('inspection.inspector'), width: 160, render: (row) => row.inspector },
        {
          key: 'certificate',
          title: t('inspection.certificate'),
          width: 140,
          render: (row) => row.certificate,
        },
        { key: 'next', title: t('inspection.next'), width: 120, render: (row) => day(row.nextDate) },
        { key: 'note', title: t('equipment.note'), width: 160, render: (row) => row.note },
      ]}
    />
  );
}
