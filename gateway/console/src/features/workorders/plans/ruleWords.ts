/** A rule of repetition (RFC 5545, section 3.3.10) in words, as far as people at work need them. */
import type { TFunction } from 'i18next';

const DAYS = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'];
const FREQUENCIES = ['DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY'] as const;
const SAID = ['FREQ', 'INTERVAL', 'BYDAY', 'BYMONTHDAY', 'BYMONTH', 'BYHOUR', 'BYMINUTE'];
// A Sunday, and a January, to take the names of days and months from.
const SUNDAY = Date.UTC(2026, 0, 4);
const DAY = 86_400_000;

/** How often it falls due: “every 2 weeks · Tue”; the rule itself where it says more than there are words for. */
export function ruleWords(rule: string, t: TFunction<'workorders'>, language: string): string {
  const parts = new Map(rule.split(';').map((one) => one.split('=') as [string, string]));
  const list = (name: string): string[] => parts.get(name)?.split(',') ?? [];
  const frequency = FREQUENCIES.find((one) => one === parts.get('FREQ'));
  const known = [...parts.keys()].every((name) => SAID.includes(name));
  const weekdays = list('BYDAY').map((one) => DAYS.indexOf(one));
  const days = list('BYMONTHDAY').map(Number);
  if (!frequency || !known || weekdays.includes(-1) || days.some((one) => one < -1)) return rule;
  const named = (time: number, options: Intl.DateTimeFormatOptions): string =>
    new Intl.DateTimeFormat(language, { ...options, timeZone: 'UTC' }).format(time);
  const count = Number(parts.get('INTERVAL') ?? '1');
  const minute = (parts.get('BYMINUTE') ?? '0').padStart(2, '0');
  return [
    count === 1 ? t(`rule.${frequency}`) : t(`rule.each.${frequency}`, { number: count }),
    ...list('BYMONTH').map((month) => named(Date.UTC(2026, Number(month) - 1), { month: 'short' })),
    ...weekdays.map((place) => named(SUNDAY + place * DAY, { weekday: 'short' })),
    ...days.map((day) => (day === -1 ? t('rule.lastDay') : t('rule.day', { day }))),
    ...list('BYHOUR').map((hour) => `${hour.padStart(2, '0')}:${minute}`),
  ].join(' · ');
}
