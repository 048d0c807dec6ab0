/** Where a record stands, as a tag: the same colour for the same kind of state, whatever the record.
 *
 *     <StateTag state={receipt.state}>{t(`receiptState.${receipt.state}`)}</StateTag>
 */
import { Tag } from 'antd';
import type { ReactNode } from 'react';

export type Tone = 'success' | 'processing' | 'warning' | 'error' | 'default';

// By what follows `_STATE_` in an enum's name; a state that is not listed is grey.
const TONES: Readonly<Record<string, Tone>> = {
  ACTIVE: 'success',
  APPROVED: 'success',
  CHARGED: 'success',
  CONFIRMED: 'success',
  PAID: 'success',
  DONE: 'success',
  READY: 'success',
  RESOLVED: 'success',
  VERIFIED: 'success',
  APPROVING: 'processing',
  CALCULATING: 'processing',
  ENTERED: 'processing',
  HELD: 'processing',
  INVITED: 'processing',
  PLACED: 'processing',
  PROPOSED: 'processing',
  REFUNDING: 'processing',
  RUNNING: 'processing',
  SUBMITTED: 'processing',
  UNDERWAY: 'processing',
  WAITING: 'processing',
  CALCULATED: 'warning',
  FAILING: 'warning',
  LOCKED: 'warning',
  PARTLY: 'warning',
  PARTLY_PAID: 'warning',
  UNRESOLVED: 'warning',
  DISABLED: 'error',
  FAILED: 'error',
  OPEN: 'error',
  OVERDUE: 'error',
  REFUSED: 'error',
  REVERSED: 'error',
  SILENT: 'error',
};

/** The tone of a state's name, such as RECEIPT_STATE_APPROVED or APPROVED. */
export function toneOf(state: string): Tone {
  return TONES[state.replace(/^.*_STATE_/, '')] ?? 'default';
}

interface StateTagProps {
  state: string;
  /** Where the state's name does not tell it. */
  tone?: Tone;
  /** The state's words. */
  children: ReactNode;
}

export function StateTag({ state, tone = toneOf(state), children }: StateTagProps) {
  return <Tag color={tone}>{children}</Tag>;
}
