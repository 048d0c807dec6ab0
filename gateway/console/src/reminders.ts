/** What waits for the reader: each reminder leads to the filtered list. */
import { api, take } from '@manor/web/api/client';
import { useRights } from '@manor/web/session';
import { useQueries } from '@tanstack/react-query';
import { useScope, type Scope } from './scope';

export interface Reminder {
  /** Its sentence: `everyone:reminders.<kind>`. */
  kind: 'receipt' | 'daily_closing' | 'billing_run' | 'change';
  count: number;
  /** The page, below the scope, that shows them. */
  page: string;
  /** How many by company, since the page is a company's. */
  companies: Waiting[];
}

export interface Waiting {
  companyId: string;
  count: number;
}

const EVERY = 60_000;

/** Decisions that the reader may take, which are those that somebody else asked for, by company. */
function byCompany(counts: { companyId: string; decidableCount: string }[]): Waiting[] {
  const added = new Map<string, number>();
  for (const one of counts)
    added.set(one.companyId, (added.get(one.companyId) ?? 0) + Number(one.decidableCount));
  return [...added].map(([companyId, count]) => ({ companyId, count })).filter((one) => one.count > 0);
}

/** @param subject only decisions about this; about anything where it is left out. */
async function decidable(
  service: 'payments' | 'billing',
  scope: Scope,
  subject?: string,
): Promise<Waiting[]> {
  const call = api.GET('/v1/{service}/approvals:countWaiting', {
    params: { path: { service }, query: scope.query },
  });
  const { counts } = await take(call);
  return byCompany(counts.filter((one) => subject === undefined || one.subject === subject));
}

async function waitingRuns(scope: Scope): Promise<Waiting[]> {
  const call = api.GET('/v1/billing/runs:countWaiting', { params: { query: scope.query } });
  return byCompany((await take(call)).counts);
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
      waiting: () => decidable('payments', scope, 'receipt'),
    },
    {
      kind: 'daily_closing' as const,
      permission: 'payments.receipts.approve',
      page: 'payments/closings?state=DAILY_CLOSING_STATE_SUBMITTED',
      waiting: () => decidable('payments', scope, 'daily_closing'),
    },
    {
      kind: 'billing_run' as const,
      permission: 'billing.runs.approve',
      page: 'billing/runs?state=RUN_STATE_CALCULATED',
      waiting: () => waitingRuns(scope),
    },
    {
      kind: 'change' as const,
      permission: 'billing.receivables.approve',
      page: 'billing/changes?state=CHANGE_STATE_WAITING',
      waiting: () => decidable('billing', scope),
    },
  ];
  const mine = known.filter((one) => rights.holdsIn(one.permission, scope.nodeId));
  return useQueries({
    queries: mine.map(({ kind, waiting }) => ({
      queryKey: ['reminders', kind, scope.nodeId],
      queryFn: waiting,
      refetchInterval: EVERY,
    })),
    combine: (found) => {
      const reminders = mine
        .map(({ kind, page }, index) => {
          const companies = found[index]?.data ?? [];
          return { kind, page, companies, count: companies.reduce((sum, one) => sum + one.count, 0) };
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
