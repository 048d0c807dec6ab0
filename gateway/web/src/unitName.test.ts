import { expect, it } from 'vitest';
import { unitName } from './unitName';

it('a unit is called by its building as well, unless its code says it', () => {
  expect(unitName('1', '1-0203')).toBe('1-0203');
  expect(unitName('', '0203')).toBe('0203');
  expect(unitName('Tower A', '0203')).toBe('Tower A · 0203');
});
