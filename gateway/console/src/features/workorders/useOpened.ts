/** The record of a list that its address names, as 'new' where one is being written.
 *
 *     const found = useGet('/v1/workorders/routes/{routeId}', { path: { routeId }, … }, { enabled: routeId !== '' });
 *     const [open, setOpen] = useOpened('workorders/routes', 'routeId', found, mayWrite);
 */
import { useEffect, useState } from 'react';
import { useLocation, useNavigate, useParams } from 'react-router';
import { useScope } from '../../scope';

type Opened<Row> = 'new' | Row | undefined;

/**
 * @param page the list's, below the scope.
 * @param rowKey the id's name in the rows, and in the page's path.
 * @param found the record that the address names, once it is read.
 * @param may open one; whoever may not sees the list.
 * @returns what is open, and what opens a row or a new one, or closes it.
 */
export function useOpened<Row extends object>(
  page: string,
  rowKey: keyof Row & string,
  found: { data?: Row | undefined },
  may = true,
): [Opened<Row>, (wanted: Opened<Row>) => void] {
  const scope = useScope();
  const navigate = useNavigate();
  const { search } = useLocation();
  const id = useParams()[rowKey];
  const [kept, setKept] = useState<Opened<Row>>();
  const named = (row: Row): boolean => (row[rowKey] as unknown) === id;
  const isOpen = kept === 'new' || (kept !== undefined && named(kept));
  const { data } = found;
  // A form keeps what it began with: its etag must not become that of a later reading.
  if (may && !isOpen && data && named(data)) setKept(data);
  useEffect(() => {
    if (id === undefined) return undefined;
    // Whoever comes back reads it anew.
    return () => {
      setKept(undefined);
    };
  }, [id]);
  const change = (wanted: Opened<Row>): void => {
    if (wanted === 'new') setKept(wanted);
    else if (wanted) {
      setKept(wanted);
      void navigate(scope.path(`${page}/${String(wanted[rowKey])}`) + search);
    } else if (id === undefined) setKept(undefined);
    else void navigate(scope.path(page) + search);
  };
  return [may && isOpen ? kept : undefined, change];
}
