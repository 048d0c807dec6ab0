/** What is open on the units of a picture, for the arrears lamp. */
import { api, take, type Schemas } from '@manor/web/api/client';
import { useQuery } from '@tanstack/react-query';

export type UnitArrears = Schemas['payments.UnitArrears'];

/** As many units as one call takes. */
const AT_ONCE = 1000;

export interface Arrears {
  /** By unit, where something is open. */
  units: Map<string, UnitArrears>;
  currency: string;
}

/**
 * @param companyId of the units.
 * @param estateId that all of them lie in.
 * @param unitIds those that are drawn.
 * @param may false where the reader may not see what people owe: nothing is asked.
 */
export function useArrears(companyId: string, estateId: string, unitIds: string[], may: boolean) {
  return useQuery({
    queryKey: ['arrears', companyId, estateId, unitIds],
    enabled: may && unitIds.length > 0,
    queryFn: async (): Promise<Arrears> => {
      const units = new Map<string, UnitArrears>();
      let currency = '';
      for (let from = 0; from < unitIds.length; from += AT_ONCE) {
        const body = { companyId, estateId, unitIds: unitIds.slice(from, from + AT_ONCE) };
        const answer = await take(api.POST('/v1/payments/unitArrears:batchGet', { body }));
        currency = answer.currencyCode;
        for (const one of answer.units) units.set(one.unitId, one);
      }
      return { units, currency };
    },
  });
}

/** True where the lamp is lit: something was due before today. */
export function overdue(arrears: UnitArrears | undefined): arrears is UnitArrears {
  return arrears !== undefined && BigInt(arrears.overdueMinor) > 0n;
}

/** Whose debt lights the lamp of a unit: of somebody who has it now, or only of former customers; undefined for none. */
export function lampOf(
  arrears: UnitArrears | undefined,
  { ownerId, tenantId }: { ownerId: string; tenantId: string },
): 'present' | 'former' | undefined {
  if (!overdue(arrears)) return undefined;
  const late = arrears.debtors.filter((one) => BigInt(one.overdueMinor) > 0n);
  return late.some(({ customerId }) => customerId === ownerId || customerId === tenantId)
    ? 'present'
    : 'former';
}

export interface Overdue {
  minor: bigint;
  currency: string;
  count: number;
  /** What is counted. */
  of: 'overdueUnits' | 'overdueItems';
}

/**
 * What is overdue in a building: of the units that are drawn where all are; otherwise as its receivables add up, since
 * the list that the figure opens has them all. Undefined where it is not known (yet).
 */
export function overdueOf(
  arrears: Arrears | undefined,
  whole: boolean,
  sums: Schemas['billing.ReceivableSums'] | undefined,
): Overdue | undefined {
  if (!whole)
    return (
      sums && {
        minor: BigInt(sums.outstandingMinor),
        currency: sums.currencyCode,
        count: Number(sums.receivableCount),
        of: 'overdueItems',
      }
    );
  if (!arrears?.currency) return undefined;
  const lit = [...arrears.units.values()].filter(overdue);
  return {
    minor: lit.reduce((sum, one) => sum + BigInt(one.overdueMinor), 0n),
    currency: arrears.currency,
    count: lit.length,
    of: 'overdueUnits',
  };
}
