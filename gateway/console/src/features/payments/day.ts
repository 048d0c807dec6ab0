/** What of payments belongs on the first page: what waits, takings that nobody closed, what was taken back. */
import { api, take } from '@manor/web/api/client';
import { day, today } from '@manor/web/format';
import dayjs from 'dayjs';
import type { Scope } from '../../scope';
import { ofCompany, SOUGHT, waitingForMe, type Item, type Waiting } from '../../waiting';

// Whoever was away for two weeks finds what is open; before that finance has asked.
const BACK = 14;

interface Taken {
  estateId: string;
  paymentDate: string;
}

/** The days of an estate on which somebody took money and has not closed, each once.
 *
 * @param receipts that stand.
 * @param closings of the same person, with those that finance refused.
 */
export function daysOpen(receipts: Taken[], closings: (Taken & { state: string })[]): Taken[] {
  const key = ({ estateId, paymentDate }: Taken): string => `${estateId} ${paymentDate}`;
  const closed = new Set(closings.filter(({ state }) => state !== 'DAILY_CLOSING_STATE_REFUSED').map(key));
  const open = receipts.filter((one) => !closed.has(key(one)));
  return [...new Map(open.map((one) => [key(one), one])).values()];
}

async function myDaysOpen(scope: Scope, me: string): Promise<Taken[]> {
  if (scope.kind === 'group') return [];
  const { companyId, estateId } = scope;
  const paymentDateFrom = dayjs(today(scope.timeZone)).subtract(BACK, 'day').format('YYYY-MM-DD');
  const query = { companyId, estateId, submittedBy: me, paymentDateFrom, pageSize: 200 };
  const [{ receipts }, { dailyClosings }] = await Promise.all([
    take(api.GET('/v1/payments/receipts', { params: { query: { ...query, standingOnly: true } } })),
    take(api.GET('/v1/payments/dailyClosings', { params: { query } })),
  ]);
  return daysOpen(receipts, dailyClosings);
}

/** Days before today on which the reader took money and has not closed. */
export async function lateTakings(scope: Scope, me: string): Promise<Waiting[]> {
  const now = today(scope.timeZone);
  const open = await myDaysOpen(scope, me);
  return ofCompany(scope, open.filter(({ paymentDate }) => paymentDate < now).length);
}

/** Estates where the reader took money today and has not closed. */
export async function takingsOfToday(scope: Scope, me: string): Promise<Waiting[]> {
  const now = today(scope.timeZone);
  const open = await myDaysOpen(scope, me);
  return ofCompany(scope, open.filter(({ paymentDate }) => paymentDate >= now).length);
}

/** Receipts of this month that were taken back. */
export async function reversals(scope: Scope): Promise<Waiting[]> {
  if (scope.kind === 'group') return [];
  const { companyId, estateId } = scope;
  const paymentDateFrom = `${today(scope.timeZone).slice(0, 7)}-01`;
  const state = 'RECEIPT_STATE_REVERSED' as const;
  const query = { companyId, estateId, paymentDateFrom, state, pageSize: 1 };
  const { totalSize } = await take(api.GET('/v1/payments/receipts', { params: { query } }));
  return ofCompany(scope, totalSize);
}

export async function receipts(scope: Scope): Promise<Item[]> {
  if (scope.kind === 'group') return [];
  const { companyId, estateId } = scope;
  const query = { companyId, estateId, state: 'RECEIPT_STATE_SUBMITTED' as const, pageSize: SOUGHT };
  const listed = take(api.GET('/v1/payments/receipts', { params: { query } }));
  const mine = await waitingForMe(
    'payments',
    'receipt',
    scope,
    listed.then(({ receipts }) => receipts),
    ({ receiptId }) => receiptId,
  );
  return mine.map((receipt) => ({
    key: receipt.receiptId,
    page: `payments/receipts/${receipt.receiptId}`,
    text: `${receipt.number} · ${receipt.customerName}`,
    amount: { minor: receipt.amountMinor, currency: receipt.currencyCode },
  }));
}

export async function closings(scope: Scope): Promise<Item[]> {
  if (scope.kind === 'group') return [];
  const { companyId, estateId } = scope;
  const query = { companyId, estateId, state: 'DAILY_CLOSING_STATE_SUBMITTED' as const, pageSize: SOUGHT };
  const listed = take(api.GET('/v1/payments/dailyClosings', { params: { query } }));
  const mine = await waitingForMe(
    'payments',
    'daily_closing',
    scope,
    listed.then(({ dailyClosings }) => dailyClosings),
    ({ closingId }) => closingId,
  );
  return mine.map((closing) => ({
    key: closing.closingId,
    page: `payments/closings/${closing.closingId}`,
    text: day(closing.paymentDate),
    amount: { minor: closing.countedMinor, currency: closing.currencyCode },
  }));
}
