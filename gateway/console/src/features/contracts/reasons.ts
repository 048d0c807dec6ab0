/** The company's reasons in leasing: those that a form offers, and the dictionary they are of. */
import type { Reasons } from '../../parts/ReasonText';

type Kind = 'change' | 'termination' | 'refusal' | 'prospect_loss' | 'reservation_release' | 'parking_end';

export const LEASE_REASONS = { service: 'contracts', dictionary: 'lease_reason' };

export function leaseReasons(kind: Kind): Reasons {
  return { ...LEASE_REASONS, kind };
}
