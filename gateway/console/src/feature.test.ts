import { describe, expect, test } from 'vitest';
import { hasPage, tabsOf } from './feature';

describe('tabs of customers and units', () => {
  test.each(['customer', 'unit'] as const)('of a %s have names of their own in the address', (of) => {
    const names = ['details', 'history', ...tabsOf(of).map(({ name }) => name)];
    expect(new Set(names).size).toBe(names.length);
    expect(names).toContain('receivables');
  });

  test('stand on pages that are there', () => {
    expect(hasPage('tenants/customers')).toBe(true);
    expect(hasPage('tenants/units')).toBe(true);
  });
});
