/** What pages of work orders share: states, kinds, and which categories there are. */
import type { Schemas } from '@manor/web/api/client';
import { listing, useAllRows } from '@manor/web/api/read';
import { useNamed } from '@manor/web/named';
import { useScope } from '../../../scope';

export type Order = Schemas['workorders.Order'];
export type OrderPart = Schemas['workorders.OrderPart'];
export type OrderCost = Schemas['workorders.OrderCost'];
export type Candidate = Schemas['workorders.Candidate'];
export type Move = Order['openMoves'][number];
export type WaitCause = Order['waitCause'];

export const STATES = [
  'ORDER_STATE_REPORTED',
  'ORDER_STATE_REVIEWED',
  'ORDER_STATE_ASSIGNED',
  'ORDER_STATE_ACCEPTED',
  'ORDER_STATE_EN_ROUTE',
  'ORDER_STATE_WORKING',
  'ORDER_STATE_WAITING',
  'ORDER_STATE_DONE',
  'ORDER_STATE_VERIFIED',
  'ORDER_STATE_CLOSED',
  'ORDER_STATE_REFUSED',
  'ORDER_STATE_CANCELLED',
] as const;

export const KINDS = [
  'ORDER_KIND_REPAIR',
  'ORDER_KIND_SPECIAL_SERVICE',
  'ORDER_KIND_COMPLAINT',
  'ORDER_KIND_SUGGESTION',
  'ORDER_KIND_DECORATION_INSPECTION',
  'ORDER_KIND_VIOLATION',
  'ORDER_KIND_GOODS_RELEASE',
  'ORDER_KIND_PATROL_FINDING',
  'ORDER_KIND_CLEANING',
  'ORDER_KIND_GREENING',
  'ORDER_KIND_MAINTENANCE',
  'ORDER_KIND_VISIT',
] as const;

export const CAUSES = [
  'ROOT_CAUSE_WORKMANSHIP',
  'ROOT_CAUSE_MATERIAL',
  'ROOT_CAUSE_WEAR',
  'ROOT_CAUSE_USE',
  'ROOT_CAUSE_SERVICE',
  'ROOT_CAUSE_THIRD_PARTY',
  'ROOT_CAUSE_UNFOUNDED',
  'ROOT_CAUSE_OTHER',
] as const;

/** The name of an order's category, in the reader's language. */
export function useCategoryName(): (order: Order) => string {
  const named = useNamed();
  return (order) => named({ nameZh: order.categoryNameZh, nameEn: order.categoryNameEn });
}

/** The company's categories to choose from. */
export function useCategories(): { value: string; label: string }[] {
  const named = useNamed();
  const { companyId } = useScope();
  const { rows } = useAllRows(listing('/v1/workorders/categories', 'categories', { companyId }));
  return rows.map((one) => ({ value: one.categoryId, label: named(one) }));
}
