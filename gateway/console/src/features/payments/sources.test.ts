import { expect, test } from 'vitest';
import { sourcePage } from './sources';

test('money leads to the record that it came with', () => {
  const paymentId = '00000000-0000-0000-0000-00000000002a';
  expect(sourcePage({ source: 'receipt', paymentId })).toBe(`payments/receipts/${paymentId}`);
  expect(sourcePage({ source: 'order', paymentId })).toBe(`payments/orders/${paymentId}`);
  expect(sourcePage({ source: 'credit', paymentId })).toBe('billing/receivables/42');
  expect(sourcePage({ source: 'deposit', paymentId })).toBe('payments/deposits');
});
