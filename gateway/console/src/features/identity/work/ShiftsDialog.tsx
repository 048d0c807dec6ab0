/** The shifts that can be planned here, changed or closed at a click, and a new one. */
import type { Schemas } from '@manor/web/api/client';
import { App, Button, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ResourceForm } from '../../../parts/ResourceForm';

type Shift = Schemas['identity.Shift'];

const CLOCK = /^([01]\d|2[0-3]):[0-5]\d$/;

interface Props {
  estateId: string;
  shifts: Shift[];
  onClose: () => void;
}

export function ShiftsDialog({ estateId, shifts, onClose }: Props) {
  const { t } = useTranslation('identity');
  const { message } = App.useApp();
  const [changing, setChanging] = useState<Shift>();
  const time = { kind: 'text', required: true, pattern: CLOCK, patternHint: t('roster.clock') } as const;
  if (changing) return <ChangeShift shift={changing} onClose={onClose} />;
  return (
    <Modal open title={t('roster.shifts')} footer={null} onCancel={onClose}>
      <p>
        {shifts.map((shift) => (
          <Button
            key={shift.shiftId}
            type="link"
            size="small"
            onClick={() => {
              setChanging(shift);
            }}
          >{`${shift.name} ${shift.from}–${shift.to}`}</Button>
        ))}
      </p>
      <ResourceForm<{ name: string; from: string; to: string }, Shift>
        fields={[
          { name: 'name', label: t('roster.shiftName'), kind: 'text', required: true, most: 100 },
          { name: 'from', label: t('roster.begins'), ...time },
          { name: 'to', label: t('roster.ends'), help: t('roster.endsHelp'), ...time },
        ]}
        send={(client, values) =>
          client.POST('/v1/identity/shifts', { body: { nodeId: estateId, ...values } })
        }
        onDone={({ name }) => {
          void message.success(t('roster.shiftMade', { name }));
          onClose();
        }}
        onCancel={onClose}
        submitLabel={t('roster.newShift')}
      />
    </Modal>
  );
}

/** Its name, or its end; its hours stay, since duties were planned by them. */
function ChangeShift({ shift, onClose }: { shift: Shift; onClose: () => void }) {
  const { t } = useTranslation('identity');
  const { message } = App.useApp();
  return (
    <Modal open title={t('roster.changeShift', { name: shift.name })} footer={null} onCancel={onClose}>
      <ResourceForm<{ name: string; closed?: boolean }, Shift>
        fields={[
          { name: 'name', label: t('roster.shiftName'), kind: 'text', required: true, most: 100 },
          { name: 'closed', label: t('roster.shiftClosed'), kind: 'switch' },
        ]}
        initial={shift}
        send={(client, { name, closed = false }) =>
          client.PATCH('/v1/identity/shifts/{shiftId}', {
            params: { path: { shiftId: shift.shiftId } },
            body: { name, closed, updateMask: 'name,closed', etag: shift.etag },
          })
        }
        onDone={({ name }) => {
          void message.success(t('roster.shiftChanged', { name }));
          onClose();
        }}
        onCancel={onClose}
      />
    </Modal>
  );
}
