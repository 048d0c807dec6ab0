/** Daily closings confirmed or refused many at a time, by whoever did not count the money. */
import type { Schemas } from '@manor/web/api/client';
import { useRights } from '@manor/web/session';
import { day } from '@manor/web/format';
import { useTranslation } from 'react-i18next';
import type { Bulk } from '../../../parts/bulk';
import { useScope } from '../../../scope';
import { paymentReasons } from '../reasons';

type Closing = Schemas['payments.DailyClosing'];
const PERMISSION = 'payments.receipts.approve';

export function useClosingDeeds(): Bulk<Closing> | undefined {
  const { t } = useTranslation('payments');
  const scope = useScope();
  const rights = useRights();
  if (!rights.holdsIn(PERMISSION, scope.nodeId)) return undefined;
  return {
    not: (row) => {
      if (row.state !== 'DAILY_CLOSING_STATE_SUBMITTED' || !rights.holdsAt(PERMISSION, row.estateId))
        return '';
      return row.submittedBy === rights.session.principalId ? t('closings.own') : undefined;
    },
    label: (row) => `${day(row.paymentDate)} · ${rights.node(row.estateId)?.name ?? row.estateId}`,
    amount: (row) => ({ minor: row.countedMinor, currency: row.currencyCode }),
    deeds: [
      {
        label: t('closings.confirm'),
        send: (client, { closingId, etag }) =>
          client.POST('/v1/payments/dailyClosings/{closingId}:confirm', {
            params: { path: { closingId } },
            body: { etag },
          }),
      },
      {
        label: t('closings.refuse'),
        danger: true,
        reason: 'required',
        reasons: paymentReasons('refusal'),
        send: (client, { closingId, etag }, reason) =>
          client.POST('/v1/payments/dailyClosings/{closingId}:refuse', {
            params: { path: { closingId } },
            body: { etag, reason },
          }),
      },
    ],
  };
}
