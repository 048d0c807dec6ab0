/** A year, month by month; each day in the colour of why it has its hours. */
import type { Schemas } from '@manor/web/api/client';
import { language } from '@manor/web/i18n';
import { useTranslation } from 'react-i18next';
import './calendar.css';
import { written } from './hours';
import { DAYS } from './week';

type Day = Schemas['identity.CalendarDay'];
const KINDS = ['WEEKDAY', 'HOLIDAY', 'MADE_UP', 'OWN'] as const;

export function Year({ days, onOpen }: { days: Day[]; onOpen?: (day: Day) => void }) {
  const { t } = useTranslation('identity');
  const months = [...new Set(days.map((day) => day.date.slice(0, 7)))];
  return (
    <section className="fill calendar" aria-label={t('calendar.title')}>
      <p className="quiet calendar-legend">
        {KINDS.map((kind) => (
          <span key={kind}>
            <i className={`calendar-day ${kind}`} /> {t(`calendar.kinds.${kind}`)}
          </span>
        ))}
        <span>
          <i className="calendar-day closed" /> {t('calendar.off')}
        </span>
      </p>
      <div className="calendar-year">
        {months.map((month) => (
          <Month
            key={month}
            month={month}
            days={days.filter((day) => day.date.startsWith(month))}
            {...(onOpen ? { onOpen } : {})}
          />
        ))}
      </div>
    </section>
  );
}

function Month({ month, days, onOpen }: { month: string; days: Day[]; onOpen?: (day: Day) => void }) {
  const { t } = useTranslation('identity');
  const first = new Date(`${month}-01T00:00:00Z`);
  const name = new Intl.DateTimeFormat(language(), { month: 'long', timeZone: 'UTC' }).format(first);
  return (
    <div className="card calendar-month">
      <h2>{name}</h2>
      <div className="calendar-days">
        {DAYS.map((day) => (
          <span key={day} className="quiet" aria-hidden>
            {t(`calendar.short.${day}`)}
          </span>
        ))}
        {days.map((day, place) => (
          <button
            key={day.date}
            type="button"
            className={`calendar-day ${kindOf(day)} ${day.hours?.spans.length ? '' : 'closed'}`}
            style={place === 0 ? { gridColumnStart: ((first.getUTCDay() + 6) % 7) + 1 } : {}}
            title={[day.date, day.name, written(day.hours?.spans) || t('calendar.off')]
              .filter(Boolean)
              .join(' · ')}
            disabled={!onOpen}
            onClick={() => onOpen?.(day)}
          >
            {Number(day.date.slice(8))}
          </button>
        ))}
      </div>
    </div>
  );
}

function kindOf(day: Day): string {
  return day.kind.replace('CALENDAR_DAY_KIND_', '');
}
