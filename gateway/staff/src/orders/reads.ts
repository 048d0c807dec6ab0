/** What the pages of orders read, and keep on the device. */
import { api, take, type Schemas } from '@manor/web/api/client';
import { useDevice, useKept } from '@manor/web/offline/device';
import { useRights, type Node } from '@manor/web/session';
import { useQueryClient } from '@tanstack/react-query';
import { orderName } from '../senders';
import type { Order } from './order';

const MOST = 200;

/** The companies at whose estates the reader works. */
export function useWorkplaces(): Node[] {
  const rights = useRights();
  return rights.session.nodes.filter(
    (node) =>
      node.kind === 'NODE_KIND_COMPANY' &&
      !node.closed &&
      rights.holdsIn('workorders.orders.work', node.nodeId),
  );
}

/** The open orders that the reader has in a company. */
export function useMine(companyId: string) {
  const { owner } = useDevice();
  return useKept(`mine/${companyId}`, async (signal) => {
    const query = { companyId, assigneeId: owner, open: true, pageSize: MOST };
    return (await take(api.GET('/v1/workorders/orders', { params: { query }, signal }))).orders;
  });
}

/** One order; of one that was never opened here, what the list says of it. */
export function useOrder(companyId: string, orderId: string) {
  const { database, owner } = useDevice();
  const found = useKept<Order>(orderName(orderId), async (signal) => {
    const params = { path: { orderId }, query: { companyId } };
    try {
      return await take(api.GET('/v1/workorders/orders/{orderId}', { params, signal }));
    } catch (error) {
      if ((await database.get('kept', [owner, orderName(orderId)])) === undefined) {
        const list = (await database.get('kept', [owner, `mine/${companyId}`]))?.value as Order[] | undefined;
        const listed = list?.find((one) => one.orderId === orderId);
        if (listed) await database.put('kept', { owner, name: orderName(orderId), at: '', value: listed });
      }
      throw error;
    }
  });
  return found;
}

/** The queue of a company's estates, which whoever comes first may take from. */
export function usePool(companyId: string) {
  return useKept(`pool/${companyId}`, async (signal) => {
    const query = { companyId, state: 'ORDER_STATE_REVIEWED', pageSize: MOST } as const;
    return (await take(api.GET('/v1/workorders/orders', { params: { query }, signal }))).orders;
  });
}

/** What may be reported in a company. */
export function useCategories(companyId: string) {
  return useKept<Schemas['workorders.Category'][]>(`categories/${companyId}`, async (signal) => {
    const query = { companyId, pageSize: MOST };
    return (await take(api.GET('/v1/workorders/categories', { params: { query }, signal }))).categories;
  });
}

/** Checks of a company that are due. */
export function useChecks(companyId: string) {
  return useKept<Schemas['workorders.Occurrence'][]>(`checks/${companyId}`, async (signal) => {
    const query = { companyId, state: 'OCCURRENCE_STATE_DUE', pageSize: MOST } as const;
    const found = await take(api.GET('/v1/workorders/occurrences', { params: { query }, signal }));
    return found.occurrences.filter(({ task }) => task === 'PLAN_TASK_CHECK');
  });
}

/** Reads everything anew. */
export function useReadAgain(): () => Promise<void> {
  const queries = useQueryClient();
  return () => queries.invalidateQueries({ queryKey: ['kept'] });
}
