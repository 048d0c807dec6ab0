/** The addresses: /console/<node>/<service>/<page>/<record>. The node in front scopes everything and can be shared. */
import { prepared } from '@manor/web/i18n';
import type { RouteObject } from 'react-router';
import { features, type FeaturePage } from './feature';
import { Crash, Missing } from './shell/Crash';
import { Home } from './shell/Home';
import { Shell } from './shell/Shell';
import { PageWaiting } from './shell/Waiting';

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
