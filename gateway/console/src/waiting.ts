/** What a feature says about things that wait for the reader, and how to count those that wait for a decision. */
import { api, take } from '@manor/web/api/client';
import type { Words } from '@manor/web/i18n';
import type { Scope } from './scope';

export interface ReminderKind {
  name: string;
  label: Words;
  /** Whoever holds it somewhere in the scope is reminded; empty for everybody. */
  permission: string;
  /** The page below the scope that shows them, with its filters. */
  page: string;
  /** How many wait in the scope, by company. */
  waiting: (scope: Scope) => Promise<Waiting[]>;
  /** A figure to know rather than a task: listed, but left out of the bell's number. */
  informative?: boolean;
}

export interface Waiting {
  companyId: string;
  count: number;
}

/** Adds up counts by company. */
export function byCompany(counts: { companyId: string; count: string }[]): Waiting[] {
  const sums = new Map<string, number>();
  for (const { companyId, count } of counts) sums.set(companyId, (sums.get(companyId) ?? 0) + Number(count));
  return [...sums].map(([companyId, count]) => ({ companyId, count })).filter(({ count }) => count > 0);
}

/** Counts the decisions that the reader may take, which are those that somebody else asked for.
 *
 * @param subject only decisions about this; about anything where it is left out.
 */
export async function decisions(service: string, scope: Scope, subject?: string): Promise<Waiting[]> {
  const call = api.GET('/v1/{service}/approvals:countWaiting', {
    params: { path: { service }, query: scope.query },
  });
  const { counts } = await take(call);
  return byCompany(
    counts
      .filter((row) => subject === undefined || row.subject === subject)
      .map(({ companyId, decidableCount }) => ({ companyId, count: decidableCount })),
  );
}
