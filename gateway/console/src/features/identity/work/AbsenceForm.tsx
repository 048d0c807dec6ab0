/** Enters an absence of somebody, or asks for one of one's own. */
import type { Schemas } from '@manor/web/api/client';
import { App, Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Field } from '../../../parts/FormField';
import { ResourceForm } from '../../../parts/ResourceForm';
import { StaffSelect } from '../../../parts/StaffSelect';
import { LeaveNote } from './LeaveNote';

type Absence = Schemas['identity.Absence'];
interface Values {
  principalId: string;
  kind: Absence['kind'];
  fromDate: string;
  toDate: string;
  deputyId?: string;
  note?: string;
}
const KINDS = [
  'ABSENCE_KIND_ANNUAL',
  'ABSENCE_KIND_SICK',
  'ABSENCE_KIND_PERSONAL',
  'ABSENCE_KIND_BUSINESS',
  'ABSENCE_KIND_OTHER',
] as const;

export function AbsenceForm({ own, onClose }: { own: boolean; onClose: () => void }) {
  const { t } = useTranslation('identity');
  const { message } = App.useApp();
  const title = t(own ? 'absence.ask' : 'absence.enter');
  const who: Field[] = own
    ? []
    : [
        {
          name: 'principalId',
          label: t('roster.who'),
          kind: 'own',
          required: true,
          control: <StaffSelect />,
        },
      ];
  return (
    <Modal open title={title} footer={null} onCancel={onClose}>
      <ResourceForm<Values, Absence>
        fields={[
          ...who,
          {
            name: 'kind',
            label: t('absence.kind'),
            kind: 'choice',
            required: true,
            options: KINDS.map((value) => ({ value, label: t(`absence.kinds.${value}`) })),
          },
          { name: 'fromDate', label: t('roster.from'), kind: 'date', required: true },
          { name: 'toDate', label: t('roster.to'), kind: 'date', required: true },
          { name: 'deputyId', label: t('absence.deputy'), kind: 'own', control: <StaffSelect /> },
          { name: 'note', label: t('absence.note'), kind: 'own', control: <LeaveNote /> },
        ]}
        send={(client, { principalId, ...terms }) =>
          own
            ? client.POST('/v1/identity/absences:request', { body: terms })
            : client.POST('/v1/identity/absences', { body: { principalId, ...terms } })
        }
        onDone={() => {
          void message.success(t(own ? 'absence.asked' : 'absence.entered'));
          onClose();
        }}
        onCancel={onClose}
      />
    </Modal>
  );
}
