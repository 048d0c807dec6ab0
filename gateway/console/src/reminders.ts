/** What waits for the reader: each reminder leads to the filtered list. */
import { api, take } from '@manor/web/api/client';
import { useRights } from '@manor/web/session';
import { useQueries } from '@tanstack/react-query';
import { useScope } from './scope';

export interface Reminder {
  /** Its sentence: `everyone:reminder.<kind>`. */
  kind: 'receipt' | 'billing_run' | 'adjustment';
  count: number;
  /** True where there are more than were counted. */
  more: boolean;
  /** The page, below the scope, that shows them. */
  page: string;
}

const APPROVALS = [
  {
    service: 'payments',
    subject: 'receipt',
    permission: 'payments.receipts.approve',
    page: 'payments/receipts?state=submitted',
  },
  {
    service: 'billing',
    subject: 'billing_run',
    permission: 'billing.runs.approve',
    page: 'billing/runs?state=calculated',
  },
  {
    service: 'billing',
    subject: 'adjustment',
    permission: 'billing.receivables.approve',
    page: 'billing/changes?state=waiting',
  },
] as const;
const COUNTED = 200;

/** The reminders of the scope; read again every minute. */
export function useReminders(): { reminders: Reminder[]; total: number; pending: boolean } {
  const rights = useRights();
  const scope = useScope();
  const mine = APPROVALS.filter((one) => rights.holdsIn(one.permission, scope.nodeId));
  const services = [...new Set(mine.map((one) => one.service))];
  return useQueries({
    queries: services.map((service) => ({
      queryKey: ['approvals', service, scope.companyId],
      queryFn: async () => {
        const query = { state: 'waiting', pageSize: COUNTED, companyId: scope.companyId };
        return take(api.GET('/v1/{service}/approvals', { params: { path: { service }, query } }));
      },
      refetchInterval: 60_000,
    })),
    combine: (found) => {
      const reminders = mine
        .map(({ service, subject, page }) => {
          const answer = found[services.indexOf(service)]?.data;
          const waiting = (answer?.approvals ?? []).filter(
            (one) =>
              one.subject === subject &&
              one.maker !== rights.session.principalId &&
              (scope.kind !== 'estate' || one.estateId === scope.estateId),
          );
          return { kind: subject, count: waiting.length, more: Boolean(answer?.nextPageToken), page };
        })
        .filter((one) => one.count > 0);
      return {
        reminders,
        total: reminders.reduce((sum, one) => sum + one.count, 0),
        pending: found.some((one) => one.isPending),
      };
    },
  });
}
