/** The company's reasons of steps: those that a form offers, by the move, and the dictionary they are of. */
import type { Reasons } from '../../parts/ReasonText';
import type { Move } from './orders/order';

export const ORDER_REASONS = { service: 'workorders', dictionary: 'order_reason' };

export function orderReasons(move: Move): Reasons {
  return { ...ORDER_REASONS, kind: move.replace('MOVE_KIND_', '').toLowerCase() };
}
