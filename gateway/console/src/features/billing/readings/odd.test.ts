/** What is asked about before it is saved. */
import { expect, it } from 'vitest';
import { oddness } from './odd';

it.each([
  ['9751', '20', true, 'jump'],
  ['100', '20', true, 'jump'],
  ['99', '20', true, undefined],
  ['19', '1', true, undefined],
  ['25', '0', true, 'jump'],
  ['500', undefined, true, undefined],
  ['3', '3', false, 'nobody'],
  ['0', '3', false, undefined],
] as const)('a usage of %s after %s, charged: %s, is %s', (usage, last, charged, odd) => {
  expect(oddness(usage, last, charged)).toBe(odd);
});
