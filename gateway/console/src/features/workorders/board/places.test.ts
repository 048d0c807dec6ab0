import { expect, it } from 'vitest';
import type { Order } from '../orders/order';
import { byBuilding, byDay } from './places';

const order = (number: string, about: Partial<Order>): Order =>
  ({ number, unitId: '', unitCode: '', buildingName: '', place: '', ...about }) as Order;

it('open orders stand at their units by building, and places without a unit come last', () => {
  const found = byBuilding([
    order('1', { place: '大堂' }),
    order('2', { unitId: 'b', unitCode: '2-0101', buildingName: '2 号楼' }),
    order('3', { unitId: 'c', unitCode: '10-0101', buildingName: '10 号楼' }),
    order('4', { unitId: 'b', unitCode: '2-0101', buildingName: '2 号楼' }),
  ]);
  expect(found.map(({ name }) => name)).toEqual(['2 号楼', '10 号楼', '']);
  expect(found[0]?.spots[0]?.orders.map(({ number }) => number)).toEqual(['2', '4']);
});

it('an order stands on the day of its visit, else of its promise, in the time of its estate', () => {
  const days = byDay(
    [
      order('1', { resolveDueTime: '2026-11-30T17:00:00Z' }),
      order('2', { resolveDueTime: '2026-11-30T17:00:00Z', visitFromTime: '2026-11-30T01:00:00Z' }),
      order('3', {}),
    ],
    'Asia/Shanghai',
  );
  expect([...days].map(([day, orders]) => [day, orders.map(({ number }) => number)])).toEqual([
    ['2026-12-01', ['1']],
    ['2026-11-30', ['2']],
  ]);
});
