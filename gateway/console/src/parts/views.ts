/** Views of a list: what it filters and sorts by and how it looks, kept for its reader under a name, for each page. */
import type { Schemas } from '@manor/web/api/client';
import type { Look } from './ListLook';

export interface View {
  name: string;
  /** What stands behind the ? of the address. */
  search: string;
  look: Look;
}

// The look, in an address that is shared: a reader who opens it sees the same columns.
const HIDE = 'hide';
const DENSE = 'dense';

/** Where a device kept its views of a page before the platform did. */
export function deviceKey(page: string): string {
  return `manor.views.${page}`;
}

/** The views in a text of a device's store; none where it is not ours. */
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

/** A view as the platform keeps it. */
export function keptAs(page: string, { name, search, look }: View): Schemas['identity.SaveViewRequest'] {
  return {
    page,
    name,
    search,
    hiddenColumns: look.hidden,
    dense: look.dense,
    sharedNodeId: '0',
    permission: '',
  };
}

/** How a list looks, or a view of it, as the platform keeps it. */
export function lookOf({
  hiddenColumns,
  dense,
}: Schemas['identity.View'] | Schemas['identity.ListLook']): Look {
  return { hidden: hiddenColumns, dense };
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
