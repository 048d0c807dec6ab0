/** Duties by a pattern of shifts: all of them, or none where one overlaps another. */
import type { Schemas } from '@manor/web/api/client';
import { App, Modal } from 'antd';
import type { Dayjs } from 'dayjs';
import { useTranslation } from 'react-i18next';
import { ResourceForm } from '../../../parts/ResourceForm';
import { StaffSelect } from '../../../parts/StaffSelect';
import { PatternInput } from './PatternInput';

interface Values {
  principalIds: string[];
  pattern: string[];
  fromDate: string;
  toDate: string;
  stagger?: number;
}
interface Props {
  estateId: string;
  shifts: Schemas['identity.Shift'][];
  monday: Dayjs;
  onClose: () => void;
}

export function FillRoster({ estateId, shifts, monday, onClose }: Props) {
  const { t } = useTranslation('identity');
  const { message } = App.useApp();
  return (
    <Modal open width={640} title={t('roster.fill')} footer={null} onCancel={onClose}>
      <ResourceForm<Values, Schemas['identity.FillRosterResponse']>
        fields={[
          {
            name: 'principalIds',
            label: t('roster.people'),
            kind: 'own',
            required: true,
            wide: true,
            control: <StaffSelect multiple />,
          },
          {
            name: 'pattern',
            label: t('roster.pattern'),
            kind: 'own',
            required: true,
            wide: true,
            help: t('roster.patternHelp'),
            control: <PatternInput shifts={shifts.filter((shift) => !shift.closed)} />,
          },
          { name: 'fromDate', label: t('roster.from'), kind: 'date', required: true },
          { name: 'toDate', label: t('roster.to'), kind: 'date', required: true },
          {
            name: 'stagger',
            label: t('roster.stagger'),
            kind: 'integer',
            least: 0,
            most: 61,
            help: t('roster.staggerHelp'),
          },
        ]}
        initial={{
          fromDate: monday.format('YYYY-MM-DD'),
          toDate: monday.add(6, 'day').format('YYYY-MM-DD'),
          stagger: 0,
        }}
        send={(client, values) => client.POST('/v1/identity/duties:fill', { body: { estateId, ...values } })}
        onDone={({ duties }) => {
          void message.success(t('roster.filled', { count: duties.length }));
          onClose();
        }}
        onCancel={onClose}
      />
    </Modal>
  );
}
