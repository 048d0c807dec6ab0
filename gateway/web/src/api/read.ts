/** Reading: one resource, or a list page by page. */
import {
  useInfiniteQuery,
  useQuery,
  useQueryClient,
  type InfiniteData,
  type QueryClient,
  type UseQueryResult,
} from '@tanstack/react-query';
import { useEffect, useMemo, useRef } from 'react';
import { api, take } from './client';
import type { paths } from './gen/openapi';

/** The paths that can be read. */
export type Readable = {
  [P in keyof paths]: paths[P] extends { get: { responses: { 200: unknown } } } ? P : never;
}[keyof paths];
/** What a path answers. */
export type Answer<P extends Readable> = paths[P] extends {
  get: { responses: { 200: { content: { 'application/json': infer A } } } };
}
  ? A
  : never;
/** What a path takes: `query`, and `path` where it has variables. */
export type Parameters<P extends Readable> = paths[P] extends {
  get: { parameters: infer A };
}
  ? Pick<A, Extract<keyof A, 'query' | 'path'>>
  : never;

type Get<P extends Readable> = (path: P, init: object) => Promise<{ data?: Answer<P> }>;

function read<P extends Readable>(path: P, params: object): Promise<Answer<P>> {
  return take((api.GET as unknown as Get<P>)(path, { params }));
}

interface Options {
  /** False waits, as for a record whose number is not known yet. */
  enabled?: boolean;
  /** Reads again after so many milliseconds. */
  every?: number | false;
}

/** Whether nobody has asked yet. What is new is asked for while its page is being drawn, which takes as long as the
 * answer; a query alone would ask once the page stands. */
function isNew(queries: QueryClient, key: readonly unknown[]): boolean {
  return queries.getQueryState(key) === undefined;
}

/** One resource: `useGet('/v1/identity/staff/{principalId}', { path: { principalId } })`. */
export function useGet<P extends Readable>(
  path: P,
  params: Parameters<P>,
  options: Options = {},
): UseQueryResult<Answer<P>> {
  const queries = useQueryClient();
  const asked = { queryKey: [path, params], queryFn: () => read(path, params as object) };
  const enabled = options.enabled ?? true;
  if (enabled && isNew(queries, asked.queryKey)) queries.query(asked).catch(() => undefined);
  return useQuery({ ...asked, enabled, refetchInterval: options.every ?? false });
}

/** One page of a list. */
export interface Page<Row, Told extends object = object> {
  rows: Row[];
  next: string;
  /** How many rows the list has, as its first page says it: one more than COUNTED for more, 0 where it is not known. */
  total?: number;
  /** The whole answer: what it says beside its rows, such as sums over all pages, is of the same moment as they are. */
  answer?: Told;
}

/** The most that a list is counted to. */
export const COUNTED = 10_000;

type Query<P extends Readable> = Parameters<P> extends { query?: infer Q } ? NonNullable<Q> : never;
type Rows<P extends Readable> = {
  [K in keyof Answer<P>]: Answer<P>[K] extends unknown[] ? K : never;
}[keyof Answer<P>];
type RowOf<P extends Readable, K extends keyof Answer<P>> = Answer<P>[K] extends (infer R)[] ? R : never;

/** Where rows come from: a key for the cache, and a function that reads one page; `Told` is what it answers whole. */
export interface Source<Row, Told extends object = object> {
  key: unknown[];
  page: (token: string, filters: Record<string, string>) => Promise<Page<Row, Told>>;
}

/**
 * The rows of a listing path: `listing('/v1/identity/staff', 'staff', { nodeId })`.
 *
 * @param path that takes pageSize and pageToken.
 * @param rows the field of the answer that holds them.
 * @param query what always goes along; what the reader filters by is added.
 * @param variables of the path.
 */
