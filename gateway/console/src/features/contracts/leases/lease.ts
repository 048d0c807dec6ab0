/** A lease as the platform tells it, and its terms as they are sent back. */
import type { Schemas } from '@manor/web/api/client';

export type Lease = Schemas['contracts.Lease'];
export type Terms = Schemas['contracts.LeaseTerms'];
export type SentTerms = Schemas['contracts.LeaseTerms.sent'];
export type Line = Schemas['contracts.LeaseLine'];

export const STATES = [
  'LEASE_STATE_DRAFT',
  'LEASE_STATE_SUBMITTED',
  'LEASE_STATE_REVIEWED',
  'LEASE_STATE_ACTIVE',
  'LEASE_STATE_EXPIRING',
  'LEASE_STATE_ENDED',
  'LEASE_STATE_TERMINATED',
  'LEASE_STATE_RENEWED',
] as const;

/** In force: it can be changed, ended early, and renewed. */
export const IN_FORCE: readonly string[] = [
  'LEASE_STATE_REVIEWED',
  'LEASE_STATE_ACTIVE',
  'LEASE_STATE_EXPIRING',
];

/** Terms without what the platform adds for people. */
export function sent(terms: Terms): SentTerms {
  const { units, payers, ...more } = terms;
  return {
    ...more,
    units: units.map(({ unitId, area, rentStartDate }) => ({ unitId, area, rentStartDate })),
    payers: payers.map(({ customerId, share }) => ({ customerId, share })),
  };
}
