/** The states of a dispute with a channel. */
export const DISPUTE_STATES = [
  'DISPUTE_STATE_OPEN',
  'DISPUTE_STATE_PROPOSED',
  'DISPUTE_STATE_REFUNDING',
  'DISPUTE_STATE_RESOLVED',
] as const;
