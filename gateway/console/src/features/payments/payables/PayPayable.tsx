/** Records that a payable was paid by hand: how, when, and by which number. */
import type { Schemas } from '@manor/web/api/client';
import { money, today } from '@manor/web/format';
import { App, Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { ResourceForm } from '../../../parts/ResourceForm';
import { useScope } from '../../../scope';
import { PAID_BY } from './states';

type Payable = Schemas['payments.Payable'];

interface Typed {
  method: (typeof PAID_BY)[number];
  paymentDate?: string;
  paymentReference?: string;
}

export function PayPayable({ payable, onClose }: { payable: Payable; onClose: () => void }) {
  const { t } = useTranslation('payments');
  const { message } = App.useApp();
  const { timeZone } = useScope();
  const amount = money(payable.amountMinor, payable.currencyCode);
  return (
    <Modal
      open
      title={t('payables.payTitle', { payee: payable.payeeName, amount })}
      footer={null}
      onCancel={onClose}
    >
      <ResourceForm<Typed, Payable>
        fields={[
          {
            name: 'method',
            label: t('receipts.method'),
            kind: 'choice',
            required: true,
            options: PAID_BY.map((value) => ({ value, label: t(`method.${value}`) })),
          },
          { name: 'paymentDate', label: t('payables.paymentDate'), kind: 'date' },
          { name: 'paymentReference', label: t('payables.reference'), kind: 'text', most: 100 },
        ]}
        initial={{ method: 'PAYMENT_METHOD_BANK_TRANSFER', paymentDate: today(timeZone) }}
        submitLabel={t('payables.pay')}
        send={(client, body) =>
          client.POST('/v1/payments/payables/{payableId}:pay', {
            params: { path: { payableId: payable.payableId } },
            body,
          })
        }
        onDone={() => {
          void message.success(t('payables.done'));
          onClose();
        }}
        onCancel={onClose}
      />
    </Modal>
  );
}
