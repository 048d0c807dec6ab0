/** Carries a card over the board, by dragging or by keys: space takes it up, arrows move it, space or enter puts it down,
 * escape leaves it where it was. */
import { type DragEvent, type KeyboardEvent, useState } from 'react';
import type { Order } from '../orders/order';
import { type Spot, stepped } from './placing';

interface Grid {
  columns: number;
  rows: number;
  /** What a place is called, for whoever does not see it. */
  named: (spot: Spot) => string;
  /** Whether an order may be put there. */
  takes: (order: Order, spot: Spot) => boolean;
  onDrop: (order: Order, spot: Spot) => void;
}

export interface Carry {
  /** Where the carried card hovers. */
  over: (spot: Spot) => boolean;
  carried: Order | undefined;
  /** What is read aloud. */
  place: string;
  card: (order: Order, spot: Spot) => object;
  target: (spot: Spot) => object;
}

export function useCarry({ columns, rows, named, takes, onDrop }: Grid): Carry {
  const [carried, setCarried] = useState<Order>();
  const [spot, setSpot] = useState<Spot>({ column: 0, row: 0 });
  const leave = (): void => {
    setCarried(undefined);
  };
  const drop = (order: Order, at: Spot): void => {
    leave();
    if (takes(order, at)) onDrop(order, at);
  };
  const onKeyDown = (order: Order, from: Spot, event: KeyboardEvent): void => {
    if (!carried) {
      if (event.key !== ' ') return;
      setCarried(order);
      setSpot(from);
    } else if (event.key === ' ' || event.key === 'Enter') {
      drop(carried, spot);
    } else if (event.key === 'Escape') {
      leave();
    } else if (event.key.startsWith('Arrow')) {
      setSpot(stepped(spot, event.key, columns, rows));
    } else return;
    event.preventDefault();
  };
  return {
    carried,
    place: carried ? named(spot) : '',
    over: (at) => carried !== undefined && at.column === spot.column && at.row === spot.row,
    card: (order, from) => ({
      draggable: true,
      tabIndex: 0,
      onKeyDown: (event: KeyboardEvent) => {
        onKeyDown(order, from, event);
      },
      onDragStart: (event: DragEvent) => {
        event.dataTransfer.effectAllowed = 'move';
        setCarried(order);
        setSpot(from);
      },
      onDragEnd: leave,
    }),
    target: (at) => ({
      onDragOver: (event: DragEvent) => {
        if (!carried || !takes(carried, at)) return;
        event.preventDefault();
        if (at.column !== spot.column || at.row !== spot.row) setSpot(at);
      },
      onDrop: (event: DragEvent) => {
        event.preventDefault();
        if (carried) drop(carried, at);
      },
    }),
  };
}
