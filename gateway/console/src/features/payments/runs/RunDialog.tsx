/** Puts the payables that are ticked into a payment run. */
import type { Schemas } from '@manor/web/api/client';
import { money, today } from '@manor/web/format';
import { App, Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { ResourceForm } from '../../../parts/ResourceForm';
import { useScope } from '../../../scope';

type Run = Schemas['payments.PaymentRun'];

interface Typed {
  paymentDate: string;
  note?: string;
}

export function RunDialog({
  payables,
  onClose,
}: {
  payables: Schemas['payments.Payable'][];
  onClose: () => void;
}) {
  const { t } = useTranslation('payments');
  const { message } = App.useApp();
  const navigate = useNavigate();
  const { companyId, timeZone } = useScope();
  const total = payables.reduce((sum, one) => sum + BigInt(one.amountMinor), 0n);
  const amount = money(total, payables[0]?.currencyCode ?? '');
  return (
    <Modal open title={t('runs.new', { count: payables.length, amount })} footer={null} onCancel={onClose}>
      <ResourceForm<Typed, Run>
        fields={[
          {
            name: 'paymentDate',
            label: t('runs.day'),
            kind: 'date',
            required: true,
            help: t('runs.dayHelp'),
          },
          { name: 'note', label: t('runs.note'), kind: 'text', most: 200 },
        ]}
        initial={{ paymentDate: today(timeZone) }}
        submitLabel={t('payables.send')}
        send={(client, values) =>
          client.POST('/v1/payments/paymentRuns', {
            body: { ...values, companyId, payableIds: payables.map((one) => one.payableId) },
          })
        }
        onDone={(made) => {
          void message.success(t('runs.waits'));
          void navigate(`/${companyId}/payments/runs/${made.runId}`);
        }}
        onCancel={onClose}
      />
    </Modal>
  );
}
