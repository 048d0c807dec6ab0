/** Receipts approved or refused many at a time, by whoever did not take the money. */
import type { Schemas } from '@manor/web/api/client';
import { useRights } from '@manor/web/session';
import { useTranslation } from 'react-i18next';
import type { Bulk } from '../../../parts/bulk';
import { useScope } from '../../../scope';
import { paymentReasons } from '../reasons';

type Receipt = Schemas['payments.Receipt'];
const PERMISSION = 'payments.receipts.approve';

export function useReceiptDeeds(): Bulk<Receipt> | undefined {
  const { t } = useTranslation('payments');
  const scope = useScope();
  const rights = useRights();
  if (!rights.holdsIn(PERMISSION, scope.nodeId)) return undefined;
  return {
    not: (row) => {
      if (row.state !== 'RECEIPT_STATE_SUBMITTED' || !rights.holdsAt(PERMISSION, row.estateId)) return '';
      return row.submittedBy === rights.session.principalId ? t('receipts.own') : undefined;
    },
    label: (row) => row.number,
    amount: (row) => ({ minor: row.amountMinor, currency: row.currencyCode }),
    deeds: [
      {
        label: t('receipts.approve'),
        send: (client, { receiptId, etag }) =>
          client.POST('/v1/payments/receipts/{receiptId}:approve', {
            params: { path: { receiptId } },
            body: { etag },
          }),
      },
      {
        label: t('receipts.refuse'),
        danger: true,
        reason: 'required',
        reasons: paymentReasons('refusal'),
        send: (client, { receiptId, etag }, reason) =>
          client.POST('/v1/payments/receipts/{receiptId}:refuse', {
            params: { path: { receiptId } },
            body: { etag, reason },
          }),
      },
    ],
  };
}
