/** The company's reasons for changes of receivables that a form offers. */
import type { Reasons } from '../../../parts/ReasonText';

export function changeReasons(kind: 'adjustment' | 'waiver' | 'void' | 'refusal' | 'reading'): Reasons {
  return { service: 'billing', dictionary: 'change_reason', kind };
}
