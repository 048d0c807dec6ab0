/** The hours of a week, of holidays and of made-up workdays. */
import type { Schemas } from '@manor/web/api/client';
import { App, Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Field } from '../../../parts/FormField';
import { ResourceForm } from '../../../parts/ResourceForm';
import { HOURS, spansOf, written } from './hours';
import { save } from './save';
import { DAYS } from './week';

type Calendar = Schemas['identity.Calendar'];
type Values = Record<(typeof DAYS)[number] | 'holiday' | 'madeUp', string | undefined> & { country?: string };

export function HoursForm({ calendar, onClose }: { calendar: Calendar; onClose: () => void }) {
  const { t } = useTranslation('identity');
  const { message } = App.useApp();
  const held = calendar.calendar;
  const hours = (name: (typeof DAYS)[number] | 'holiday' | 'madeUp'): Field => ({
    name,
    label: t(`calendar.${name}`),
    kind: 'text',
    pattern: HOURS,
    patternHint: t('calendar.hoursRule'),
    placeholder: t('calendar.off'),
  });
  return (
    <Modal open width={640} title={t('calendar.change')} footer={null} onCancel={onClose}>
      <p className="quiet">{t('calendar.hoursHelp')}</p>
      <ResourceForm<Values, Calendar>
        fields={[
          ...DAYS.map(hours),
          {
            name: 'country',
            label: t('calendar.country'),
            kind: 'choice',
            options: (['CN', 'HK', 'MO', 'SG'] as const).map((value) => ({
              value,
              label: t(`calendar.countries.${value}`),
            })),
            placeholder: t('calendar.countries.none'),
          },
          hours('holiday'),
          hours('madeUp'),
        ]}
        initial={{
          ...Object.fromEntries(DAYS.map((name, place) => [name, written(held?.week[place]?.spans)])),
          holiday: written(held?.holidayHours?.spans),
          madeUp: written(held?.madeUpHours?.spans),
          ...(held?.countryCode ? { country: held.countryCode } : {}),
        }}
        send={(client, values) =>
          save(client, calendar, {
            week: DAYS.map((name) => ({ spans: spansOf(values[name] ?? '') })),
            holidayHours: { spans: spansOf(values.holiday ?? '') },
            madeUpHours: { spans: spansOf(values.madeUp ?? '') },
            countryCode: values.country ?? '',
          })
        }
        onDone={() => {
          void message.success(t('calendar.saved'));
          onClose();
        }}
        onCancel={onClose}
      />
    </Modal>
  );
}