export function listing<P extends Readable, K extends Rows<P> & string>(
  path: P,
  rows: K,
  query: Omit<Query<P>, 'pageToken'> = {} as Query<P>,
  variables: Record<string, string> = {},
): Source<RowOf<P, K>, Answer<P> & object> {
  return {
    key: [path, query, variables],
    page: async (token, filters) => {
      // Whoever reads on gets as many at a time as a page may have.
      const further = token ? { pageSize: 200, pageToken: token } : {};
      const asked = { pageSize: 100, ...query, ...further, ...filters };
      const answer = (await read(path, { query: asked, path: variables })) as Answer<P> & object;
      // What every list answers beside its rows.
      const { nextPageToken = '', totalSize = 0 } = answer as { nextPageToken?: string; totalSize?: number };
      return { rows: answer[rows] as RowOf<P, K>[], next: nextPageToken, total: totalSize, answer };
    },
  };
}

// After a change, pages within so many rows of what is in sight are read again: as many as are ticked at once, twice.
const NEAR = 1000;

/**
 * Whether a page is far from what its reader sees, and is not read again with the others after a change: whoever has
 * scrolled through 50,000 rows would wait for all of them.
 *
 * @param lengths of the pages, in rows.
 * @param at the page's place among them.
 * @param sight the first row in sight; undefined where nobody says what is seen.
 */
export function isFar(lengths: number[], at: number, sight: number | undefined): boolean {
  // The first page says how many rows there are.
  if (sight === undefined || at <= 0) return false;
  const start = lengths.slice(0, at).reduce((sum, one) => sum + one, 0);
  return start > sight + NEAR || start + (lengths[at] ?? 0) < sight - NEAR;
}

/** The rows of a source so far, and how to get more. */
export function useRows<Row, Told extends object = object>(
  source: Source<Row, Told>,
  filters: Record<string, string> = {},
  every: number | false = false,
  enabled = true,
) {
  const queries = useQueryClient();
  const queryKey = [...source.key, 'rows', filters];
  const sight = useRef<number | undefined>(undefined);
  // Pages that were far when the others were read again: they are as old as they were.
  const left = useRef(new Set<string>());
  const pages = {
    queryKey,
    initialPageParam: '',
    getNextPageParam: (last: Page<Row, Told>) => last.next || undefined,
  };
  if (enabled && isNew(queries, queryKey))
    queries.infiniteQuery({ ...pages, queryFn: () => source.page('', filters) }).catch(() => undefined);
  const found = useInfiniteQuery({
    ...pages,
    queryFn: ({ pageParam }) => {
      const before = queries.getQueryData<InfiniteData<Page<Row, Told>, string>>(queryKey);
      const at = before?.pageParams.indexOf(pageParam) ?? -1;
      const kept = before?.pages[at];
      const lengths = before?.pages.map(({ rows }) => rows.length) ?? [];
      if (kept && isFar(lengths, at, sight.current)) {
        left.current.add(pageParam);
        return kept;
      }
      left.current.delete(pageParam);
      return source.page(pageParam, filters);
    },
    refetchInterval: every,
    enabled,
    // Comparing all pages that are there with each one that comes would take longer with every page.
    structuralSharing: false,
  });
  const rows = useMemo(() => found.data?.pages.flatMap((one) => one.rows) ?? [], [found.data]);
  return {
    rows,
    total: found.data?.pages[0]?.total ?? 0,
    /** The whole answer of the first page. */
    answer: found.data?.pages[0]?.answer,
    loading: found.isFetching,
    first: found.isPending,
    error: found.error,
    more: found.hasNextPage,
    loadMore: () => {
      if (found.hasNextPage && !found.isFetching) void found.fetchNextPage();
    },
    again: () => void found.refetch(),
    /** Told which row is the first in sight: pages that were left as they were are read again where they come near. */
    look: (row: number) => {
      sight.current = row;
      if (left.current.size === 0 || found.isFetching || !found.data) return;
      const { pages, pageParams } = found.data;
      const lengths = pages.map(({ rows }) => rows.length);
      if (pageParams.some((param, at) => left.current.has(param as string) && !isFar(lengths, at, row)))
        void found.refetch();
    },
  };
}

/** All rows of a source, page after page: for a grid or a choice that needs them whole. */
export function useAllRows<Row>(source: Source<Row>, enabled = true) {
  const found = useRows(source, {}, false, enabled);
  const { more, loading, error, loadMore } = found;
  useEffect(() => {
    if (more && !loading && !error) loadMore();
  });
  return found;
}
