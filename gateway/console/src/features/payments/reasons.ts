/** The company's reasons for what becomes of money: those that a form offers, and the dictionary they are of. */
import type { Reasons } from '../../parts/ReasonText';

type Kind =
  | 'deposit_deduction'
  | 'deposit_refund'
  | 'reversal'
  | 'refusal'
  | 'closing_difference'
  | 'dispute'
  | 'cancellation'
  | 'returned';

export const PAYMENT_REASONS = { service: 'payments', dictionary: 'payment_reason' };

export function paymentReasons(kind: Kind): Reasons {
  return { ...PAYMENT_REASONS, kind };
}
