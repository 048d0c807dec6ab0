/** What happens on one day of the calendar, kind by kind; each entry opens its record. */
import type { Schemas } from '@manor/web/api/client';
import { day, money } from '@manor/web/format';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { recordPage } from '../../../feature';
import { useScope } from '../../../scope';

export type CalendarDay = Schemas['contracts.CalendarDay'];

export const CALENDAR_KINDS = [
  'CALENDAR_KIND_LEASE_START',
  'CALENDAR_KIND_LEASE_END',
  'CALENDAR_KIND_RENT_DUE',
  'CALENDAR_KIND_RESERVATION_EXPIRY',
  'CALENDAR_KIND_PARKING_END',
  'CALENDAR_KIND_INSPECTION',
  'CALENDAR_KIND_PAYABLE_DUE',
  'CALENDAR_KIND_PAYABLE_END',
  'CALENDAR_KIND_FOLLOW_UP',
] as const;

interface Shown {
  date: string;
  days: CalendarDay[];
  currency: string | undefined;
}

export function DayEntries({ date, days, currency = '' }: Shown) {
  const { t } = useTranslation('contracts');
  const scope = useScope();
  const amount = (minor: string): string => (minor === '0' || !currency ? '' : money(minor, currency));
  const page = (resource: string): string =>
    scope.path(recordPage('contracts', resource)?.address ?? 'contracts/reservations');
  return (
    <section className="card contract-day-entries" aria-label={day(date)}>
      <h2>{day(date)}</h2>
      {days.length === 0 && <p className="quiet">{t('calendar.nothing')}</p>}
      {days.map((one) => (
        <div key={one.kind}>
          <h3>
            {t(`calendarKind.${one.kind}`)}{' '}
            <span className="quiet">
              {[String(one.count), amount(one.amountMinor)].filter(Boolean).join(' · ')}
            </span>
          </h3>
          <ul className="plain">
            {one.entries.map((entry) => (
              <li key={entry.resource + entry.label}>
                <Link to={page(entry.resource)}>{entry.label}</Link>{' '}
                <span className="quiet">
                  {[entry.person, amount(entry.amountMinor)].filter(Boolean).join(' · ')}
                </span>
              </li>
            ))}
            {one.count > one.entries.length && (
              <li className="quiet">{t('calendar.more', { count: one.count - one.entries.length })}</li>
            )}
          </ul>
        </div>
      ))}
    </section>
  );
}
