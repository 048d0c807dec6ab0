/** Where money came from: the page of the record that it came with. */

const PAGES = { receipt: 'payments/receipts', order: 'payments/orders' } as const;

export type Source = keyof typeof PAGES | 'credit' | 'deposit';

/** The address below the scope; a use of a deposit stands beside its deposit, so it is the list of those. */
export function sourcePage({ source, paymentId }: { source: string; paymentId: string }): string {
  if (source === 'receipt' || source === 'order') return `${PAGES[source]}/${paymentId}`;
  // A credit is a receivable, whose number fills the id.
  return source === 'credit'
    ? `billing/receivables/${BigInt(`0x${paymentId.replaceAll('-', '')}`)}`
    : 'payments/deposits';
}
