/** Where a span of days stands on a timeline of whole months, in parts of its width from 0 to 1. */

const DAY = 86_400_000;

function at(date: string): number {
  return Date.parse(`${date}T00:00:00Z`);
}

/** The first day of the month so many months after the month of a day. */
export function monthFrom(date: string, months: number): string {
  const first = new Date(Date.UTC(Number(date.slice(0, 4)), Number(date.slice(5, 7)) - 1 + months, 1));
  return first.toISOString().slice(0, 10);
}

export interface Bar {
  left: number;
  width: number;
}

/** The part of a timeline that days take, both ends in it; nothing where they lie outside.
 *
 * `first` is the timeline's first day, `after` the day after its last. */
export function barOf(start: string, end: string, first: string, after: string): Bar | undefined {
  const whole = at(after) - at(first);
  const from = Math.max(at(start), at(first));
  const to = Math.min(at(end) + DAY, at(after));
  return to > from ? { left: (from - at(first)) / whole, width: (to - from) / whole } : undefined;
}
