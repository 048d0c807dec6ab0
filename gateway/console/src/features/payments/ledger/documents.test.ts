import { expect, test } from 'vitest';
import { documentPage } from './documents';

test('an entry leads to the document that it came of', () => {
  const id = '0190c3f0-0000-7000-8000-000000000001';
  expect(documentPage('receivables_opened', id)).toBe(`billing/runs/${id}`);
  expect(documentPage('receivables_opened', '42')).toBe('billing/receivables/42');
  expect(documentPage('credit', '42')).toBe('billing/receivables/42');
  expect(documentPage('receipt_reversed', id)).toBe(`payments/receipts/${id}`);
  expect(documentPage('payable_returned', id)).toBe(`payments/payables/${id}`);
  expect(documentPage('deposit_refund', id)).toBe('payments/deposits');
  expect(documentPage('deposit_lost', '42')).toBe('payments/deposits/42');
  expect(documentPage('wanted_entry', 'parcels/1')).toBe('');
});
