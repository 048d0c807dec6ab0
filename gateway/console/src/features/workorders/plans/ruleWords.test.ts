/** Rules of repetition are read by people, who do not read RFC 5545. */
import type { TFunction } from 'i18next';
import { expect, it } from 'vitest';
import { ruleWords } from './ruleWords';

const t = ((key: string, values: Record<string, unknown> = {}) =>
  `${key}${Object.values(values).join()}`) as unknown as TFunction<'workorders'>;
const words = (rule: string): string => ruleWords(rule, t, 'en-US');

it('says how often, on which days and at what time', () => {
  expect(words('FREQ=DAILY;BYHOUR=8,20')).toBe('rule.DAILY · 08:00 · 20:00');
  expect(words('FREQ=WEEKLY;INTERVAL=2;BYDAY=TU')).toBe('rule.each.WEEKLY2 · Tue');
  expect(words('FREQ=MONTHLY;BYMONTHDAY=-1')).toBe('rule.MONTHLY · rule.lastDay');
  expect(words('FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=5')).toBe('rule.YEARLY · Mar · rule.day5');
});

it('shows a rule as it is where it says more than there are words for', () => {
  for (const rule of ['FREQ=MONTHLY;BYDAY=-1FR', 'FREQ=MONTHLY;BYSETPOS=1;BYDAY=MO', 'FREQ=HOURLY'])
    expect(words(rule)).toBe(rule);
});
