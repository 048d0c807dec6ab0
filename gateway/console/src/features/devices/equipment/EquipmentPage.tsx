/** The register of equipment (设备台账) of a company or an estate. */
import { ImportOutlined, PlusOutlined } from '@ant-design/icons';
import { listing } from '@manor/web/api/read';
import { useRights } from '@manor/web/session';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { ListPage } from '../../../parts/ListPage';
import { StateTag } from '../../../parts/StateTag';
import { useScope } from '../../../scope';
import { STATES, SYSTEMS, stateTone, type State, type System } from './equipment';
import { EquipmentDialog } from './EquipmentDialog';
import { EquipmentDrawer } from './EquipmentDrawer';
import { ImportEquipment } from './ImportEquipment';
import { Inspected } from './Inspected';
import { LabelsButton } from './LabelsButton';

export default function EquipmentPage() {
  const { t } = useTranslation('devices');
  const scope = useScope();
  const rights = useRights();
  const navigate = useNavigate();
  const { equipmentId } = useParams();
  const [open, setOpen] = useState<'new' | 'import'>();
  const { companyId, estateId } = scope;
  const close = (): void => {
    setOpen(undefined);
  };
  return (
    <ListPage
      title={t('equipment.title')}
      source={listing('/v1/devices/equipment', 'equipment', { companyId, estateId })}
      rowKey="equipmentId"
      empty={t('equipment.none')}
      filters={[
        { name: 'text', label: t('equipment.find'), kind: 'text' },
        {
          name: 'system',
          label: t('equipment.system'),
          kind: 'choice',
          options: SYSTEMS.map((value) => ({ value, label: t(`system.${value}`) })),
        },
        {
          name: 'state',
          label: t('equipment.state'),
          kind: 'choice',
          options: STATES.map((value) => ({ value, label: t(`state.${value}`) })),
        },
        { name: 'buildingId', label: t('equipment.building'), kind: 'building' },
        {
          name: 'inspectionDue',
          label: t('inspection.title'),
          kind: 'choice',
          options: [{ value: 'true', label: t('inspection.dueOrLate') }],
        },
        {
          name: 'top',
          label: t('equipment.parts'),
          kind: 'choice',
          options: [{ value: 'true', label: t('equipment.top') }],
        },
      ]}
      exporting={(client, fileFormat, filters, languageCode) =>
        client.POST('/v1/devices/equipment:export', {
          body: {
            companyId,
            estateId,
            fileFormat,
            languageCode,
            system: (filters['system'] ?? 'EQUIPMENT_SYSTEM_UNSPECIFIED') as System,
            state: (filters['state'] ?? 'EQUIPMENT_STATE_UNSPECIFIED') as State,
            buildingId: filters['buildingId'] ?? '',
            inspectionDue: filters['inspectionDue'] === 'true',
            text: filters['text'] ?? '',
            top: filters['top'] === 'true',
          },
        })
      }
      columns={[
        { key: 'code', title: t('equipment.code'), width: 130, sort: 'code', render: (row) => row.code },
        { key: 'name', title: t('equipment.name'), width: 190, render: (row) => row.name },
        {
          key: 'system',
          title: t('equipment.system'),
          width: 120,
          render: (row) => t(`system.${row.system}`),
        },
        {
          key: 'place',
          title: t('equipment.place'),
          width: 200,
          render: (row) => [row.buildingName, row.place].filter(Boolean).join(' · '),
        },
        { key: 'parent', title: t('equipment.parent'), width: 150, render: (row) => row.parentName },
        {
          key: 'model',
          title: t('equipment.model'),
          width: 150,
          render: (row) => [row.brand, row.model].filter(Boolean).join(' '),
        },
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
        {
          key: 'inspection',
          title: t('inspection.next'),
          width: 180,
          sort: 'next_inspection_date',
          render: (row) => <Inspected piece={row} />,
        },
      ]}
      onOpen={(row) => void navigate(scope.path(`devices/equipment/${row.equipmentId}`) + location.search)}
      actions={
        scope.kind === 'estate' && (
          <>
            <LabelsButton />
            {rights.holdsAt('devices.equipment.write', scope.nodeId) && (
              <>
                <Button
                  icon={<ImportOutlined />}
                  onClick={() => {
                    setOpen('import');
                  }}
                >
                  {t('equipment.import')}
                </Button>
                <Button
                  type="primary"
                  icon={<PlusOutlined />}
                  onClick={() => {
                    setOpen('new');
                  }}
                >
                  {t('equipment.new')}
                </Button>
              </>
            )}
          </>
        )
      }
    >
      {open === 'new' && <EquipmentDialog estateId={estateId} onClose={close} />}
      {open === 'import' && <ImportEquipment onClose={close} />}
      {equipmentId && <EquipmentDrawer key={equipmentId} equipmentId={equipmentId} />}
    </ListPage>
  );
}
