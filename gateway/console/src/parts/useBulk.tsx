/** Ticks of a list's rows, and the bar of what can be done to those that are ticked. */
import { useState, type ReactNode } from 'react';
import type { Bulk } from './bulk';
import { BulkBar } from './BulkBar';
import type { Selection } from './LongTable';

// As many as one confirmation covers: more than people check at once.
const MOST = 500;

/**
 * @param rows that are there: what is ticked and no longer there is not acted on.
 * @param bulk undefined where the reader may do nothing.
 */
export function useBulk<Row extends object>(
  rows: Row[],
  rowKey: keyof Row,
  bulk: Bulk<Row> | undefined,
): { selection?: Selection<Row>; bar?: ReactNode } {
  const [keys, setKeys] = useState<ReadonlySet<unknown>>(new Set());
  if (!bulk) return {};
  const ticked = rows.filter((row) => keys.has(row[rowKey]) && bulk.not(row) === undefined);
  const selection: Selection<Row> = {
    rows: ticked,
    most: MOST,
    onChange: (chosen) => {
      setKeys(new Set(chosen.map((row) => row[rowKey])));
    },
    may: (row) => bulk.not(row) === undefined,
    why: bulk.not,
    label: bulk.label,
  };
  const clear = (): void => {
    setKeys(new Set());
  };
  // The bar stays where nothing is left to tick, since its dialog tells what came of what was ticked.
  const bar = <BulkBar bulk={bulk} rows={ticked} onDone={clear} />;
  return rows.some((row) => bulk.not(row) !== '') ? { selection, bar } : { bar };
}
