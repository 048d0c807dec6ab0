import { describe, expect, test } from 'vitest';
import { monthEnds, periodAround, periodIn, spanOf } from './period';
import { summed } from './sums';

describe('a period', () => {
  test.each([
    ['month', '2026-11', '2026-11', '2026-11'],
    ['quarter', '2026-11', '2026-10', '2026-12'],
    ['quarter', '2026-01', '2026-01', '2026-03'],
    ['year', '2026-11', '2026-01', '2026-12'],
  ] as const)('is the %s around %s', (kind, month, fromMonth, toMonth) => {
    expect(periodAround(kind, month)).toEqual({ kind, fromMonth, toMonth });
  });

  test('of a span goes from the earlier month to the later, sixty at most', () => {
    expect(spanOf('2026-03', '2025-11')).toEqual({ kind: 'span', fromMonth: '2025-11', toMonth: '2026-03' });
    expect(spanOf('2019-02', '2026-03').toMonth).toBe('2024-01');
  });

  test('stands in the address, and is this year where that cannot be read', () => {
    const year = { kind: 'year', fromMonth: '2026-01', toMonth: '2026-12' };
    expect(periodIn(new URLSearchParams(), '2026-11')).toEqual(year);
    expect(periodIn(new URLSearchParams('period=span&from=2026-13&to=x'), '2026-11')).toEqual(year);
    expect(periodIn(new URLSearchParams('period=quarter&from=2025-05'), '2026-11')).toEqual({
      kind: 'quarter',
      fromMonth: '2025-04',
      toMonth: '2025-06',
    });
  });
});

test('the ends of months stop at today', () => {
  expect(monthEnds('2026-03-05', 3)).toEqual(['2026-01-31', '2026-02-28', '2026-03-05']);
});

test('sums of months are exact, and keep currencies apart', () => {
  const line = (month: string, currencyCode: string, minor: string) => ({
    month,
    currencyCode,
    receivableMinor: minor,
    verifiedMinor: '0',
    openMinor: minor,
    collectedMinor: '1',
    collectedVerifiedMinor: '0',
    receivableCount: '2',
  });
  const months = [
    line('2026-01', 'CNY', '9007199254740993'),
    line('2026-02', 'CNY', '2'),
    line('2026-01', 'SGD', '5'),
  ];
  expect(
    summed(months).map(({ month, currencyCode, receivableMinor, receivableCount }) => [
      month,
      currencyCode,
      receivableMinor,
      receivableCount,
    ]),
  ).toEqual([
    ['', 'CNY', '9007199254740995', '4'],
    ['', 'SGD', '5', '2'],
  ]);
});
