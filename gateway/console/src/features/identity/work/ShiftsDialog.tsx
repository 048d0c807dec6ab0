/** The shifts that can be planned here, and a new one. */
import type { Schemas } from '@manor/web/api/client';
import { App, Modal, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import { ResourceForm } from '../../../parts/ResourceForm';

const CLOCK = /^([01]\d|2[0-3]):[0-5]\d$/;

interface Props {
  estateId: string;
  shifts: Schemas['identity.Shift'][];
  onClose: () => void;
}

export function ShiftsDialog({ estateId, shifts, onClose }: Props) {
  const { t } = useTranslation('identity');
  const { message } = App.useApp();
  const time = { kind: 'text', required: true, pattern: CLOCK, patternHint: t('roster.clock') } as const;
  return (
    <Modal open title={t('roster.shifts')} footer={null} onCancel={onClose}>
      <p>
        {shifts.map((shift) => (
          <Tag key={shift.shiftId}>{`${shift.name} ${shift.from}–${shift.to}`}</Tag>
        ))}
      </p>
      <ResourceForm<{ name: string; from: string; to: string }, Schemas['identity.Shift']>
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
