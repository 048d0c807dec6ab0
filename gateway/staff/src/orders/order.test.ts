/** Where an order stands on a phone that has not sent what was done. */
import { describe, expect, it } from 'vitest';
import { dayOrder, isToDo, MOVES, openMoves, standing, type MoveKind, type Order, type State } from './order';

const steps = (...moves: MoveKind[]) => moves.map((move) => ({ move }));

describe('an order with steps that wait to be sent', () => {
  it('stands where they lead', () => {
    const done = steps('MOVE_KIND_ACCEPT', 'MOVE_KIND_START', 'MOVE_KIND_FINISH');
    expect(standing('ORDER_STATE_ASSIGNED', done)).toBe('ORDER_STATE_DONE');
  });

  it('stays where it is for a step that the table does not open', () => {
    expect(standing('ORDER_STATE_ASSIGNED', steps('MOVE_KIND_FINISH'))).toBe('ORDER_STATE_ASSIGNED');
    expect(standing('ORDER_STATE_CLOSED', steps('MOVE_KIND_START'))).toBe('ORDER_STATE_CLOSED');
  });

  it('offers what is open from there alone', () => {
    const names = (state: State) => openMoves(state).map(({ move }) => move);
    expect(names('ORDER_STATE_ASSIGNED')).toEqual([
      'MOVE_KIND_ACCEPT',
      'MOVE_KIND_DECLINE',
      'MOVE_KIND_HAND_OVER',
    ]);
    expect(names('ORDER_STATE_WORKING')).toEqual([
      'MOVE_KIND_HAND_OVER',
      'MOVE_KIND_WAIT',
      'MOVE_KIND_FINISH',
    ]);
    expect(names('ORDER_STATE_DONE')).toEqual([]);
  });
});

it('from every state where something is to do, steps of the table lead to done', () => {
  for (const from of new Set(MOVES.flatMap((one) => one.from))) {
    expect(isToDo(from)).toBe(true);
    const reached = new Set<State>([from]);
    for (const state of reached) openMoves(state).forEach((one) => reached.add(one.to));
    expect(reached).toContain('ORDER_STATE_DONE');
  }
});

it('a day begins with what is late, then goes by the time of visits and promises, then by urgency', () => {
  const order = (number: string, about: Partial<Order>) =>
    ({ number, late: false, priority: 3, ...about }) as Order;
  const day = [
    order('1', {}),
    order('2', { resolveDueTime: '2026-11-30T10:00:00Z' }),
    order('3', { visitFromTime: '2026-11-30T09:00:00Z', resolveDueTime: '2026-12-02T10:00:00Z' }),
    order('4', { late: true, resolveDueTime: '2026-11-29T10:00:00Z' }),
    order('5', { priority: 1 }),
  ];
  expect(dayOrder(day).map(({ number }) => number)).toEqual(['4', '3', '2', '5', '1']);
});
