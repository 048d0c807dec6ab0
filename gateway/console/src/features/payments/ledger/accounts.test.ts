import { expect, test } from 'vitest';
import { ownPart } from './useAccounts';

test.each([
  ['bank:icbc', 'ICBC 0231', 'ICBC 0231'],
  ['cost:parcels', 'cost:parcels', 'parcels'],
  ['clearing:pos:2', '', 'pos:2'],
  ['tax', 'tax', ''],
])('account %s that is named %s says %s beside its kind', (accountCode, displayName, said) => {
  expect(ownPart({ accountCode, displayName })).toBe(said);
});
