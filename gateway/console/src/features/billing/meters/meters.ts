/** What meters measure. */
import type { Schemas } from '@manor/web/api/client';

export type MeterKind = Schemas['billing.MeterKind'];
export const METER_KINDS = [
  'METER_KIND_WATER',
  'METER_KIND_ELECTRICITY',
  'METER_KIND_GAS',
  'METER_KIND_HEATING',
  'METER_KIND_OTHER',
] as const;
