/** The company's reasons of absences: those that a form offers, and the dictionary they are of. */
import type { Schemas } from '@manor/web/api/client';
import type { Reasons } from '../../../parts/ReasonText';

export const ABSENCE_REASONS = { service: 'identity', dictionary: 'absence_reason' };

export function absenceReasons(kind: 'refusal' | 'cancellation'): Reasons {
  return { ...ABSENCE_REASONS, kind };
}

/** Leave that a company tells apart within a built-in kind, such as marriage leave. */
export function leaveWords(kind: Schemas['identity.Absence']['kind']): Reasons {
  return { ...ABSENCE_REASONS, kind: kind.replace('ABSENCE_KIND_', '').toLowerCase() };
}
