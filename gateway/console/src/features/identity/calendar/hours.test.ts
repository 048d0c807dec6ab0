import { expect, test } from 'vitest';
import { HOURS, spansOf, written } from './hours';

test('hours are read as people write them, and written back', () => {
  const spans = spansOf('09:00-12:00，14:00 - 24:00');
  expect(spans).toEqual([
    { from: '09:00', to: '12:00' },
    { from: '14:00', to: '24:00' },
  ]);
  expect(written(spans)).toBe('09:00-12:00 14:00-24:00');
  expect(spansOf('')).toEqual([]);
});

test('what is no hours is not taken for some', () => {
  for (const text of ['', '09:00-12:00', ' 00:00-24:00 ']) expect(text).toMatch(HOURS);
  for (const text of ['9-12', '09:00', '09:00-25:00', '09:00-12:00 13:00']) expect(text).not.toMatch(HOURS);
});
