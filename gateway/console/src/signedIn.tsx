/** What whoever is signed in sees: the shell with its menu, and the pages' addresses. */
import { openedPage, pageStands } from '@manor/web/api/ahead';
import { prepared } from '@manor/web/i18n';
import type { Session } from '@manor/web/session';
import type { ReactNode } from 'react';
import { createBrowserRouter, RouterProvider } from 'react-router';
import { BASE } from './beginning';
import { features, stem } from './feature';
import { whenIdle } from './idle';
import { routes } from './routes';
import { loadSheet } from './sheet';
import { Theme } from './shell/Theme';

/** Loads what the page at an address is drawn with, before it is known whether whoever asks may see it. Whatever does
 * not come is asked for again, and missed then, where it is needed. */
export function prepare(address: string): void {
  const [, , ...page] = (address.split(/[?#]/)[0] ?? '').split('/');
  const path = page.slice(0, 2).join('/');
  const feature = features.find(({ pages }) => pages.some((one) => stem(one) === path));
  const found = feature?.pages.find((one) => stem(one) === path);
  const coming = [
    loadSheet(),
    import('./shell/PageFrame'),
    ...(feature && found ? [found.load(), prepared(feature.name)] : []),
  ];
  for (const one of coming) one.catch(() => undefined);
}

let opened = '';
let callOff = (): void => undefined;

/** A page is on its way: what it asked last time is asked for now, and noted anew until it stands. */
function opening({ pathname, search }: { pathname: string; search: string }): void {
  const page = pathname.replace(new RegExp(`^${BASE}`), '') + search;
  if (page === opened) return;
  opened = page;
  openedPage(page);
  callOff();
  callOff = whenIdle(pageStands);
}

/** The console, once its styles are there.
 *
 * @param session null for nobody, who may read the guide.
 */
export async function drawn(session: Session | null | undefined): Promise<ReactNode> {
  if (session) await loadSheet();
  const router = createBrowserRouter(routes, { basename: BASE });
  router.subscribe(({ location, navigation }) => {
    opening(navigation.location ?? location);
  });
  opening(router.state.location);
  return (
    <Theme>
      <RouterProvider router={router} />
    </Theme>
  );
}
