/** Where a billing run may stand, in the order of a filter's choices. */
import type { Schemas } from '@manor/web/api/client';

export const RUN_STATES = [
  'RUN_STATE_CALCULATING',
  'RUN_STATE_CALCULATED',
  'RUN_STATE_APPROVING',
  'RUN_STATE_APPROVED',
  'RUN_STATE_CANCELLED',
  'RUN_STATE_PREVIEWED',
  'RUN_STATE_EMPTY',
] as const satisfies Schemas['billing.RunState'][];
