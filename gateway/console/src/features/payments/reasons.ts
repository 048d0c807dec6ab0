/** The company's reasons for what becomes of money that a form offers. */
import type { Reasons } from '../../parts/ReasonText';

type Kind =
  'deposit_deduction' | 'deposit_refund' | 'reversal' | 'refusal' | 'closing_difference' | 'dispute';

export function paymentReasons(kind: Kind): Reasons {
  return { service: 'payments', dictionary: 'payment_reason', kind };
}
