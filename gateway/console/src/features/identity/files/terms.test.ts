import { expect, test } from 'vitest';
import { choices } from './terms';

const term = (service: string, kind: string, keptDays: number) => ({
  service,
  kind,
  keptDays,
  nameEn: '',
  nameZh: '',
  defaultDays: 2192,
  leastDays: 1096,
});
const customer = term('tenants', 'customer', 0);
const receipt = term('payments', 'receipt', 12_000);
const both = [customer, receipt];

test('one kind is set and the others stay as they are', () => {
  expect(choices(both, customer, 1500)).toEqual([
    { service: 'tenants', kind: 'customer', keptDays: 1500 },
    { service: 'payments', kind: 'receipt', keptDays: 12_000 },
  ]);
});

test('a kind without days of its own is left out', () => {
  expect(choices(both, receipt, undefined)).toEqual([]);
});
