import { expect, it } from 'vitest';
import { shown } from './units';

it.each([
  [0, 's', '0 s'],
  [0.0123, 's', '12.3 ms'],
  [90, 's', '1.5 min'],
  [200_000, 's', '2.31 d'],
  [0, 'bytes', '0 B'],
  [1536, 'bytes', '1.5 KiB'],
  [3 * 2 ** 30, 'Bps', '3 GiB/s'],
  [3.25, 'reqps', '3.25/s'],
  [0.004, 'ops', '0.004/s'],
  [12345, 'short', '12,345'],
])('%d of the unit %s is %s', (value, unit, text) => {
  expect(shown(value, unit)).toBe(text);
});
