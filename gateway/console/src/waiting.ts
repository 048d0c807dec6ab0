/** What a feature says about things that wait for the reader, and how to count those that wait for a decision. */
import { api, take } from '@manor/web/api/client';
import type { Words } from '@manor/web/i18n';
import { EVERY_SERVICE } from '@manor/web/operations';
import { queries } from '@manor/web/queries';
import type { Scope } from './scope';

export interface ReminderKind {
  name: string;
  label: Words;
  /** Whoever holds it somewhere in the scope is reminded; empty for everybody. */
  permission: string;
  /** Held as well, where to count them needs it. */
  also?: string;
  /** The page below the scope that shows them, with its filters. */
  page: string | ((scope: Scope) => string);
  /** How many there are in the scope, by company. */
  waiting: (scope: Scope, principalId: string, beside: Beside) => Promise<Waiting[]>;
  /** The kind of document whose decisions it counts, which the to-dos then leave out. */
  subject?: string;
  /** Where it stands on the first page: what waits for the reader's decision where it is not said, which is all that
   * the bell counts; else what is late, what comes next, or a figure to know rather than a task. */
  when?: Exclude<When, 'waiting'>;
  /** There is one or there is none: a number says nothing. */
  single?: boolean;
  /** The latest of them, to be opened from the first page itself. */
  items?: (scope: Scope, principalId: string) => Promise<Item[]>;
}

/** What stands beside a reminder: the kinds of document that reminders of their own count, and the companies that the
 * reader sees. */
export interface Beside {
  companies: string[];
  subjects: ReadonlySet<string>;
}

/** In the order of the first page. */
export const WHEN = ['waiting', 'late', 'next', 'known'] as const;
export type When = (typeof WHEN)[number];

/** One thing that waits, as the first page shows it. */
export interface Item {
  key: string;
  /** The page of it, below the scope. */
  page: string;
  text: string;
  amount?: { minor: string; currency: string };
}

export interface Waiting {
  companyId: string;
  count: number;
}

/** So many of the one company in the scope; none where there are none. */
export function ofCompany({ companyId }: Scope, count: number): Waiting[] {
  return count > 0 ? [{ companyId, count }] : [];
}

/** How many rows a list has; at the group nobody is asked company by company. */
export async function counted(
  scope: Scope,
  read: (query: { companyId: string; estateId: string; pageSize: number }) => Promise<{ totalSize: number }>,
): Promise<Waiting[]> {
  if (scope.kind === 'group') return [];
  const { companyId, estateId } = scope;
  return ofCompany(scope, (await read({ companyId, estateId, pageSize: 1 })).totalSize);
}

/** Adds up counts by company. */
export function byCompany(counts: { companyId: string; count: string }[]): Waiting[] {
  const sums = new Map<string, number>();
  for (const { companyId, count } of counts) sums.set(companyId, (sums.get(companyId) ?? 0) + Number(count));
  return [...sums].map(([companyId, count]) => ({ companyId, count })).filter(({ count }) => count > 0);
}

// Many kinds are counted at one time, and each of them reads the same answer.
const AT_ONE_TIME = 2000;

/** One call for all services, and for everything that is counted from it at one time. */
function shared<T>(what: string, { nodeId }: Scope, ask: () => Promise<T>): Promise<T> {
  return queries.query({ queryKey: ['counted', what, nodeId], queryFn: ask, staleTime: AT_ONE_TIME });
}

/** Counts what the reader is to do about kinds of document that no reminder of their own counts for them, such as what
 * they decide since a flow names them. */
export async function todos(scope: Scope, { subjects }: Beside): Promise<Waiting[]> {
  const params = { path: { service: EVERY_SERVICE }, query: scope.query };
  const { counts } = await shared('todos', scope, () =>
    take(api.GET('/v1/{service}/todos:count', { params })),
  );
  const rows = counts.filter(({ subject }) => !subjects.has(subject));
  return byCompany(rows.map(({ companyId, todoCount }) => ({ companyId, count: todoCount })));
}

/** Counts the decisions about a kind of document that the reader may take, which are those that somebody else asked
 * for. */
export async function decisions(scope: Scope, subject: string): Promise<Waiting[]> {
  const params = { path: { service: EVERY_SERVICE }, query: scope.query };
  const { counts } = await shared('approvals', scope, () =>
    take(api.GET('/v1/{service}/approvals:countWaiting', { params })),
  );
  const rows = counts.filter((row) => row.subject === subject);
  return byCompany(rows.map(({ companyId, decidableCount }) => ({ companyId, count: decidableCount })));
}

const MOST = 200;
/** So many of each kind does the first page name. */
export const FEW = 5;
/** Of so many that wait for anybody, the first few that wait for the reader are shown. */
export const SOUGHT = 100;

/** The first few documents of a kind that wait for the reader, by the query that counts them: others of that kind may
 * stand at somebody else's step.
 *
 * @param subject the kind of document.
 * @param listed those that wait for anybody, SOUGHT at most.
 * @param id of a document.
 */
export async function waitingForMe<T>(
  service: string,
  subject: string,
  { companyId, estateId }: Scope,
  listed: Promise<T[]>,
  id: (document: T) => string,
): Promise<T[]> {
  const query = { companyId, estateId, subject, pageSize: MOST };
  const call = api.GET('/v1/{service}/todos', { params: { path: { service }, query } });
  const [documents, { todos: found }] = await Promise.all([listed, take(call)]);
  const mine = new Set(found.flatMap(({ approval }) => (approval ? [approval.resourceId] : [])));
  return documents.filter((one) => mine.has(id(one))).slice(0, FEW);
}
