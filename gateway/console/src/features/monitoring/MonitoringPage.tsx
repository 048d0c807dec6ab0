/** The page that the address names; a dashboard where it names none of the others. */
import { lazy } from 'react';
import { useLocation } from 'react-router';

const DashboardPage = lazy(() => import('./DashboardPage'));
const OTHERS: Readonly<Record<string, typeof DashboardPage>> = {
  alerts: lazy(() => import('./AlertsPage')),
  verification: lazy(() => import('./VerificationPage')),
  health: lazy(() => import('../administration/HealthPage')),
  'dead-letters': lazy(() => import('../administration/DeadLettersPage')),
  operations: lazy(() => import('../everyone/OperationsPage')),
};

export default function MonitoringPage() {
  const Shown = OTHERS[useLocation().pathname.split('/').at(-1) ?? ''] ?? DashboardPage;
  return <Shown />;
}
