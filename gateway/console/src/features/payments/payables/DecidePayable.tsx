/** Approves or refuses a payable that somebody else entered, or takes back one that is owed. */
import type { Schemas } from '@manor/web/api/client';
import { money } from '@manor/web/format';
import { useTranslation } from 'react-i18next';
import { ReasonDialog } from '../../../parts/ReasonDialog';
import { paymentReasons } from '../reasons';

export type Decision = 'approve' | 'refuse' | 'withdraw';

interface DecidePayableProps {
  decision: Decision;
  payable: Schemas['payments.Payable'];
  onClose: () => void;
}

export function DecidePayable({ decision, payable, onClose }: DecidePayableProps) {
  const { t } = useTranslation('payments');
  const params = { path: { payableId: payable.payableId } };
  return (
    <ReasonDialog
      title={t(`payables.${decision}`)}
      reason={decision === 'approve' ? 'optional' : 'required'}
      danger={decision !== 'approve'}
      {...(decision === 'approve'
        ? {}
        : { reasons: paymentReasons(decision === 'refuse' ? 'refusal' : 'cancellation') })}
      send={(client, reason) => {
        const body = { reason };
        if (decision === 'approve')
          return client.POST('/v1/payments/payables/{payableId}:approve', { params, body });
        return decision === 'refuse'
          ? client.POST('/v1/payments/payables/{payableId}:refuse', { params, body })
          : client.POST('/v1/payments/payables/{payableId}:cancel', { params, body });
      }}
      onClose={onClose}
    >
      {t(`payables.${decision}Ask`, {
        payee: payable.payeeName,
        amount: money(payable.amountMinor, payable.currencyCode),
      })}
    </ReasonDialog>
  );
}
