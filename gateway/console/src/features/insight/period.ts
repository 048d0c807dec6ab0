/** A month, a quarter, a year, or a span of months: what figures are of. */
import type { Words } from '@manor/web/i18n';

export const PERIODS = ['month', 'quarter', 'year', 'span'] as const;
export type PeriodKind = (typeof PERIODS)[number];

export interface Period {
  kind: PeriodKind;
  /** YYYY-MM, both inclusive. */
  fromMonth: string;
  toMonth: string;
}

/** As many months as figures by month are told of at once. */
export const MOST_MONTHS = 60;
const MONTH = /^\d{4}-(?:0[1-9]|1[0-2])$/;

function monthsLater(month: string, months: number): string {
  const count = Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1 + months;
  return `${String(Math.floor(count / 12)).padStart(4, '0')}-${String((count % 12) + 1).padStart(2, '0')}`;
}

/** The month, quarter or year that a month lies in. */
export function periodAround(kind: Exclude<PeriodKind, 'span'>, month: string): Period {
  const size = { month: 1, quarter: 3, year: 12 }[kind];
  const first = Math.floor((Number(month.slice(5)) - 1) / size) * size + 1;
  const fromMonth = `${month.slice(0, 4)}-${String(first).padStart(2, '0')}`;
  return { kind, fromMonth, toMonth: monthsLater(fromMonth, size - 1) };
}

/** A span of so many months at most, whichever end was said first. */
export function spanOf(one: string, other: string): Period {
  const [fromMonth, toMonth] = one <= other ? [one, other] : [other, one];
  const last = monthsLater(fromMonth, MOST_MONTHS - 1);
  return { kind: 'span', fromMonth, toMonth: toMonth < last ? toMonth : last };
}

/** What an address says; this month's year where it says nothing that can be read. */
export function periodIn(search: URLSearchParams, thisMonth: string): Period {
  const kind = PERIODS.find((one) => one === search.get('period')) ?? 'year';
  const from = search.get('from') ?? '';
  const to = search.get('to') ?? '';
  if (kind === 'span' && MONTH.test(from) && MONTH.test(to)) return spanOf(from, to);
  return periodAround(kind === 'span' ? 'year' : kind, MONTH.test(from) ? from : thisMonth);
}

/** The same for an address. */
export function searchOf({ kind, fromMonth, toMonth }: Period): Record<string, string> {
  return { period: kind, from: fromMonth, to: toMonth };
}

/** The ends of so many months, up to today in the one that runs: days that a figure is asked for. */
export function monthEnds(today: string, months: number): string[] {
  const present = today.slice(0, 7);
  return Array.from({ length: months }, (_, index) => {
    const month = monthsLater(present, index - months + 1);
    if (month === present) return today;
    const end = new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5)), 0));
    return end.toISOString().slice(0, 10);
  });
}

/** The kinds in words. */
export const PERIOD_WORDS: Record<PeriodKind, Words> = {
  month: { 'zh-CN': '月', 'en-US': 'Month' },
  quarter: { 'zh-CN': '季度', 'en-US': 'Quarter' },
  year: { 'zh-CN': '年', 'en-US': 'Year' },
  span: { 'zh-CN': '自选', 'en-US': 'Span' },
};
