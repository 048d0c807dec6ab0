/** Where an online order may stand, in the order of a filter's choices. */
import type { Schemas } from '@manor/web/api/client';

export const ORDER_STATES = [
  'ORDER_STATE_CREATED',
  'ORDER_STATE_PLACING',
  'ORDER_STATE_PLACED',
  'ORDER_STATE_PAID',
  'ORDER_STATE_CLOSING',
  'ORDER_STATE_CLOSED',
  'ORDER_STATE_FAILED',
  'ORDER_STATE_UNRESOLVED',
] as const satisfies Schemas['payments.OrderState'][];
