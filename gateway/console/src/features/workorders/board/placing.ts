/** Where cards stand on the board, and which move a place stands for. */
import type { Move, Order } from '../orders/order';

/** The moves that lead to a state, the likelier first. */
const LEADS: Partial<Record<Order['state'], Move[]>> = {
  ORDER_STATE_REVIEWED: ['MOVE_KIND_REVIEW', 'MOVE_KIND_PUT_BACK', 'MOVE_KIND_DECLINE', 'MOVE_KIND_REOPEN'],
  ORDER_STATE_ASSIGNED: ['MOVE_KIND_ASSIGN', 'MOVE_KIND_HAND_OVER'],
  ORDER_STATE_ACCEPTED: ['MOVE_KIND_ACCEPT', 'MOVE_KIND_GRAB'],
  ORDER_STATE_EN_ROUTE: ['MOVE_KIND_SET_OUT'],
  ORDER_STATE_WORKING: ['MOVE_KIND_START', 'MOVE_KIND_RESUME'],
  ORDER_STATE_WAITING: ['MOVE_KIND_WAIT'],
  ORDER_STATE_DONE: ['MOVE_KIND_FINISH'],
  ORDER_STATE_VERIFIED: ['MOVE_KIND_VERIFY'],
};

/** The move that takes an order to a state, if one is open to the reader. */
export function moveTo(order: Order, state: Order['state']): Move | undefined {
  if (state === order.state && state !== 'ORDER_STATE_ASSIGNED') return undefined;
  return LEADS[state]?.find((move) => order.openMoves.includes(move));
}

export interface Spot {
  column: number;
  row: number;
}

/** The next place in a direction of the arrow keys, within so many columns and rows; the same place at an edge. */
export function stepped(spot: Spot, key: string, columns: number, rows: number): Spot {
  const across = key === 'ArrowRight' ? 1 : key === 'ArrowLeft' ? -1 : 0;
  const down = key === 'ArrowDown' ? 1 : key === 'ArrowUp' ? -1 : 0;
  return {
    column: Math.min(Math.max(spot.column + across, 0), columns - 1),
    row: Math.min(Math.max(spot.row + down, 0), rows - 1),
  };
}

/** The hour on the estate's clock at which somebody is expected on a day; none for another day or no visit. */
export function hourOn(order: Order, date: string, timeZone: string): number | undefined {
  if (!order.visitFromTime) return undefined;
  const parts = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(new Date(order.visitFromTime));
  const part = (type: string): string => parts.find((one) => one.type === type)?.value ?? '';
  if (`${part('year')}-${part('month')}-${part('day')}` !== date) return undefined;
  return Number(part('hour'));
}
