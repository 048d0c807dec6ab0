import { expect, test } from 'vitest';
import { monthlyOf } from './asking';

test('a price per square metre times the area is rounded half up, and loses nothing before', () => {
  expect(monthlyOf('28000', '126.50')).toBe('3542000');
  expect(monthlyOf('1', '0.5')).toBe('1');
  expect(monthlyOf('1', '0.4999')).toBe('0');
  expect(monthlyOf('333', '33.33')).toBe('11099');
  expect(monthlyOf('1000000000000', '99999.9999')).toBe('99999999900000000');
});

test('an area without places is taken as it is', () => {
  expect(monthlyOf('15000', '180')).toBe('2700000');
});
