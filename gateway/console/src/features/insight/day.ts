/** What of the figures belongs on headquarters' first page: companies that this month has not billed, rates not entered. */
import { api, take } from '@manor/web/api/client';
import { queries } from '@manor/web/queries';
import { today } from '@manor/web/format';
import type { Scope } from '../../scope';
import type { Beside, Waiting } from '../../waiting';

/** Companies of the group without a receivable of this month. */
export async function companiesNotBilled(scope: Scope, { companies }: Beside): Promise<Waiting[]> {
  if (scope.kind !== 'group') return [];
  const month = today(scope.timeZone).slice(0, 7);
  const query = {
    fromMonth: month,
    toMonth: month,
    groupBy: 'GROUPING_COMPANY' as const,
    pageSize: 200,
  };
  const { collections } = await take(api.GET('/v1/insight/collectionRates', { params: { query } }));
  const billed = new Set(
    collections.filter((one) => one.receivableMinor !== '0').map(({ companyId }) => companyId),
  );
  return companies.filter((one) => !billed.has(one)).map((companyId) => ({ companyId, count: 1 }));
}

/** One where totals of several currencies cannot be added, since a month-end rate of this year was not entered. */
export async function rateMissing(scope: Scope): Promise<Waiting[]> {
  if (scope.kind !== 'group') return [];
  const params = { query: { year: Number(today(scope.timeZone).slice(0, 4)) } };
  // The page's figures are the same answer.
  const { totals, convertedTotals } = await queries.query({
    queryKey: ['/v1/insight/home', params],
    queryFn: () => take(api.GET('/v1/insight/home', { params })),
  });
  return totals.length > 1 && convertedTotals.length === 0 ? [{ companyId: scope.nodeId, count: 1 }] : [];
}
