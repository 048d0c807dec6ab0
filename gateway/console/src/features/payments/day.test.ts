/** Which days of takings are still open. */
import { expect, it } from 'vitest';
import { daysOpen } from './day';

const taken = (estateId: string, paymentDate: string) => ({ estateId, paymentDate });

it('a day is open until its own estate is closed, and again once finance refuses', () => {
  const receipts = [
    taken('1', '2026-11-27'),
    taken('1', '2026-11-27'),
    taken('2', '2026-11-27'),
    taken('1', '2026-11-28'),
    taken('1', '2026-11-29'),
  ];
  const closings = [
    { ...taken('1', '2026-11-27'), state: 'DAILY_CLOSING_STATE_SUBMITTED' },
    { ...taken('1', '2026-11-28'), state: 'DAILY_CLOSING_STATE_REFUSED' },
    { ...taken('1', '2026-11-26'), state: 'DAILY_CLOSING_STATE_CONFIRMED' },
  ];
  expect(daysOpen(receipts, closings)).toEqual([
    taken('2', '2026-11-27'),
    taken('1', '2026-11-28'),
    taken('1', '2026-11-29'),
  ]);
  expect(daysOpen([], closings)).toEqual([]);
});
