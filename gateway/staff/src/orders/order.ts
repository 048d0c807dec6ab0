/** An order on the phone: how it stands with what waits to be sent, and which steps are open from there. */
import type { Schemas } from '@manor/web/api/client';
import type { Entry } from '@manor/web/offline/database';
import type { StepBody } from '../senders';
import table from './moves.json';

export type Order = Schemas['workorders.Order'];
export type State = Order['state'];
export type MoveKind = Order['openMoves'][number];

/** A move of whoever has an order. */
export interface Move {
  move: MoveKind;
  from: State[];
  to: State;
  /** It needs a reason. */
  reason: boolean;
}

/** The holder's part of the platform's one table of moves, which a test compares it with. */
export const MOVES = table as Move[];

/** The subject of an order's entries. */
export function subjectOf(orderId: string): string {
  return `order/${orderId}`;
}

/** The entries about an order, first one first. */
export function stepsOf(orderId: string, entries: Entry[]): (Entry & { body: StepBody })[] {
  return entries.filter(
    (one): one is Entry & { body: StepBody } => one.kind === 'step' && one.subject === subjectOf(orderId),
  );
}

/**
 * Where an order stands once everything is sent that waits for it.
 *
 * @param state as the platform said it last.
 * @param steps those that wait, in their order; one that the table does not open leads nowhere.
 */
export function standing(state: State, steps: { move: MoveKind }[]): State {
  return steps.reduce(
    (at, { move }) => MOVES.find((one) => one.move === move && one.from.includes(at))?.to ?? at,
    state,
  );
}

/** Whether a step gives the order to somebody else. */
export function isHandedOver({ move }: { move: MoveKind }): boolean {
  return move === 'MOVE_KIND_HAND_OVER';
}

/** The moves that are open to whoever has the order. */
export function openMoves(state: State): Move[] {
  return MOVES.filter(({ from }) => from.includes(state));
}

const DONE: State[] = ['ORDER_STATE_DONE', 'ORDER_STATE_VERIFIED'];

/** True for what is still to be done by whoever has it. */
export function isToDo(state: State): boolean {
  return !DONE.includes(state) && openMoves(state).length > 0;
}

/** Orders as one goes through them: late ones, those with a visit by its time, then by what is promised and by urgency. */
export function dayOrder(orders: Order[]): Order[] {
  const key = (one: Order): string =>
    [
      one.late ? 0 : 1,
      one.visitFromTime ?? one.resolveDueTime ?? '9',
      one.priority,
      one.number.padStart(12, '0'),
    ].join(' ');
  return [...orders].sort((a, b) => (key(a) < key(b) ? -1 : 1));
}

export const STATE_COLOURS: Partial<Record<State, 'primary' | 'success' | 'warning' | 'danger'>> = {
  ORDER_STATE_ASSIGNED: 'danger',
  ORDER_STATE_EN_ROUTE: 'primary',
  ORDER_STATE_WORKING: 'primary',
  ORDER_STATE_WAITING: 'warning',
  ORDER_STATE_DONE: 'success',
  ORDER_STATE_VERIFIED: 'success',
};
