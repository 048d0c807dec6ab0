/** What of billing belongs on the first page: what waits, what has not been read, what has not been billed. */
import { api, take } from '@manor/web/api/client';
import { month, today } from '@manor/web/format';
import type { Scope } from '../../scope';
import { ofCompany, waitingForMe, type Item, type Waiting } from '../../waiting';

const FEW = 5;
// Of so many that wait for anybody, the first few that wait for the reader are shown.
const SOUGHT = 100;

/** Meters without a reading of this month. */
export async function unreadMeters(scope: Scope): Promise<Waiting[]> {
  if (scope.kind === 'group') return [];
  const { companyId, estateId } = scope;
  const unreadMonth = today(scope.timeZone).slice(0, 7);
  const query = { companyId, estateId, unreadMonth, pageSize: 1 };
  const { totalSize } = await take(api.GET('/v1/billing/meters', { params: { query } }));
  return ofCompany(scope, totalSize);
}

/** One where this month has no billing run yet. */
export async function noRunYet(scope: Scope): Promise<Waiting[]> {
  if (scope.kind === 'group') return [];
  const { companyId, estateId } = scope;
  const query = { companyId, estateId, accountingMonth: today(scope.timeZone).slice(0, 7), pageSize: 200 };
  const { runs } = await take(api.GET('/v1/billing/runs', { params: { query } }));
  return ofCompany(scope, runs.some(({ state }) => state !== 'RUN_STATE_CANCELLED') ? 0 : 1);
}

export async function runs({ kind, companyId, estateId }: Scope): Promise<Item[]> {
  if (kind === 'group') return [];
  const query = { companyId, estateId, state: 'RUN_STATE_CALCULATED' as const, pageSize: FEW };
  const found = await take(api.GET('/v1/billing/runs', { params: { query } }));
  return found.runs.map((run) => ({
    key: run.runId,
    page: `billing/runs/${run.runId}`,
    text: month(run.accountingMonth),
    amount: { minor: run.amountMinor, currency: run.currencyCode },
  }));
}

export async function changes(scope: Scope): Promise<Item[]> {
  if (scope.kind === 'group') return [];
  const { companyId, estateId } = scope;
  const query = { companyId, estateId, state: 'CHANGE_STATE_WAITING' as const, pageSize: SOUGHT };
  const [found, mine] = await Promise.all([
    take(api.GET('/v1/billing/receivableChanges', { params: { query } })),
    waitingForMe('billing', 'receivable_change', scope),
  ]);
  return found.changes
    .filter(({ changeId }) => mine.has(changeId))
    .slice(0, FEW)
    .map((change) => ({
      key: change.changeId,
      page: `billing/changes/${change.receivableId}/${change.changeId}`,
      text: change.reason,
      amount: { minor: change.amountMinor, currency: change.currencyCode },
    }));
}

export async function charges(scope: Scope): Promise<Item[]> {
  if (scope.kind === 'group') return [];
  const { companyId, estateId } = scope;
  const query = { companyId, estateId, state: 'CHARGE_STATE_WAITING' as const, pageSize: SOUGHT };
  const [found, mine] = await Promise.all([
    take(api.GET('/v1/billing/charges', { params: { query } })),
    waitingForMe('billing', 'charge', scope),
  ]);
  return found.charges
    .filter(({ chargeId }) => mine.has(chargeId))
    .slice(0, FEW)
    .map((charge) => ({
      key: charge.chargeId,
      page: `billing/charges/${charge.chargeId}`,
      text: `${charge.unitCode} · ${charge.feeItemName}`,
      amount: { minor: charge.amountMinor, currency: charge.currencyCode },
    }));
}
