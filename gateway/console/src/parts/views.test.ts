/** Views of a list, as they are kept and shared. */
import { expect, it } from 'vitest';
import { lookIn, MOST_VIEWS, sharedSearch, viewsIn, withoutLook, withView, type View } from './views';

const view = (name: string, search = ''): View => ({ name, search, look: { hidden: [], dense: false } });

it('keeps one view of a name, and so many at most', () => {
  const kept = withView(withView([view('late')], view('all')), view('late', 'openOnly=true'));
  expect(kept.map(({ name, search }) => [name, search])).toEqual([
    ['all', ''],
    ['late', 'openOnly=true'],
  ]);
  let many: View[] = [];
  for (let at = 0; at < MOST_VIEWS + 5; at += 1) many = withView(many, view(`view ${at}`));
  expect(many.length).toBe(MOST_VIEWS);
  expect(many.some(({ name }) => name === `view ${MOST_VIEWS + 4}`)).toBe(true);
});

it('reads what it wrote, and nothing that is not its own', () => {
  const kept = [view('late', 'openOnly=true&orderBy=date+desc')];
  expect(viewsIn(JSON.stringify(kept))).toEqual(kept);
  expect(viewsIn(null)).toEqual([]);
  expect(viewsIn('{')).toEqual([]);
  expect(viewsIn('[1, null, {"name": "x"}]')).toEqual([]);
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
