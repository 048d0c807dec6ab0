/** The calendar of an estate's contracts (日历): what begins, ends and falls due on the days of a month. */
import { LeftOutlined, RightOutlined } from '@ant-design/icons';
import { explained } from '@manor/web/api/problem';
import { useGet } from '@manor/web/api/read';
import { month as inWords, today } from '@manor/web/format';
import { language } from '@manor/web/i18n';
import { Alert, Button, DatePicker, Select, Space, Spin } from 'antd';
import dayjs from 'dayjs';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { EstateFirst } from '../../../parts/EstateFirst';
import { Page } from '../../../parts/Page';
import { useScope } from '../../../scope';
import { CALENDAR_KINDS, DayEntries, type CalendarDay } from './DayEntries';
import { monthAfter, weeksOf } from './days';
import './calendar.css';

export default function CalendarPage() {
  const { t } = useTranslation('contracts');
  const scope = useScope();
  return <Page title={t('calendar.title')}>{scope.kind === 'estate' ? <Calendar /> : <EstateFirst />}</Page>;
}

function Calendar() {
  const { t } = useTranslation('contracts');
  const { companyId, estateId, timeZone } = useScope();
  const [asked, setAsked] = useSearchParams();
  const now = today(timeZone);
  const month = asked.get('month') ?? now.slice(0, 7);
  const kind = CALENDAR_KINDS.find((one) => one === asked.get('kind'));
  const chosen = asked.get('day') ?? (now.startsWith(month) ? now : '');
  const { data, error, isPending } = useGet('/v1/contracts/calendar', {
    query: { companyId, estateId, month, ...(kind ? { kind } : {}) },
  });
  const turn = (to: Record<string, string>): void => {
    setAsked({ month, ...(kind ? { kind } : {}), ...to }, { replace: true });
  };
  const days = data?.days ?? [];
  return (
    <>
      <Space wrap style={{ marginBottom: 12 }}>
        <Button
          icon={<LeftOutlined />}
          aria-label={t('calendar.before')}
          onClick={() => {
            turn({ month: monthAfter(month, -1) });
          }}
        />
        <DatePicker
          aria-label={t('roll.month')}
          picker="month"
          allowClear={false}
          value={dayjs(month)}
          onChange={(to) => {
            if (to) turn({ month: to.format('YYYY-MM') });
          }}
        />
        <Button
          icon={<RightOutlined />}
          aria-label={t('calendar.after')}
          onClick={() => {
            turn({ month: monthAfter(month, 1) });
          }}
        />
        <Select
          aria-label={t('calendar.kind')}
          placeholder={t('calendar.kind')}
          allowClear
          style={{ width: 170 }}
          value={kind ?? null}
          options={CALENDAR_KINDS.map((value) => ({ value, label: t(`calendarKind.${value}`) }))}
          onChange={(to: string | null) => {
            setAsked({ month, ...(to ? { kind: to } : {}) }, { replace: true });
          }}
        />
      </Space>
      {error && <Alert type="error" showIcon title={explained(error)} />}
      <Spin spinning={isPending}>
        <Month
          month={month}
          days={days}
          chosen={chosen}
          now={now}
          onChoose={(day) => {
            turn({ day });
          }}
        />
      </Spin>
      {chosen && (
        <DayEntries
          date={chosen}
          days={days.filter(({ date }) => date === chosen)}
          currency={data?.currencyCode}
        />
      )}
    </>
  );
}

interface MonthShown {
  month: string;
  days: CalendarDay[];
  chosen: string;
  now: string;
  onChoose: (day: string) => void;
}

function Month({ month, days, chosen, now, onChoose }: MonthShown) {
  const { t } = useTranslation('contracts');
  const weeks = weeksOf(month);
  // 2026-06-01 is a Monday.
  const names = Array.from({ length: 7 }, (_, place) =>
    new Intl.DateTimeFormat(language(), { weekday: 'short', timeZone: 'UTC' }).format(
      Date.UTC(2026, 5, 1 + place),
    ),
  );
  return (
    <table className="contract-calendar" aria-label={inWords(month)}>
      <thead>
        <tr>
          {names.map((name) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week) => (
          <tr key={week.join()}>
            {week.map((date, place) => {
              const there = days.filter((one) => one.date === date && date !== '');
              const sum = there.reduce((all, one) => all + one.count, 0);
              return (
                <td
                  key={date || place}
                  data-today={date === now}
                  data-chosen={date !== '' && date === chosen}
                >
                  {date && (
                    <button
                      type="button"
                      aria-pressed={date === chosen}
                      onClick={() => {
                        onChoose(date);
                      }}
                    >
                      <span className="contract-day">{Number(date.slice(8))}</span>
                      {sum > 0 && <span className="contract-day-sum">{sum}</span>}
                      {there.map((one) => (
                        <span key={one.kind} className="contract-day-kind" data-kind={one.kind}>
                          {t(`calendarKind.${one.kind}`)} {one.count}
                        </span>
                      ))}
                    </button>
                  )}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
