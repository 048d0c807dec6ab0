/** A unit, and who is in it now or from a later day on. */
import type { Schemas } from '@manor/web/api/client';
import { listing, useGet, useRows } from '@manor/web/api/read';
import { day, today } from '@manor/web/format';
import { useRights } from '@manor/web/session';
import type { TFunction } from 'i18next';
import { settingsOf } from '../../../parts/estateSettings';
import { useScope } from '../../../scope';
import type { Choice } from './choice';
import { earliestSettlement } from './days';

export type Occupancy = Schemas['tenants.Occupancy'];

/** Until when somebody has a unit: their last day, or the one that was asked for and waits for approval. */
export function lastDay({ endDate, askedEndDate }: Occupancy, t: TFunction<'tenants'>): string {
  if (endDate) return day(endDate);
  return askedEndDate ? t('occupancy.asked', { date: day(askedEndDate) }) : t('occupancy.lasting');
}

/** What waits for approval of an occupancy: that they move out, or that the unit passes to somebody. */
export function askedOf(
  { askedEndDate, askedCustomerId, askedCustomerName }: Occupancy,
  t: TFunction<'tenants'>,
): string {
  const date = day(askedEndDate);
  return askedCustomerId
    ? t('move.askedTransferFor', { date, name: askedCustomerName })
    : t('move.askedFor', { date });
}

/** The unit chosen; undefined while none is, and while it is read. */
export function useUnit(unitId: string) {
  const { companyId } = useScope();
  return useGet(
    '/v1/tenants/units/{unitId}',
    { path: { unitId }, query: { companyId } },
    { enabled: unitId !== '' },
  );
}

/** The occupancies of a unit that have not ended. */
export function useOccupants(unitId: string) {
  const { companyId } = useScope();
  const source = listing('/v1/tenants/occupancies', 'occupancies', {
    companyId,
    unitId,
    presence: 'PRESENCE_CURRENT',
  });
  // Without a unit there is nobody to ask for, and a list without one would be everybody.
  const nobody = { key: ['nobody'], page: () => Promise.resolve({ rows: [], next: '' }) };
  return useRows<Occupancy>(unitId === '' ? nobody : source);
}

/** Who leaves: the occupancy that the address names, or the only one of the unit that it names. */
export function useEndingOccupancy(choice: Choice) {
  const { companyId } = useScope();
  const named = useGet(
    '/v1/tenants/occupancies/{occupancyId}',
    { path: { occupancyId: choice.occupancy }, query: { companyId } },
    { enabled: choice.occupancy !== '' },
  );
  const unitId = named.data?.unitId ?? choice.unit;
  const occupants = useOccupants(unitId);
  const [first, ...others] = occupants.rows;
  const only = choice.occupancy === '' && others.length === 0 ? first : undefined;
  return { unitId, occupants, error: named.error ?? occupants.error, occupancy: named.data ?? only };
}

/** Today, and the earliest day a move-out may be settled on, by the estate's clock and its rule.
 *
 * While the rule is `pending` no date may be chosen: a picker drops a date that it takes for too early. */
export function useDays(estateId: string) {
  const scope = useScope();
  const rights = useRights();
  const known = estateId !== '' && estateId !== '0';
  const { data: estate, isPending } = useGet(
    '/v1/identity/nodes/{nodeId}',
    { path: { nodeId: estateId } },
    { enabled: known },
  );
  const months = settingsOf(estate?.serviceSettings, 'tenants').moveOutMonthsBack;
  const now = today(rights.node(estateId)?.timeZone || scope.timeZone);
  return { today: now, earliest: earliestSettlement(now, months ?? 0), pending: isPending };
}
