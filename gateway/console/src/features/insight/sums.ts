/** Sums of months, currency by currency, which are never added to one another. */
import type { Month } from './words';

export type MonthSum = Pick<
  Month,
  | 'month'
  | 'currencyCode'
  | 'receivableMinor'
  | 'verifiedMinor'
  | 'openMinor'
  | 'collectedMinor'
  | 'collectedVerifiedMinor'
  | 'receivableCount'
>;

type Added = Exclude<keyof MonthSum, 'month' | 'currencyCode'>;

/** One line a currency, without a month. */
export function summed(months: MonthSum[]): MonthSum[] {
  return [...new Set(months.map((one) => one.currencyCode))].map((currencyCode) => {
    const lines = months.filter((one) => one.currencyCode === currencyCode);
    const total = (key: Added): string => String(lines.reduce((sum, line) => sum + BigInt(line[key]), 0n));
    return {
      month: '',
      currencyCode,
      receivableMinor: total('receivableMinor'),
      verifiedMinor: total('verifiedMinor'),
      openMinor: total('openMinor'),
      collectedMinor: total('collectedMinor'),
      collectedVerifiedMinor: total('collectedVerifiedMinor'),
      receivableCount: total('receivableCount'),
    };
  });
}
