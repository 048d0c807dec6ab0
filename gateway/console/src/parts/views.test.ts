/** Views of a list, as they are kept and shared. */
import { expect, it } from 'vitest';
import { keptAs, lookIn, lookOf, sharedSearch, viewsIn, withoutLook, type View } from './views';

const late: View = {
  name: 'late',
  search: 'openOnly=true&orderBy=date+desc',
  look: { hidden: ['due'], dense: true },
};

it('takes over what a device kept, and nothing that is not its own', () => {
  expect(viewsIn(JSON.stringify([late]))).toEqual([late]);
  expect(viewsIn(null)).toEqual([]);
  expect(viewsIn('{')).toEqual([]);
  expect(viewsIn('[1, null, {"name": "x"}]')).toEqual([]);
});

it('looks as it was kept, and is nobody else’s at first', () => {
  const kept = keptAs('payments/receipts', late);
  expect(kept).toMatchObject({ page: 'payments/receipts', name: 'late', sharedNodeId: '0' });
  expect(lookOf({ ...kept, viewId: '', principalId: '' })).toEqual(late.look);
});

it('shares the columns in the address, and gives them back', () => {
  const look = { hidden: ['state', 'due'], dense: true };
  const shared = sharedSearch({ search: 'state=OPEN&hide=old', look });
  expect(new URLSearchParams(shared).get('state')).toBe('OPEN');
  expect(lookIn(new URLSearchParams(shared))).toEqual(look);
  expect(withoutLook(shared)).toBe('state=OPEN');
  const plain = sharedSearch({ search: 'state=OPEN', look: { hidden: [], dense: false } });
  expect(plain).toBe('state=OPEN');
  expect(lookIn(new URLSearchParams(plain))).toBeUndefined();
});
