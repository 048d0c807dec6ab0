import { expect, test } from 'vitest';
import { barOf, monthFrom } from './bars';

test('months are counted over the ends of years', () => {
  expect(monthFrom('2026-11-17', 0)).toBe('2026-11-01');
  expect(monthFrom('2026-11-17', 3)).toBe('2027-02-01');
  expect(monthFrom('2026-01-31', -1)).toBe('2025-12-01');
});

test('a span takes its days of the timeline, both ends in it', () => {
  expect(barOf('2026-01-01', '2026-01-10', '2026-01-01', '2026-01-11')).toEqual({ left: 0, width: 1 });
  expect(barOf('2026-01-10', '2026-01-10', '2026-01-01', '2026-01-11')).toEqual({ left: 0.9, width: 0.1 });
});

test('what lies beyond the timeline is cut off, and what lies outside has no bar', () => {
  expect(barOf('2025-06-01', '2026-01-05', '2026-01-01', '2026-01-11')).toEqual({ left: 0, width: 0.5 });
  expect(barOf('2026-01-06', '2027-01-05', '2026-01-01', '2026-01-11')).toEqual({ left: 0.5, width: 0.5 });
  expect(barOf('2025-06-01', '2025-12-31', '2026-01-01', '2026-01-11')).toBeUndefined();
  expect(barOf('2026-01-11', '2026-12-31', '2026-01-01', '2026-01-11')).toBeUndefined();
});
