/** What staff are called: the names that a page asks for at one time are one request. */
import { api, take } from '@manor/web/api/client';

// So that the address stays short.
const MOST = 50;

interface Batch {
  ids: Set<string>;
  names: Promise<Map<string, string>>;
}

let open: Batch | undefined;

/** The name of a member of staff; null for whom the group does not have. */
export async function nameOf(principalId: string): Promise<string | null> {
  if (!open || open.ids.size >= MOST) open = begin();
  open.ids.add(principalId);
  return (await open.names).get(principalId) ?? null;
}

function begin(): Batch {
  const ids = new Set<string>();
  const batch = {
    ids,
    // All cells of a table ask before this goes on.
    names: new Promise((resolve) => setTimeout(resolve)).then(async () => {
      if (open === batch) open = undefined;
      const query = { principalIds: [...ids] };
      const { staff } = await take(api.GET('/v1/identity/staffNames', { params: { query } }));
      return new Map(staff.map((one) => [one.principalId, one.displayName]));
    }),
  };
  return batch;
}
