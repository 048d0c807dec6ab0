/** A payable that somebody enters: to whom, how much, for what, when it is due, and where the money goes. */
import type { Schemas } from '@manor/web/api/client';
import { App, Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { useEstates, useFirstEstate } from '../../../parts/estates';
import type { Field } from '../../../parts/FormField';
import { ResourceForm } from '../../../parts/ResourceForm';
import { useScope } from '../../../scope';
import { useAccountFields } from './accountFields';
import { PAYABLE_KINDS, PAYEE_KINDS } from './states';

type Payable = Schemas['payments.Payable'];
type Typed = Pick<
  Payable,
  'estateId' | 'kind' | 'payeeKind' | 'payeeName' | 'amountMinor' | 'dueDate' | 'explanation'
> &
  Partial<
    Pick<Payable, 'taxMinor' | 'receivedMinor' | 'documentNumber' | 'bankName' | 'bankCode' | 'bankAccount'>
  >;

export function PayableDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('payments');
  const { message } = App.useApp();
  const { companyId, currency } = useScope();
  const estates = useEstates();
  const first = useFirstEstate();
  const account = useAccountFields(false);
  const fields: Field[] = [
    { name: 'estateId', label: t('payables.estate'), kind: 'choice', options: estates, required: true },
    {
      name: 'kind',
      label: t('payables.kind'),
      kind: 'choice',
      required: true,
      options: PAYABLE_KINDS.map((value) => ({ value, label: t(`payableKind.${value}`) })),
    },
    {
      name: 'payeeKind',
      label: t('payables.payeeKind'),
      kind: 'choice',
      required: true,
      options: PAYEE_KINDS.map((value) => ({ value, label: t(`payeeKind.${value}`) })),
    },
    { name: 'payeeName', label: t('payables.payee'), kind: 'text', required: true, most: 100 },
    { name: 'amountMinor', label: t('receipts.amount'), kind: 'money', currency, required: true },
    { name: 'taxMinor', label: t('payables.tax'), kind: 'money', currency, help: t('payables.taxHelp') },
    {
      name: 'receivedMinor',
      label: t('payables.received'),
      kind: 'money',
      currency,
      help: t('payables.receivedHelp'),
    },
    { name: 'dueDate', label: t('payables.due'), kind: 'date', required: true },
    {
      name: 'documentNumber',
      label: t('payables.document'),
      kind: 'text',
      most: 60,
      help: t('payables.documentHelp'),
    },
    ...account,
    { name: 'explanation', label: t('payables.explanation'), kind: 'textarea', required: true, most: 200 },
  ];
  return (
    <Modal open title={t('payables.new')} footer={null} width={720} onCancel={onClose}>
      <ResourceForm<Typed, Payable>
        fields={fields}
        initial={{ estateId: first, kind: 'PAYABLE_KIND_PURCHASE', payeeKind: 'PAYEE_KIND_SUPPLIER' }}
        submitLabel={t('payables.send')}
        send={(client, values) => client.POST('/v1/payments/payables', { body: { ...values, companyId } })}
        onDone={() => {
          void message.success(t('payables.waits'));
          onClose();
        }}
        onCancel={onClose}
      />
    </Modal>
  );
}
