/** Views of a list: what it filters and sorts by and how it looks, kept on the device under a name, for each page. */
import type { Look } from './ListLook';

export interface View {
  name: string;
  /** What stands behind the ? of the address. */
  search: string;
  look: Look;
}

/** As many as people tell apart, and as fit a device's store. */
export const MOST_VIEWS = 20;
// The look, in an address that is shared: a reader who opens it sees the same columns.
const HIDE = 'hide';
const DENSE = 'dense';

/** The views in a text of the store; none where it is not ours. */
export function viewsIn(text: string | null): View[] {
  try {
    const found = JSON.parse(text ?? '') as unknown;
    return Array.isArray(found) ? found.filter(isView) : [];
  } catch {
    return []; // nothing is kept, or nothing of ours
  }
}

function isView(found: unknown): found is View {
  const { name, search, look } = Object(found) as Partial<View>;
  return typeof name === 'string' && typeof search === 'string' && Array.isArray(look?.hidden);
}

/** With one more, in the order of their names; one of the same name is replaced. */
export function withView(views: View[], view: View): View[] {
  const others = views.filter(({ name }) => name !== view.name).slice(0, MOST_VIEWS - 1);
  return [...others, view].sort((one, other) => one.name.localeCompare(other.name));
}

/** What stands behind the ? of an address that shows a view to whoever opens it. */
export function sharedSearch({ search, look }: Pick<View, 'search' | 'look'>): string {
  const shared = new URLSearchParams(withoutLook(search));
  if (look.hidden.length > 0) shared.set(HIDE, look.hidden.join());
  if (look.dense) shared.set(DENSE, '1');
  return shared.toString();
}

/** The look that an address brings; undefined where it brings none. */
export function lookIn(search: URLSearchParams): Look | undefined {
  if (!search.has(HIDE) && !search.has(DENSE)) return undefined;
  return { hidden: (search.get(HIDE) ?? '').split(',').filter(Boolean), dense: search.get(DENSE) === '1' };
}

/** The filters and the order alone. */
export function withoutLook(search: string): string {
  const plain = new URLSearchParams(search);
  plain.delete(HIDE);
  plain.delete(DENSE);
  return plain.toString();
}
