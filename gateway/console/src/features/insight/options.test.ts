import { expect, test } from 'vitest';
import { spanned } from './options';

test('a picture of months has those between, also over the end of a year', () => {
  expect(spanned(['2027-02', '2026-11'])).toEqual(['2026-11', '2026-12', '2027-01', '2027-02']);
  expect(spanned(['2026-12'])).toEqual(['2026-12']);
  expect(spanned([])).toEqual([]);
});
