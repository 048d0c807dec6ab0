/** The documents behind journal entries: what they are called, and the page of each. */

/** Every kind that payments writes. */
export const DOCUMENT_KINDS = [
  'receivables_opened',
  'receivables_changed',
  'receipt',
  'receipt_refused',
  'receipt_reversed',
  'order',
  'order_refunded',
  'prepayment_drawn',
  'credit',
  'deposit_deduction',
  'deposit_refund',
  'deposit_refunded',
  'deposit_refund_undone',
  'deposit_refund_failed',
  'deposit_lost',
  'deposit_moved',
  'dispute',
  'dispute_refunded',
  'dispute_refund_undone',
  'dispute_reopened',
  'payable',
  'payable_paid',
  'payable_returned',
  'payable_cancelled',
  'wanted_entry',
  'wanted_entry_reversed',
] as const;
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

export function isKnown(kind: string): kind is DocumentKind {
  return (DOCUMENT_KINDS as readonly string[]).includes(kind);
}

const PAGES: [prefix: string, page: string][] = [
  ['receivables_', 'billing/receivables'],
  ['prepayment_', 'billing/receivables'],
  ['credit', 'billing/receivables'],
  ['receipt', 'payments/receipts'],
  ['order', 'payments/orders'],
  ['dispute', 'payments/disputes'],
  ['payable', 'payments/payables'],
  ['deposit_lost', 'payments/deposits'],
];

/** The address below the scope; empty for a document that has no page.
 *
 * @param kind one of DOCUMENT_KINDS.
 * @param id the document's: receivables that a run opened are named by the run.
 */
export function documentPage(kind: string, id: string): string {
  if (kind === 'receivables_opened' && id.includes('-')) return `billing/runs/${id}`;
  const page = PAGES.find(([prefix]) => kind.startsWith(prefix))?.[1];
  if (page) return `${page}/${id}`;
  // A use of a deposit stands beside its deposit, and what is moved is a fee item: the list of deposits.
  return kind.startsWith('deposit_') ? 'payments/deposits' : '';
}
