import { expect, it } from 'vitest';
import { dayBefore, earliestSettlement, earliestTransfer } from './days';

it('a settlement reaches back to the first day of the month that the estate allows', () => {
  expect(earliestSettlement('2026-03-29', 1)).toBe('2026-02-01');
  expect(earliestSettlement('2026-03-29', 0)).toBe('2026-03-01');
  expect(earliestSettlement('2026-01-05', 14)).toBe('2024-11-01');
});

it('the day before the first is the last of the month before', () => {
  expect(dayBefore('2026-03-01')).toBe('2026-02-28');
  expect(dayBefore('2024-03-01')).toBe('2024-02-29');
  expect(dayBefore('2026-01-01')).toBe('2025-12-31');
});

it('a unit passes on after a day within the limit that they had it on', () => {
  expect(earliestTransfer('2026-02-01', '2020-01-01')).toBe('2026-02-02');
  expect(earliestTransfer('2026-02-01', '2026-02-28')).toBe('2026-03-01');
});
