/** The states of a dispute with a channel, and which kinds are about a refund of ours. */
import type { Schemas } from '@manor/web/api/client';

export function isOfRefund({ kind }: Pick<Schemas['payments.Dispute'], 'kind'>): boolean {
  return kind === 'DISPUTE_KIND_UNANSWERED_REFUND' || kind === 'DISPUTE_KIND_CONTRADICTED_REFUND';
}

export const DISPUTE_STATES = [
  'DISPUTE_STATE_OPEN',
  'DISPUTE_STATE_PROPOSED',
  'DISPUTE_STATE_REFUNDING',
  'DISPUTE_STATE_RESOLVED',
] as const;
