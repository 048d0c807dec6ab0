import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { features, hasPage, pageAt, recordPage, tabsOf } from './feature';

const PROTOS = join(import.meta.dirname, '../../../protos/manor');

/** The kinds of record whose history is shown, as `service/kind`. */
const shown = readdirSync(PROTOS, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.proto'))
  .flatMap((file) => {
    const text = readFileSync(join(PROTOS, file), 'utf8');
    return [...text.matchAll(/\.record_history\) = \{\s*resource: "(\w+)"/g)].map(
      ([, kind = '']) => [file.split(/[\\/]/)[0] ?? '', kind] as const,
    );
  });

describe('records that the audit trail names', () => {
  test.each(shown)('of %s: %s have a page', (service, kind) => {
    expect(recordPage(service, `${kind}/0190`)?.address).toMatch(/\/0190$/);
  });

  test('are found', () => {
    expect(shown.length).toBeGreaterThan(20);
    expect(recordPage('payments', 'callbacks/1')).toBeUndefined();
    expect(recordPage('payments', 'receipts')).toBeUndefined();
  });

  test('stand on pages that take their id', () => {
    const pages = features.flatMap(({ records = {} }) => Object.values(records));
    const without = pages.filter(
      (one) => !features.flatMap((feature) => feature.pages).some(({ path }) => path.startsWith(`${one}/:`)),
    );
    expect(without).toEqual([]);
    expect(pages.every((one) => pageAt(one))).toBe(true);
  });
});

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
