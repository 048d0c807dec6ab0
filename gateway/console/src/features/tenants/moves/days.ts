/** Calendar days of a move; they belong to no time zone. */

/** The first day of the month that lies so many months before today's, as tenants reckons it. */
export function earliestSettlement(now: string, monthsBack: number): string {
  const months = 12 * Number(now.slice(0, 4)) + Number(now.slice(5, 7)) - 1 - monthsBack;
  return `${String(Math.floor(months / 12))}-${String((months % 12) + 1).padStart(2, '0')}-01`;
}

function shifted(date: string, days: number): string {
  const moved = new Date(`${date}T00:00:00Z`);
  moved.setUTCDate(moved.getUTCDate() + days);
  return moved.toISOString().slice(0, 10);
}

/** The day before, such as 2026-02-28 for 2026-03-01. */
export function dayBefore(date: string): string {
  return shifted(date, -1);
}

/** The first day on which a unit may pass on: its last day before lies within the limit, and they had it for a day. */
export function earliestTransfer(earliestSettled: string, start: string): string {
  return shifted(earliestSettled > start ? earliestSettled : start, 1);
}
