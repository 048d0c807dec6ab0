/** What residents' pages of work orders share. */
import type { Schemas } from '@manor/web/api/client';

export type Order = Schemas['workorders.Order'];
export type Quotation = Schemas['workorders.Quotation'];

export const STATE_COLOURS: Partial<Record<Order['state'], 'primary' | 'success' | 'warning' | 'default'>> = {
  ORDER_STATE_WORKING: 'primary',
  ORDER_STATE_EN_ROUTE: 'primary',
  ORDER_STATE_WAITING: 'warning',
  ORDER_STATE_DONE: 'success',
  ORDER_STATE_VERIFIED: 'success',
};
