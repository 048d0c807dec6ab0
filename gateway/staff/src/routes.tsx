/** The addresses below /staff/. */
import { Crash } from '@manor/web/phone/Crash';
import type { ComponentType } from 'react';
import { createBrowserRouter, Navigate, type RouteObject } from 'react-router';
import { Shell } from './shell/Shell';

type Loader = () => Promise<{ default: ComponentType }>;

function page(path: string, load: Loader): RouteObject {
  return { path, errorElement: <Crash />, lazy: async () => ({ Component: (await load()).default }) };
}

export const router = createBrowserRouter(
  [
    {
      path: '/',
      element: <Shell />,
      errorElement: <Crash />,
      children: [
        page('', () => import('./orders/DayPage')),
        page('orders/:companyId/:orderId', () => import('./orders/OrderPage')),
        page('pool', () => import('./orders/PoolPage')),
        page('alarm', () => import('./alarm/AlarmPage')),
        page('report', () => import('./report/ReportPage')),
        page('checks', () => import('./checks/ChecksPage')),
        page('rounds/:companyId/:occurrenceId', () => import('./rounds/RoundPage')),
        page('scan/:tag', () => import('./rounds/ScanPage')),
        page('pass/:code', () => import('./passes/PassPage')),
        page('outbox', () => import('./outbox/OutboxPage')),
        page('me', () => import('./me/MePage')),
        // Whoever is not signed in meets the sign-in page at every address.
        { path: 'sign-in', element: <Navigate to="/" replace /> },
        page('*', () => import('./shell/Missing')),
      ],
    },
  ],
  { basename: '/staff' },
);
