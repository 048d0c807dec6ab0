/** The addresses: /console/<node>/<service>/<page>/<record>. The node in front scopes everything and can be shared. */
import { prepared } from '@manor/web/i18n';
import type { Session } from '@manor/web/session';
import { createBrowserRouter, type RouteObject } from 'react-router';
import { features, type FeaturePage } from './feature';
import { Crash, Missing } from './shell/Crash';
import { Home } from './shell/Home';
import { loadSheet } from './sheet';
import { Shell } from './shell/Shell';
import { signInAddress } from './shell/signInAddress';
import { PageWaiting } from './shell/Waiting';

const BASE = '/console';

function route(feature: string, page: FeaturePage): RouteObject {
  return {
    path: page.path,
    handle: page,
    errorElement: <Crash />,
    // Within the shell, which stands already.
    hydrateFallbackElement: <PageWaiting />,
    lazy: async () => {
      const [{ default: Component }] = await Promise.all([page.load(), prepared(feature)]);
      return { Component };
    },
  };
}

export const routes: RouteObject[] = [
  {
    path: '/sign-in',
    errorElement: <Crash />,
    hydrateFallbackElement: <></>,
    lazy: async () => ({ Component: (await import('./shell/SignIn')).default }),
  },
  {
    path: '/guide',
    errorElement: <Crash />,
    hydrateFallbackElement: <></>,
    lazy: async () => ({ Component: (await import('./guide/GuidePage')).default }),
  },
  {
    path: '/:scope?',
    element: <Shell />,
    errorElement: <Crash />,
    hydrateFallbackElement: <></>,
    children: [
      {
        hydrateFallbackElement: <PageWaiting />,
        lazy: async () => ({ Component: (await import('./shell/PageFrame')).default }),
        children: [
          { index: true, element: <Home /> },
          ...features.flatMap(({ name, pages }) => pages.map((page) => route(name, page))),
          { path: '*', element: <Missing /> },
        ],
      },
    ],
  },
];

/** Where somebody begins: whoever is not signed in begins there, and loads nothing of the page that they asked for.
 *
 * @param session null for nobody.
 * @param address within the application, with its search.
 */
export function beginning(session: Session | null | undefined, address: string): string {
  if (session !== null || /^\/(?:sign-in|guide)(?:[/?]|$)/.test(address)) return address;
  return signInAddress(address);
}

/** The router, once what it draws with is there.
 *
 * @param session null for nobody.
 */
export async function routerFor(
  session: Session | null | undefined,
): Promise<ReturnType<typeof createBrowserRouter>> {
  if (session) await loadSheet();
  const { pathname, search, hash } = window.location;
  const address = `${pathname.slice(BASE.length) || '/'}${search}${hash}`;
  const first = beginning(session, address);
  if (first !== address) window.history.replaceState(null, '', BASE + first);
  return createBrowserRouter(routes, { basename: BASE });
}
