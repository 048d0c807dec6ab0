import { expect, it } from 'vitest';
import type { Order } from '../orders/order';
import { hourOn, moveTo, stepped } from './placing';

const order = (more: Partial<Order>): Order => more as Order;

it('a place stands for the move that leads there, where it is open', () => {
  const queued = order({
    state: 'ORDER_STATE_REVIEWED',
    openMoves: ['MOVE_KIND_ASSIGN', 'MOVE_KIND_CANCEL'],
  });
  expect(moveTo(queued, 'ORDER_STATE_ASSIGNED')).toBe('MOVE_KIND_ASSIGN');
  expect(moveTo(queued, 'ORDER_STATE_WORKING')).toBeUndefined();
  expect(moveTo(queued, 'ORDER_STATE_REVIEWED')).toBeUndefined();
});

it('what somebody has is handed over by its own column', () => {
  const held = order({ state: 'ORDER_STATE_ASSIGNED', openMoves: ['MOVE_KIND_HAND_OVER'] });
  expect(moveTo(held, 'ORDER_STATE_ASSIGNED')).toBe('MOVE_KIND_HAND_OVER');
});

it.each([
  ['ArrowRight', { column: 1, row: 0 }],
  ['ArrowLeft', { column: 0, row: 0 }],
  ['ArrowDown', { column: 0, row: 1 }],
  ['Tab', { column: 0, row: 0 }],
])('%s from the corner', (key, spot) => {
  expect(stepped({ column: 0, row: 0 }, key, 2, 2)).toEqual(spot);
});

it('a visit stands at its hour of the estate, on its day', () => {
  const visit = order({ visitFromTime: '2026-03-28T16:30:00Z' });
  expect(hourOn(visit, '2026-03-29', 'Asia/Shanghai')).toBe(0);
  expect(hourOn(visit, '2026-03-28', 'Asia/Shanghai')).toBeUndefined();
  expect(hourOn(order({}), '2026-03-28', 'Asia/Shanghai')).toBeUndefined();
});
