/** The weeks of a month's calendar, Monday first. */

/** Days of a month as YYYY-MM-DD, seven a week; empty where the week has days of another month. */
export function weeksOf(month: string): string[][] {
  const [year = 0, number = 1] = month.split('-').map(Number);
  const before = (new Date(Date.UTC(year, number - 1, 1)).getUTCDay() + 6) % 7;
  const last = new Date(Date.UTC(year, number, 0)).getUTCDate();
  const places = Math.ceil((before + last) / 7) * 7;
  const days = Array.from({ length: places }, (_, place) => {
    const day = place - before + 1;
    return day < 1 || day > last ? '' : `${month}-${String(day).padStart(2, '0')}`;
  });
  return Array.from({ length: places / 7 }, (_, week) => days.slice(week * 7, week * 7 + 7));
}

/** The month so many months after another, both YYYY-MM. */
export function monthAfter(month: string, months: number): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number - 1 + months, 1)).toISOString().slice(0, 7);
}
