/** What pages of goods release passes share. */
import type { Schemas } from '@manor/web/api/client';

export type Pass = Schemas['workorders.Pass'];

export const STATES = [
  'PASS_STATE_REQUESTED',
  'PASS_STATE_APPROVED',
  'PASS_STATE_REFUSED',
  'PASS_STATE_RELEASED',
  'PASS_STATE_CANCELLED',
  'PASS_STATE_EXPIRED',
] as const;
