/** What is done to a run: decided, cancelled, or answered for by the bank. */
import type { Client, Schemas } from '@manor/web/api/client';
import { money } from '@manor/web/format';
import { useTranslation } from 'react-i18next';
import { ReasonDialog } from '../../../parts/ReasonDialog';
import { paymentReasons } from '../reasons';

export type Deed = 'approve' | 'refuse' | 'cancel' | 'paid' | 'returned' | 'allPaid';
type Line = Schemas['payments.PaymentLine'];

interface RunDeedProps {
  deed: Deed;
  run: Schemas['payments.PaymentRun'];
  /** The lines that the bank answered for. */
  lines?: Line[];
  onClose: () => void;
}

const NEED_REASON = { refuse: 'refusal', cancel: 'cancellation', returned: 'returned' } as const;

export function RunDeed({ deed, run, lines = [], onClose }: RunDeedProps) {
  const { t } = useTranslation('payments');
  const params = { path: { runId: run.runId } };
  const sum = lines.reduce((total, one) => total + BigInt(one.amountMinor), 0n);
  const amount = money(lines.length > 0 ? sum : run.amountMinor, run.currencyCode);
  const count = lines.length > 0 ? lines.length : run.lineCount;
  const answer = (client: Client, reason: string) => {
    const numbers = lines.map((one) => one.line);
    const body =
      deed === 'returned'
        ? { returnedLines: numbers.map((line) => ({ line, reason })) }
        : { paidLines: numbers, allOthersPaid: deed === 'allPaid' };
    return client.POST('/v1/payments/paymentRuns/{runId}:enterResults', { params, body });
  };
  return (
    <ReasonDialog
      title={t(`runs.${deed}`)}
      {...(deed in NEED_REASON
        ? {
            reason: 'required' as const,
            reasons: paymentReasons(NEED_REASON[deed as keyof typeof NEED_REASON]),
            danger: true,
          }
        : deed === 'approve'
          ? { reason: 'optional' as const }
          : {})}
      send={(client, reason) => {
        const body = { reason };
        if (deed === 'approve')
          return client.POST('/v1/payments/paymentRuns/{runId}:approve', { params, body });
        if (deed === 'refuse')
          return client.POST('/v1/payments/paymentRuns/{runId}:refuse', { params, body });
        if (deed === 'cancel')
          return client.POST('/v1/payments/paymentRuns/{runId}:cancel', { params, body });
        return answer(client, reason);
      }}
      onClose={onClose}
    >
      {t(`runs.${deed}Ask`, { count, amount })}
    </ReasonDialog>
  );
}
