/** The open orders of an estate, the latest first, as far as a page can show them. */
import { listing, useRows } from '@manor/web/api/read';
import { useEffect } from 'react';
import { useScope } from '../../../scope';
import type { Order } from '../orders/order';

/** So many at most: whoever has more sees the latest, and is told. */
export const MOST = 1000;

export function useOpenOrders(): { orders: Order[]; error: Error | null; loading: boolean; cut: boolean } {
  const { companyId, estateId } = useScope();
  const found = useRows(
    listing('/v1/workorders/orders', 'orders', { companyId, estateId, open: true, pageSize: 200 }),
  );
  const { rows, more, loading, error, loadMore } = found;
  const cut = more && rows.length >= MOST;
  useEffect(() => {
    if (more && !cut && !loading && !error) loadMore();
  });
  return { orders: rows, error, loading: loading || (more && !cut && !error), cut };
}
