/** What waits for the reader: each reminder leads to the filtered list. */
import { api, take } from '@manor/web/api/client';
import { useRights, type Rights } from '@manor/web/session';
import { useQueries } from '@tanstack/react-query';
import { useScope, type Scope } from './scope';

export interface Reminder {
  /** Its sentence: `everyone:reminders.<kind>`. */
  kind: 'receipt' | 'billing_run' | 'change';
  count: number;
  /** The page, below the scope, that shows them. */
  page: string;
}

const EVERY = 60_000;
/** Runs are listed by company, so a large group's are counted in its first companies alone. */
const COMPANIES = 12;

/** How many decisions of a service the reader may take, which are those that somebody else asked for. */
async function decidable(service: 'payments' | 'billing', scope: Scope): Promise<number> {
  const call = api.GET('/v1/{service}/approvals:countWaiting', {
    params: { path: { service }, query: scope.query },
  });
  return (await take(call)).counts.reduce((sum, one) => sum + Number(one.decidableCount), 0);
}

async function waitingRuns(rights: Rights, scope: Scope): Promise<number> {
  const all = rights.session.nodes.filter((node) => node.kind === 'NODE_KIND_COMPANY' && !node.closed);
  const companies =
    scope.kind === 'group' ? all.slice(0, COMPANIES).map((node) => node.nodeId) : [scope.companyId];
  const found = await Promise.all(
    companies.map((companyId) => {
      const query = {
        companyId,
        estateId: scope.estateId,
        state: 'RUN_STATE_CALCULATED' as const,
        pageSize: 200,
      };
      return take(api.GET('/v1/billing/runs', { params: { query } }));
    }),
  );
  return found.reduce((sum, one) => sum + one.runs.length, 0);
}

/** The reminders of the scope; read again every minute. */
export function useReminders(): { reminders: Reminder[]; total: number; pending: boolean } {
  const rights = useRights();
  const scope = useScope();
  const known = [
    {
      kind: 'receipt' as const,
      permission: 'payments.receipts.approve',
      page: 'payments/receipts?state=RECEIPT_STATE_SUBMITTED',
      count: () => decidable('payments', scope),
    },
    {
      kind: 'billing_run' as const,
      permission: 'billing.runs.approve',
      page: 'billing/runs?state=RUN_STATE_CALCULATED',
      count: () => waitingRuns(rights, scope),
    },
    {
      kind: 'change' as const,
      permission: 'billing.receivables.approve',
      page: 'billing/changes',
      count: () => decidable('billing', scope),
    },
  ];
  const mine = known.filter((one) => rights.holdsIn(one.permission, scope.nodeId));
  return useQueries({
    queries: mine.map(({ kind, count }) => ({
      queryKey: ['reminders', kind, scope.nodeId],
      queryFn: count,
      refetchInterval: EVERY,
    })),
    combine: (found) => {
      const reminders = mine
        .map(({ kind, page }, index) => ({ kind, page, count: found[index]?.data ?? 0 }))
        .filter((one) => one.count > 0);
      return {
        reminders,
        total: reminders.reduce((sum, one) => sum + one.count, 0),
        pending: found.some((one) => one.isPending),
      };
    },
  });
}
