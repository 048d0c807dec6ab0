/** Open orders by where they are, and by the day on which somebody is expected or they have to be done. */
import type { Order } from '../orders/order';

export interface Spot {
  /** The unit's code, or the place in words. */
  name: string;
  unitId: string;
  orders: Order[];
}

/** A building with its units, or the places that are in none. */
export interface Building {
  name: string;
  spots: Spot[];
}

const byName = (one: { name: string }, other: { name: string }): number =>
  one.name.localeCompare(other.name, undefined, { numeric: true });

/** Buildings by name, each with its units by code; places without a unit come last. */
export function byBuilding(orders: readonly Order[]): Building[] {
  const buildings = new Map<string, Map<string, Spot>>();
  for (const order of orders) {
    const building = order.unitId ? order.buildingName : '';
    const name = order.unitId ? order.unitCode : order.place;
    const spots = buildings.get(building) ?? new Map<string, Spot>();
    const spot = spots.get(name) ?? { name, unitId: order.unitId, orders: [] };
    spot.orders.push(order);
    spots.set(name, spot);
    buildings.set(building, spots);
  }
  return [...buildings]
    .map(([name, spots]) => ({ name, spots: [...spots.values()].sort(byName) }))
    .sort((one, other) => Number(one.name === '') - Number(other.name === '') || byName(one, other));
}

/**
 * Orders by day, such as 2026-11-30: that of the visit, or by which they have to be done.
 *
 * @param timeZone the estate's.
 */
export function byDay(orders: readonly Order[], timeZone: string): Map<string, Order[]> {
  const day = new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' });
  const days = new Map<string, Order[]>();
  for (const order of orders) {
    const at = order.visitFromTime ?? order.resolveDueTime;
    if (!at) continue;
    const key = day.format(new Date(at));
    days.set(key, [...(days.get(key) ?? []), order]);
  }
  return days;
}
