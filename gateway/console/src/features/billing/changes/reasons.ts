/** The company's reasons for changes of receivables: those that a form offers, and the dictionary they are of. */
import type { Reasons } from '../../../parts/ReasonText';

export const CHANGE_REASONS = { service: 'billing', dictionary: 'change_reason' };

export function changeReasons(kind: 'adjustment' | 'waiver' | 'void' | 'refusal' | 'reading'): Reasons {
  return { ...CHANGE_REASONS, kind };
}
