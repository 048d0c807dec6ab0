/** One piece of equipment: its nameplate, its parts, when it was down, its inspections and its documents. */
import { useGet } from '@manor/web/api/read';
import { day, moment } from '@manor/web/format';
import { useRights } from '@manor/web/session';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { DetailDrawer, type Fact } from '../../../parts/DetailDrawer';
import { StateTag } from '../../../parts/StateTag';
import { useAttachmentsTab } from '../../../parts/useAttachmentsTab';
import { useScope } from '../../../scope';
import { stateTone, type Equipment } from './equipment';
import { EquipmentDeeds } from './EquipmentDeeds';
import { DowntimesTab, InspectionsTab, PartsTab } from './EquipmentTabs';
import { Inspected } from './Inspected';
import { AlarmsTab, MeasuringTab } from './WatchedTabs';

export function EquipmentDrawer({ equipmentId }: { equipmentId: string }) {
  const { t } = useTranslation('devices');
  const scope = useScope();
  const rights = useRights();
  const found = useGet('/v1/devices/equipment/{equipmentId}', {
    path: { equipmentId },
    query: { companyId: scope.companyId },
  });
  const piece = found.data;
  const facts = useFacts(piece);
  const attachments = useAttachmentsTab(
    { service: 'devices', kind: 'equipment', recordId: equipmentId },
    piece !== undefined && rights.holdsAt('devices.equipment.write', piece.estateId),
  );
  const tabs = piece
    ? [
        ...(piece.partCount
          ? [{ key: 'parts', label: t('equipment.parts'), children: <PartsTab piece={piece} /> }]
          : []),
        ...(rights.holdsAt('devices.devices.read', piece.estateId)
          ? [{ key: 'devices', label: t('equipment.measured'), children: <MeasuringTab piece={piece} /> }]
          : []),
        ...(rights.holdsAt('devices.alarms.read', piece.estateId)
          ? [{ key: 'alarms', label: t('alarm.title'), children: <AlarmsTab piece={piece} /> }]
          : []),
        { key: 'downtimes', label: t('downtime.title'), children: <DowntimesTab piece={piece} /> },
        ...(piece.inspectionMonths || piece.lastInspectionDate
          ? [
              {
                key: 'inspections',
                label: t('inspection.title'),
                children: <InspectionsTab piece={piece} />,
              },
            ]
          : []),
        ...attachments,
      ]
    : [];
  return (
    <DetailDrawer
      title={piece ? `${piece.code} ${piece.name}` : t('equipment.title')}
      close="devices/equipment"
      loading={found.isPending}
      error={found.error}
      service="devices"
      resource={`equipment/${equipmentId}`}
      size={760}
      tabs={tabs}
      facts={facts}
      actions={piece && <EquipmentDeeds piece={piece} />}
    />
  );
}

function useFacts(piece: Equipment | undefined): Fact[] {
  const { t } = useTranslation('devices');
  const scope = useScope();
  if (!piece) return [];
  const dated = (date: string | undefined): string => (date ? day(date) : '');
  const facts: Fact[] = [
    {
      label: t('equipment.state'),
      value: (
        <>
          <StateTag state={piece.state} tone={stateTone(piece.state)}>
            {t(`state.${piece.state}`)}
          </StateTag>{' '}
          <span className="quiet">{moment(piece.stateTime, scope.timeZone)}</span>
        </>
      ),
    },
    { label: t('equipment.system'), value: t(`system.${piece.system}`) },
    {
      label: t('equipment.parent'),
      value: piece.parentId && (
        <Link to={scope.path(`devices/equipment/${piece.parentId}`)}>{piece.parentName}</Link>
      ),
    },
    {
      label: t('equipment.place'),
      value: [piece.buildingName, piece.place].filter(Boolean).join(' · '),
    },
    { label: t('equipment.quantity'), value: piece.quantity },
    { label: t('equipment.brand'), value: piece.brand },
    { label: t('equipment.model'), value: piece.model },
    { label: t('equipment.maker'), value: piece.maker },
    { label: t('equipment.serialNumber'), value: piece.serialNumber },
    { label: t('equipment.supplier'), value: piece.supplierName },
    { label: t('equipment.purchased'), value: dated(piece.purchaseDate) },
    { label: t('equipment.started'), value: dated(piece.startDate) },
    { label: t('equipment.warranty'), value: dated(piece.warrantyEndDate) },
    { label: t('downtime.year'), value: t('downtime.minutes', { count: Number(piece.downtimeMinutes) }) },
    { label: t('inspection.last'), value: dated(piece.lastInspectionDate) },
    { label: t('inspection.next'), value: <Inspected piece={piece} /> },
    { label: t('equipment.note'), value: piece.note, wide: true },
  ];
  return facts.filter((fact) => fact.value !== '');
}
