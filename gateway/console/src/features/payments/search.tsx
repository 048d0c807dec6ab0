/** What the search box finds of payments: receipts by their number. */
import { api, take } from '@manor/web/api/client';
import { MoneyText } from '../../parts/MoneyText';
import { joined, SHOWN, type SearchKind } from '../../search';

/** A year and a number: what is none is refused by the platform, and the rest of the search would be lost with it. */
const RECEIPT_NUMBER = /^\d{4}-\d{1,15}$/;

const receipts: SearchKind = {
  name: 'receipts',
  label: { 'zh-CN': '收款单', 'en-US': 'Receipts' },
  permission: 'payments.receipts.read',
  find: async ({ within, text }) => {
    if (!RECEIPT_NUMBER.test(text)) return [];
    const query = { ...within, number: text, pageSize: SHOWN };
    const answer = await take(api.GET('/v1/payments/receipts', { params: { query } }));
    return answer.receipts.map((receipt) => ({
      key: receipt.receiptId,
      nodeId: receipt.estateId,
      page: `payments/receipts/${receipt.receiptId}`,
      label: receipt.number,
      detail: (
        <>
          {joined(receipt.customerName, receipt.paymentDate)}{' '}
          <MoneyText minor={receipt.amountMinor} currency={receipt.currencyCode} />
        </>
      ),
    }));
  },
};

export default [receipts];
