/** How a dispute is to end, for a second person to decide; with the payment where the channel has not told of it. */
import type { Schemas } from '@manor/web/api/client';
import { instant } from '@manor/web/format';
import { App, DatePicker, Modal } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Field } from '../../../parts/FormField';
import { ResourceForm } from '../../../parts/ResourceForm';
import { useScope } from '../../../scope';
import { paymentReasons } from '../reasons';

type Dispute = Schemas['payments.Dispute'];
type End = Schemas['payments.DisputeEnd'];
const NEED_PAYMENT: End[] = [
  'DISPUTE_END_BOOK',
  'DISPUTE_END_REFUND',
  'DISPUTE_END_WRITE_OFF',
  'DISPUTE_END_REVERSE',
];

interface Values {
  ending: End;
  reason: string;
  transactionId?: string;
  amountMinor?: string;
  /** By the company's clock, such as 2026-03-29T14:05. */
  paidTime?: string;
}

export function ProposeEnd({ dispute, onClose }: { dispute: Dispute; onClose: () => void }) {
  const { t } = useTranslation('payments');
  const { message } = App.useApp();
  const scope = useScope();
  const [ending, setEnding] = useState<End>();
  const unknown = dispute.transactionId === '' && ending !== undefined && NEED_PAYMENT.includes(ending);
  const unnamed = dispute.transactionId === '' && ending === 'DISPUTE_END_MADE';
  const payment: Field[] = [
    {
      name: 'transactionId',
      label: t('orders.transaction'),
      kind: 'text',
      required: true,
      most: 32,
      help: t('disputes.asTheirPagesShow'),
    },
    {
      name: 'amountMinor',
      label: t('receipts.amount'),
      kind: 'money',
      currency: dispute.currencyCode || scope.currency,
      required: true,
    },
    { name: 'paidTime', label: t('orders.paid'), kind: 'own', required: true, control: <MomentInput /> },
  ];
  const refundNumber: Field = {
    name: 'transactionId',
    label: t('disputes.channelRefund'),
    kind: 'text',
    required: true,
    most: 32,
    help: t('disputes.asTheirPagesShow'),
  };
  const fields: Field[] = [
    {
      name: 'ending',
      label: t('disputes.ending'),
      kind: 'choice',
      required: true,
      wide: true,
      options: dispute.allowedEnds.map((value) => ({ value, label: t(`disputeEnd.${value}`) })),
      ...(ending ? { help: t(`disputes.means.${ending}`) } : {}),
    },
    ...(unknown ? payment : []),
    ...(unnamed ? [refundNumber] : []),
    {
      name: 'reason',
      label: t('receipts.reason'),
      kind: 'reason',
      required: true,
      most: 200,
      reasons: paymentReasons('dispute'),
    },
  ];
  return (
    <Modal open title={t('disputes.propose')} footer={null} onCancel={onClose}>
      <ResourceForm<Values, Dispute>
        fields={fields}
        submitLabel={t('disputes.propose')}
        onCancel={onClose}
        onChange={(values) => {
          setEnding(values.ending);
        }}
        send={(client, { paidTime, ...values }) =>
          client.POST('/v1/payments/disputes/{disputeId}:proposeEnd', {
            params: { path: { disputeId: dispute.disputeId } },
            body: {
              ...values,
              ...(paidTime ? { paidTime: instant(paidTime, scope.timeZone) } : {}),
              etag: dispute.etag,
            },
          })
        }
        onDone={() => {
          void message.success(t('disputes.did.propose'));
          onClose();
        }}
      />
    </Modal>
  );
}

interface MomentInputProps {
  id?: string;
  value?: string;
  onChange?: (value: string | undefined) => void;
}

function MomentInput({ id, value, onChange }: MomentInputProps) {
  return (
    <DatePicker
      {...(id ? { id } : {})}
      showTime={{ format: 'HH:mm' }}
      format="YYYY-MM-DD HH:mm"
      style={{ width: '100%' }}
      value={value ? dayjs(value) : null}
      onChange={(moment: Dayjs | null) => onChange?.(moment?.format('YYYY-MM-DDTHH:mm'))}
    />
  );
}
