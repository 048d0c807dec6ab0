import { expect, it } from 'vitest';
import type { Source } from '@manor/web/api/read';
import { merged } from './merging';

interface Row {
  of: string;
  at: number;
}

/** A list of rows at these moments, newest first, so many a page. */
function list(of: string, moments: number[], size: number): Source<Row> {
  return {
    key: [of],
    page: (token) => {
      const from = Number(token || 0);
      const rows = moments.slice(from, from + size).map((at) => ({ of, at }));
      const next = from + size < moments.length ? String(from + size) : '';
      return Promise.resolve({ rows, next });
    },
  };
}

async function whole(sources: Record<string, Source<Row>>): Promise<Row[]> {
  const source = merged(sources, [], ({ at }) => new Date(at * 1000).toISOString());
  const rows: Row[] = [];
  let token = '';
  for (let pages = 0; pages < 200; pages += 1) {
    const page = await source.page(token, {});
    rows.push(...page.rows);
    if (!page.next) return rows;
    token = page.next;
  }
  throw new Error('it never ends');
}

it('merges lists of any lengths into one, newest first, with every row once', async () => {
  // Lists of all shapes from a small generator, so that the same ones come each time.
  let seed = 7;
  const next = (most: number): number => {
    seed = (seed * 1103515245 + 12345) % 2147483648;
    return seed % most;
  };
  for (let round = 0; round < 60; round += 1) {
    const moments = Array.from({ length: next(5) }, () =>
      Array.from({ length: next(12) }, () => next(30)).sort((a, b) => b - a),
    );
    const sources = Object.fromEntries(
      moments.map((one, at) => [String(at), list(String(at), one, 1 + next(4))]),
    );
    const rows = await whole(sources);
    expect(rows.map(({ at }) => at)).toEqual(moments.flat().sort((a, b) => b - a));
    for (const [at, one] of moments.entries())
      expect(rows.filter(({ of }) => of === String(at)).map((row) => row.at)).toEqual(one);
  }
});

it('shows nothing before every list has said its newest', async () => {
  const rows = await whole({ slow: list('slow', [9, 8, 7, 6], 1), fast: list('fast', [5], 10) });
  expect(rows.map(({ of }) => of)).toEqual(['slow', 'slow', 'slow', 'slow', 'fast']);
});
