import { expect, test } from 'vitest';
import { monthAfter, weeksOf } from './days';

test('a month that begins on a Monday and has four weeks has no other day in them', () => {
  const weeks = weeksOf('2027-02');
  expect(weeks).toHaveLength(4);
  expect(weeks[0]?.[0]).toBe('2027-02-01');
  expect(weeks[3]?.[6]).toBe('2027-02-28');
});

test('days before the first and after the last are left empty', () => {
  const weeks = weeksOf('2026-11');
  expect(weeks).toHaveLength(6);
  expect(weeks[0]).toEqual(['', '', '', '', '', '', '2026-11-01']);
  expect(weeks[5]).toEqual(['2026-11-30', '', '', '', '', '', '']);
});

test('a leap day is one of them', () => {
  expect(weeksOf('2028-02').flat()).toContain('2028-02-29');
  expect(weeksOf('2027-02').flat()).not.toContain('2027-02-29');
});

test('months go on over the ends of years', () => {
  expect(monthAfter('2026-12', 1)).toBe('2027-01');
  expect(monthAfter('2026-01', -1)).toBe('2025-12');
});
