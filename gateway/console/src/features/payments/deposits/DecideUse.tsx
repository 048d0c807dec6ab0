/** Approves or refuses a deduction or refund of a deposit that somebody else asked for. */
import type { Schemas } from '@manor/web/api/client';
import { money } from '@manor/web/format';
import { useTranslation } from 'react-i18next';
import { ReasonDialog } from '../../../parts/ReasonDialog';
import { paymentReasons } from '../reasons';

export type Decision = 'approve' | 'refuse';

interface DecideUseProps {
  decision: Decision;
  use: Schemas['payments.DepositUse'];
  onClose: () => void;
}

export function DecideUse({ decision, use, onClose }: DecideUseProps) {
  const { t } = useTranslation('payments');
  const { companyId, useId } = use;
  const params = { path: { useId } };
  return (
    <ReasonDialog
      title={t(`deposits.${decision}`)}
      reason={decision === 'refuse' ? 'required' : 'optional'}
      {...(decision === 'refuse' ? { reasons: paymentReasons('refusal') } : {})}
      danger={decision === 'refuse'}
      send={(client, reason) => {
        const body = { companyId, reason };
        return decision === 'approve'
          ? client.POST('/v1/payments/depositUses/{useId}:approve', { params, body })
          : client.POST('/v1/payments/depositUses/{useId}:refuse', { params, body });
      }}
      onClose={onClose}
    >
      {t(`deposits.${decision}Ask`, {
        kind: t(`depositUseKind.${use.kind}`),
        amount: money(use.amountMinor, use.currencyCode),
      })}
    </ReasonDialog>
  );
}
