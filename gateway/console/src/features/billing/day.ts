/** What of billing belongs on the first page: what waits, what has not been read, what has not been billed. */
import { api, take } from '@manor/web/api/client';
import { month, today } from '@manor/web/format';
import type { Scope } from '../../scope';
import { FEW, ofCompany, SOUGHT, waitingForMe, type Item, type Waiting } from '../../waiting';

/** Meters without a reading of this month. */
export async function unreadMeters(scope: Scope): Promise<Waiting[]> {
  if (scope.kind === 'group') return [];
  const { companyId, estateId } = scope;
  const unreadMonth = today(scope.timeZone).slice(0, 7);
  const query = { companyId, estateId, unreadMonth, pageSize: 1 };
  const { totalSize } = await take(api.GET('/v1/billing/meters', { params: { query } }));
  return ofCompany(scope, totalSize);
}

/** One where this month has no billing run yet; a preview bills nobody. */
export async function noRunYet(scope: Scope): Promise<Waiting[]> {
  if (scope.kind === 'group') return [];
  const { companyId, estateId } = scope;
  const query = { companyId, estateId, accountingMonth: today(scope.timeZone).slice(0, 7), pageSize: 200 };
  const { runs } = await take(api.GET('/v1/billing/runs', { params: { query } }));
  const billed = runs.some(({ preview, state }) => !preview && state !== 'RUN_STATE_CANCELLED');
  return ofCompany(scope, billed ? 0 : 1);
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
  const listed = take(api.GET('/v1/billing/receivableChanges', { params: { query } }));
  const mine = await waitingForMe(
    'billing',
    'receivable_change',
    scope,
    listed.then(({ changes }) => changes),
    ({ changeId }) => changeId,
  );
  return mine.map((change) => ({
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
  const listed = take(api.GET('/v1/billing/charges', { params: { query } }));
  const mine = await waitingForMe(
    'billing',
    'charge',
    scope,
    listed.then(({ charges }) => charges),
    ({ chargeId }) => chargeId,
  );
  return mine.map((charge) => ({
    key: charge.chargeId,
    page: `billing/charges/${charge.chargeId}`,
    text: `${charge.unitCode} · ${charge.feeItemName}`,
    amount: { minor: charge.amountMinor, currency: charge.currencyCode },
  }));
}
