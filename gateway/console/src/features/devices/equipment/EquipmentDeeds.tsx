/** What can be done with a piece of equipment: change it, move it to another state, record an inspection. */
import { useRights } from '@manor/web/session';
import { Button, DatePicker, Modal } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ResourceForm } from '../../../parts/ResourceForm';
import { useScope } from '../../../scope';
import { STATES, type Equipment, type State } from './equipment';
import { EquipmentDialog } from './EquipmentDialog';
import { LabelsButton } from './LabelsButton';

type Deed = 'edit' | 'move' | 'inspect';

export function EquipmentDeeds({ piece }: { piece: Equipment }) {
  const { t } = useTranslation('devices');
  const rights = useRights();
  const [open, setOpen] = useState<Deed>();
  const mayWrite = rights.holdsAt('devices.equipment.write', piece.estateId);
  const standing = piece.state !== 'EQUIPMENT_STATE_SCRAPPED';
  const close = (): void => {
    setOpen(undefined);
  };
  const button = (deed: Deed, label: string) => (
    <Button
      onClick={() => {
        setOpen(deed);
      }}
    >
      {label}
    </Button>
  );
  return (
    <>
      <LabelsButton piece={piece} />
      {mayWrite && button('edit', t('equipment.change'))}
      {mayWrite && standing && Boolean(piece.inspectionMonths) && button('inspect', t('inspection.record'))}
      {standing &&
        rights.holdsAt('devices.equipment.operate', piece.estateId) &&
        button('move', t('move.title'))}
      {open === 'edit' && <EquipmentDialog estateId={piece.estateId} piece={piece} onClose={close} />}
      {open === 'move' && <MoveDialog piece={piece} onClose={close} />}
      {open === 'inspect' && <InspectDialog piece={piece} onClose={close} />}
    </>
  );
}

interface DialogProps {
  piece: Equipment;
  onClose: () => void;
}

interface Move {
  state: State;
  stateTime?: Dayjs;
  reason: string;
}

function MoveDialog({ piece, onClose }: DialogProps) {
  const { t } = useTranslation('devices');
  const { companyId } = useScope();
  const { equipmentId, etag } = piece;
  return (
    <Modal open title={t('move.title')} footer={null} onCancel={onClose}>
      <ResourceForm<Move, Equipment>
        fields={[
          {
            name: 'state',
            label: t('move.to'),
            kind: 'choice',
            options: STATES.filter((one) => one !== piece.state).map((value) => ({
              value,
              label: t(`state.${value}`),
            })),
            required: true,
          },
          {
            name: 'stateTime',
            label: t('move.since'),
            kind: 'own',
            help: t('move.sinceHelp'),
            control: (
              <DatePicker
                showTime={{ format: 'HH:mm' }}
                style={{ width: '100%' }}
                minDate={dayjs(piece.stateTime)}
                maxDate={dayjs()}
              />
            ),
          },
          { name: 'reason', label: t('downtime.reason'), kind: 'textarea', most: 500, required: true },
        ]}
        send={(client, { stateTime, ...values }) =>
          client.POST('/v1/devices/equipment/{equipmentId}:move', {
            params: { path: { equipmentId } },
            body: {
              companyId,
              etag,
              ...values,
              ...(stateTime ? { stateTime: stateTime.toISOString() } : {}),
            },
          })
        }
        onDone={onClose}
        onCancel={onClose}
      />
    </Modal>
  );
}

interface Inspecting {
  inspectionDate: string;
  passed?: boolean;
  inspector: string;
  certificate?: string;
  nextDate?: string;
  note?: string;
}

function InspectDialog({ piece, onClose }: DialogProps) {
  const { t } = useTranslation('devices');
  const { companyId } = useScope();
  const { equipmentId } = piece;
  return (
    <Modal open title={t('inspection.record')} footer={null} onCancel={onClose}>
      <ResourceForm<Inspecting, Equipment>
        initial={{ passed: true }}
        fields={[
          { name: 'inspectionDate', label: t('inspection.day'), kind: 'date', required: true },
          { name: 'passed', label: t('inspection.passed'), kind: 'switch' },
          { name: 'inspector', label: t('inspection.inspector'), kind: 'text', most: 100, required: true },
          { name: 'certificate', label: t('inspection.certificate'), kind: 'text', most: 100 },
          { name: 'nextDate', label: t('inspection.next'), kind: 'date', help: t('inspection.nextHelp') },
          { name: 'note', label: t('equipment.note'), kind: 'textarea', most: 500 },
        ]}
        send={(client, values) =>
          client.POST('/v1/devices/equipment/{equipmentId}:inspect', {
            params: { path: { equipmentId } },
            body: { companyId, ...values },
          })
        }
        onDone={onClose}
        onCancel={onClose}
      />
    </Modal>
  );
}
