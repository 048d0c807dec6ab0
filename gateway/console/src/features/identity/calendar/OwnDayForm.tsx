/** A day on which the estate differs, or no longer does. */
import type { Schemas } from '@manor/web/api/client';
import { App, Button, Modal } from 'antd';
import { useSubmit } from '@manor/web/api/submit';
import { useTranslation } from 'react-i18next';
import { Refusal } from '../../../parts/Refusal';
import { ResourceForm } from '../../../parts/ResourceForm';
import { HOURS, spansOf, written } from './hours';
import { save } from './save';

type Calendar = Schemas['identity.Calendar'];
interface Props {
  calendar: Calendar;
  day: Schemas['identity.CalendarDay'];
  onClose: () => void;
}

export function OwnDayForm({ calendar, day, onClose }: Props) {
  const { t } = useTranslation('identity');
  const { message } = App.useApp();
  const others = (calendar.calendar?.ownDays ?? []).filter((own) => own.date !== day.date);
  const done = (): void => {
    void message.success(t('calendar.saved'));
    onClose();
  };
  const removal = useSubmit<object, Calendar>((client) => save(client, calendar, { ownDays: others }), done);
  const own = day.kind === 'CALENDAR_DAY_KIND_OWN';
  return (
    <Modal open title={t('calendar.ownDay', { date: day.date })} footer={null} onCancel={onClose}>
      <ResourceForm<{ name?: string; hours?: string }, Calendar>
        fields={[
          { name: 'name', label: t('calendar.dayName'), kind: 'text', most: 100 },
          {
            name: 'hours',
            label: t('calendar.hours'),
            kind: 'text',
            pattern: HOURS,
            patternHint: t('calendar.hoursRule'),
            placeholder: t('calendar.off'),
            help: t('calendar.hoursHelp'),
          },
        ]}
        initial={{ name: day.name, hours: written(day.hours?.spans) }}
        send={(client, { name = '', hours = '' }) =>
          save(client, calendar, {
            ownDays: [...others, { date: day.date, name, hours: { spans: spansOf(hours) } }],
          })
        }
        onDone={done}
        onCancel={onClose}
      />
      <Refusal submission={removal} />
      {own && (
        <Button
          type="link"
          danger
          loading={removal.pending}
          onClick={() => {
            removal.submit({});
          }}
        >
          {t('calendar.removeOwn')}
        </Button>
      )}
    </Modal>
  );
}
