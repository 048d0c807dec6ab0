/** The addresses below /app/. Every page is loaded when it is opened. */
import { createBrowserRouter, type RouteObject } from 'react-router';
import type { ComponentType } from 'react';
import { Crash } from '@manor/web/phone/Crash';
import { Shell } from './shell/Shell';

type Loader = () => Promise<{ default: ComponentType }>;

function page(path: string, load: Loader): RouteObject {
  return { path, errorElement: <Crash />, lazy: async () => ({ Component: (await load()).default }) };
}

export const router = createBrowserRouter(
  [
    page('/sign-in', () => import('./shell/SignIn')),
    // Whoever reads a label's code need not be a resident.
    page('/report/:code', () => import('./label/LabelPage')),
    {
      path: '/',
      element: <Shell />,
      errorElement: <Crash />,
      children: [
        page('', () => import('./dues/DuesPage')),
        page('dues/:companyId/:receivableId', () => import('./dues/ExplanationPage')),
        page('orders/:orderId', () => import('./payments/OrderPage')),
        page('payments', () => import('./payments/PaymentsPage')),
        page('receipts/:receiptId', () => import('./payments/ReceiptPage')),
        page('repairs', () => import('./repairs/RepairsPage')),
        page('repairs/new', () => import('./repairs/ReportPage')),
        page('repairs/:companyId/:orderId', () => import('./repairs/RepairPage')),
        page('passes', () => import('./passes/PassesPage')),
        page('passes/new', () => import('./passes/NewPassPage')),
        page('decorations', () => import('./decorations/DecorationsPage')),
        page('decorations/new', () => import('./decorations/NewDecorationPage')),
        page('decorations/:companyId/:decorationId', () => import('./decorations/DecorationPage')),
        page('messages', () => import('./messages/MessagesPage')),
        page('leases', () => import('./leases/LeasesPage')),
        page('parking', () => import('./leases/ParkingPage')),
        page('me', () => import('./me/MePage')),
        page('*', () => import('./shell/Missing')),
      ],
    },
  ],
  { basename: '/app' },
);
