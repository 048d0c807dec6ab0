import { expect, test } from 'vitest';
import { costOf, ownPart } from './useAccounts';

test.each([
  ['bank:icbc', 'ICBC 0231', 'ICBC 0231'],
  ['cost:parcels', 'cost:parcels', 'parcels'],
  ['clearing:pos:2', '', 'pos:2'],
  ['tax', 'tax', ''],
])('account %s that is named %s says %s beside its kind', (accountCode, displayName, said) => {
  expect(ownPart({ accountCode, displayName })).toBe(said);
});

test.each([
  ['cost:rent', 'cost:rent', 'PAYABLE_KIND_RENT'],
  ['cost:service', 'Cleaning', undefined],
  ['cost:parcels', '', undefined],
])('the costs of account %s that is named %s are of %s', (accountCode, displayName, kind) => {
  expect(costOf({ accountCode, displayName })).toBe(kind);
});
