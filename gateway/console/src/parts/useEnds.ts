/** The rows of a list from its beginning on, or from its end back: the same list read the other way round, or, where it
 * has one order alone, read to its end. */
import { useRows, type Source } from '@manor/web/api/read';
import { useEffect, useMemo, useState } from 'react';
import { reversed } from './order';

/** What is found, its rows as they are shown, and the way to the list's end.
 *
 * @param asked the filters, and the order where the reader chose one.
 * @param order that the list is read in, where it can be read the other way round.
 * @param every reads again after so many milliseconds.
 */
export function useEnds<Row>(
  source: Source<Row>,
  asked: Record<string, string>,
  order: string | undefined,
  every?: number,
) {
  const [wanted, setWanted] = useState('');
  const list = JSON.stringify(asked);
  // What is filtered anew is read from its beginning.
  const asking = wanted === list;
  const back = order !== undefined && asking;
  const found = useRows(source, back ? { ...asked, orderBy: reversed(order) } : asked, every ?? false);
  const rows = useMemo(() => (back ? [...found.rows].reverse() : found.rows), [back, found.rows]);
  const reading = asking && !back && found.more && !found.error;
  useEffect(() => {
    if (reading) found.loadMore();
  });
  const onChange = (change: boolean): void => {
    setWanted(change ? list : '');
  };
  return { found, rows, end: { at: back || (asking && !found.more), reading, back, onChange } };
}
