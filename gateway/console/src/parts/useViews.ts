/** The views of a page that the platform keeps for the reader, with those that others share. */
import { keyed, take, type Schemas } from '@manor/web/api/client';
import { explained } from '@manor/web/api/problem';
import { useGet } from '@manor/web/api/read';
import { useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { deviceKey, keptAs, viewsIn } from './views';

const PATH = '/v1/identity/views';
type Saved = Schemas['identity.SaveViewRequest'];

async function saved(view: Saved): Promise<void> {
  await take(keyed(crypto.randomUUID()).POST('/v1/identity/views:save', { body: view }));
}

export function useViews(page: string) {
  const { message } = App.useApp();
  const queries = useQueryClient();
  const [busy, setBusy] = useState(false);
  const { data, isPending, error } = useGet(PATH, { query: { page } });
  const change = async (done: () => Promise<unknown>): Promise<boolean> => {
    setBusy(true);
    try {
      await done();
      return true;
    } catch (refusal) {
      void message.error(explained(refusal));
      return false;
    } finally {
      await queries.invalidateQueries({ queryKey: [PATH] });
      setBusy(false);
    }
  };
  // What the device kept before is taken over once; what cannot be stays there for the next time.
  const taken = useRef(false);
  const known = data?.views;
  useEffect(() => {
    const here = viewsIn(localStorage.getItem(deviceKey(page)));
    if (!known || taken.current || here.length === 0) return;
    taken.current = true;
    const names = new Set(known.map(({ name }) => name));
    void (async () => {
      for (const view of here) if (!names.has(view.name)) await saved(keptAs(page, view));
      localStorage.removeItem(deviceKey(page));
    })()
      .catch(() => undefined)
      .finally(() => void queries.invalidateQueries({ queryKey: [PATH] }));
  }, [known, page, queries]);
  return {
    views: known ?? [],
    reading: isPending,
    error,
    busy,
    save: (view: Saved) => change(() => saved(view)),
    remove: (viewId: string) =>
      change(() =>
        take(
          keyed(crypto.randomUUID()).DELETE('/v1/identity/views/{viewId}', { params: { path: { viewId } } }),
        ),
      ),
  };
}
