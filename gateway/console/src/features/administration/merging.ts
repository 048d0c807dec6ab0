/** One list out of several that are each sorted newest first: page by page, without reading more than is shown. */
import type { Page, Source } from '@manor/web/api/read';

/** Where one of the lists stands: what was read of it and not shown yet, and how to read on; '' at its end. */
interface Stand<Row> {
  rows: Row[];
  next: string | undefined;
}

/**
 * The rows of all sources, newest first. Each keeps its own order.
 *
 * @param sources by a name; each answers a page for a token.
 * @param key of the merged list, for the cache.
 * @param time of a row, as RFC 3339.
 */
export function merged<Row>(
  sources: Record<string, Source<Row>>,
  key: unknown[],
  time: (row: Row) => string,
): Source<Row> {
  return {
    key,
    page: async (token, filters) => {
      const stands = (
        token
          ? JSON.parse(token)
          : Object.fromEntries(Object.keys(sources).map((name) => [name, { rows: [], next: undefined }]))
      ) as Record<string, Stand<Row>>;
      await Promise.all(
        Object.entries(sources).map(async ([name, source]) => {
          const stand = stands[name];
          if (!stand || stand.rows.length > 0 || stand.next === '') return;
          const page = await source.page(stand.next ?? '', filters);
          stands[name] = { rows: page.rows, next: page.next };
        }),
      );
      return taken(stands, time);
    },
  };
}

/** Takes the newest row until a list that goes on has none left: what comes next of it may be newer than the others'. */
function taken<Row>(stands: Record<string, Stand<Row>>, time: (row: Row) => string): Page<Row> {
  const lists = Object.values(stands);
  const rows: Row[] = [];
  const moment = (stand: Stand<Row>): number => (stand.rows[0] ? Date.parse(time(stand.rows[0])) : -Infinity);
  while (!lists.some((one) => one.rows.length === 0 && one.next !== '')) {
    const newest = lists.reduce<Stand<Row> | undefined>(
      (best, one) => (best && moment(best) >= moment(one) ? best : one),
      undefined,
    );
    const row = newest?.rows.shift();
    if (row === undefined) break;
    rows.push(row);
  }
  const over = lists.every((one) => one.rows.length === 0 && one.next === '');
  return { rows, next: over ? '' : JSON.stringify(stands) };
}
