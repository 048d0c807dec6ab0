/** Long-running operations (AIP-151): what each looks like to a reader, and how to follow and cancel one. */
import {
  QueryObserver,
  queryOptions,
  useQuery,
  useQueryClient,
  type QueryClient,
} from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { api, take, type Schemas } from './api/client';

export type OperationState = 'pending' | 'running' | 'done' | 'failed' | 'cancelled';

/** manor.chassis.v1.OperationProgress, flat beside its operation. */
export interface OperationView {
  /** `billing/operations/0190…`, which is also its path below /v1/. */
  name: string;
  service: string;
  /** Such as billing.calculate_run. */
  kind: string;
  state: OperationState;
  done: number;
  /** 0 while it is not known. */
  total: number;
  companyId: string;
  estateId: string;
  principalId: string;
  createTime: string;
  updateTime: string;
  cancelRequested: boolean;
  error: string;
  /** Why, as a code such as UNREADABLE_SHEET; empty where nothing went wrong. */
  reason: string;
  response: Record<string, unknown>;
}

/** An operation as a reader sees it. */
export function viewOf(operation: Schemas['longrunning.Operation']): OperationView {
  const progress = (operation.metadata ?? {}) as Record<string, unknown>;
  const text = (field: string): string => (typeof progress[field] === 'string' ? progress[field] : '');
  return {
    name: operation.name,
    service: operation.name.split('/')[0] ?? '',
    kind: text('kind'),
    state: (text('state') || (operation.done ? 'done' : 'running')) as OperationState,
    done: Number(text('done')),
    total: Number(text('total')),
    companyId: text('companyId'),
    estateId: text('estateId'),
    principalId: text('principalId'),
    createTime: text('createTime'),
    updateTime: text('updateTime'),
    cancelRequested: progress['cancelRequested'] === true,
    error: operation.error?.message ?? '',
    reason: reasonOf(operation),
    response: operation.response ?? {},
  };
}

function reasonOf(operation: Schemas['longrunning.Operation']): string {
  const { details = [] } = (operation.error ?? {}) as { details?: { reason?: string }[] };
  return details[0]?.reason ?? '';
}

/** True while it is still to do something. */
export function underWay(operation: OperationView): boolean {
  return operation.state === 'pending' || operation.state === 'running';
}

/** The path parts of an operation's name. */
export function operationPath(name: string): { service: string; operationId: string } {
  const [service = '', , operationId = ''] = name.split('/');
  return { service, operationId };
}

/** How one operation is read until it is done. */
export function operationQuery(name: string) {
  return queryOptions({
    queryKey: ['operation', name],
    queryFn: async () =>
      viewOf(
        await take(
          api.GET('/v1/{service}/operations/{operationId}', { params: { path: operationPath(name) } }),
        ),
      ),
    refetchInterval: (query) => (query.state.data && !underWay(query.state.data) ? false : 1500),
  });
}

/** One operation, followed until it is done. */
export function useOperation(name: string | undefined) {
  return useQuery({ ...operationQuery(name ?? ''), enabled: name !== undefined && name !== '' });
}

/** In the place of a service's name: all services at once, where the platform offers that. */
export const EVERY_SERVICE = '-';

/** The latest operations of all services, newest first; read often while one is under way. */
export function useOperations(pageSize = 20, enabled = true) {
  const { data, isPending, error } = useQuery({
    queryKey: ['operations', pageSize],
    queryFn: async () => {
      const call = api.GET('/v1/{service}/operations', {
        params: { path: { service: EVERY_SERVICE }, query: { pageSize } },
      });
      const { operations } = await take(call);
      return operations.map(viewOf).sort((left, right) => right.createTime.localeCompare(left.createTime));
    },
    refetchInterval: ({ state }) => (state.data?.some(underWay) ? 2000 : 30_000),
    enabled,
  });
  return { operations: data ?? [], pending: isPending, error };
}

const MOST_FAILURES = 20;
const followed = new WeakMap<QueryClient, Set<string>>();

/**
 * Reads every list and record anew once an operation has ended.
 *
 * What it does shows in lists that were read before its end, and the page that began it may have gone on meanwhile:
 * so neither a component nor the answer that began it can be who waits.
 */
export function followOperation(queries: QueryClient, name: string): void {
  const names = followed.get(queries) ?? new Set<string>();
  followed.set(queries, names);
  if (names.has(name)) return;
  names.add(name);
  const stop = new QueryObserver(queries, operationQuery(name)).subscribe((seen) => {
    const waits = seen.data ? underWay(seen.data) : seen.errorUpdateCount < MOST_FAILURES;
    if (waits && seen.errorUpdateCount < MOST_FAILURES) return;
    stop();
    names.delete(name);
    void queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'operation' });
  });
}

/**
 * Follows the operation that takes the place of the one a record named when it was first read.
 *
 * Somebody else may have begun it, at another page, and it may be over between two looks at the record.
 *
 * @param name what the record names now; undefined until it is read.
 */
export function useNextOperation(name: string | undefined): void {
  const queries = useQueryClient();
  const first = useRef(name);
  useEffect(() => {
    first.current ??= name;
    if (name && name !== first.current) followOperation(queries, name);
  }, [name, queries]);
}

/** The name of the operation that a call has begun; nothing where its answer is another one. */
export function operationOf(answer: unknown): string | undefined {
  const name = (answer as { name?: unknown } | null | undefined)?.name;
  return typeof name === 'string' && /^[a-z]+\/operations\/[^/]+$/.test(name) ? name : undefined;
}
