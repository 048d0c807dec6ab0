/** What estates use, added up. */
import { expect, it } from 'vitest';
import { usesOf, weeksTo, type Count } from './adoption';

const count = (estateId: string, service: string, week: string, times: number): Count => ({
  companyId: '8',
  estateId,
  service,
  week,
  action: `${service}.do`,
  count: String(times),
  people: '1',
});

it('counts every action of a place once by service and once by week', () => {
  const [first, second] = usesOf(
    [
      count('9', 'billing', '2026-11-23', 3),
      count('9', 'payments', '2026-11-23', 2),
      count('9', 'billing', '2026-11-30', 4),
    ],
    [
      { companyId: '8', estateId: '9' },
      { companyId: '8', estateId: '10' },
    ],
  );
  expect(first).toMatchObject({
    estateId: '9',
    byService: { billing: 7, payments: 2 },
    byWeek: { '2026-11-23': 5, '2026-11-30': 4 },
    total: 9,
  });
  // An estate that does nothing is what headquarters looks for.
  expect(second).toMatchObject({ estateId: '10', total: 0 });
});

it('begins weeks on Mondays, the latest last', () => {
  expect(weeksTo('2026-11-29', 2)).toEqual(['2026-11-16', '2026-11-23']);
  expect(weeksTo('2026-11-30', 2)).toEqual(['2026-11-23', '2026-11-30']);
});
