/** Parking as the API says it, and the choices of its forms. */
import type { Schemas } from '@manor/web/api/client';

export type CarPark = Schemas['contracts.CarPark'];
export type Space = Schemas['contracts.Space'];
export type ParkingLease = Schemas['contracts.ParkingLease'];
export type ParkingTerm = Schemas['contracts.ParkingTerm'];

export const SPACE_STATES = [
  'SPACE_STATE_FREE',
  'SPACE_STATE_LET',
  'SPACE_STATE_EXPIRING',
  'SPACE_STATE_EXPIRED',
  'SPACE_STATE_RESERVED',
] as const satisfies Space['state'][];

export const SPACE_KINDS = [
  'SPACE_KIND_STANDARD',
  'SPACE_KIND_COMPACT',
  'SPACE_KIND_LARGE',
  'SPACE_KIND_MECHANICAL',
  'SPACE_KIND_CHARGING',
  'SPACE_KIND_ACCESSIBLE',
  'SPACE_KIND_MOTORCYCLE',
] as const satisfies Space['kind'][];

export const OWNERSHIPS = [
  'SPACE_OWNERSHIP_COMPANY',
  'SPACE_OWNERSHIP_OWNER',
  'SPACE_OWNERSHIP_COMMON',
  'SPACE_OWNERSHIP_CIVIL_DEFENCE',
] as const satisfies Space['ownership'][];

export const PARKING_STATES = [
  'PARKING_STATE_ACTIVE',
  'PARKING_STATE_EXPIRING',
  'PARKING_STATE_EXPIRED',
  'PARKING_STATE_COMING',
  'PARKING_STATE_GIVEN_UP',
] as const satisfies ParkingLease['state'][];
