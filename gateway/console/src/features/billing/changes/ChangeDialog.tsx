/** Asks for an adjustment, a waiver or a void of a receivable; a second person decides. */
import type { Schemas } from '@manor/web/api/client';
import { App, Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Field } from '../../../parts/FormField';
import { ReasonDialog } from '../../../parts/ReasonDialog';
import { ResourceForm } from '../../../parts/ResourceForm';
import { changeReasons } from './reasons';

export type ChangeDeed = 'adjust' | 'waive' | 'void';
type Receivable = Schemas['billing.Receivable'];

interface ChangeDialogProps {
  action: ChangeDeed;
  receivable: Receivable;
  onClose: () => void;
}

export function ChangeDialog({ action, receivable, onClose }: ChangeDialogProps) {
  const { t } = useTranslation('billing');
  const { message } = App.useApp();
  const { companyId, etag, currencyCode: currency, receivableId } = receivable;
  const path = { receivableId };
  const done = (): void => {
    void message.success(t('change.asked'));
    onClose();
  };
  if (action === 'void')
    return (
      <ReasonDialog
        title={t('change.void')}
        reason="required"
        reasons={changeReasons('void')}
        danger
        send={(client, reason) =>
          client.POST('/v1/billing/receivables/{receivableId}:void', {
            params: { path },
            body: { companyId, reason, etag },
          })
        }
        onDone={done}
        onClose={onClose}
      >
        {t(receivable.paidMinor === '0' ? 'change.voidAsk' : 'change.creditAsk')}
      </ReasonDialog>
    );
  const fields: Field[] = [
    {
      name: 'amountMinor',
      label: t(action === 'adjust' ? 'change.by' : 'change.waiveAmount'),
      kind: 'money',
      currency,
      required: true,
    },
    {
      name: 'reason',
      label: t('change.reason'),
      kind: 'reason',
      required: true,
      reasons: changeReasons(action === 'adjust' ? 'adjustment' : 'waiver'),
    },
  ];
  return (
    <Modal open title={t(`change.${action}`)} footer={null} onCancel={onClose}>
      <ResourceForm<{ amountMinor: string; reason: string }, Schemas['billing.ReceivableChange']>
        fields={fields}
        initial={action === 'waive' ? { amountMinor: receivable.outstandingMinor } : {}}
        submitLabel={t('change.send')}
        send={(client, values) => {
          const body = { ...values, companyId, etag };
          return action === 'adjust'
            ? client.POST('/v1/billing/receivables/{receivableId}:adjust', { params: { path }, body })
            : client.POST('/v1/billing/receivables/{receivableId}:waive', { params: { path }, body });
        }}
        onDone={done}
        onCancel={onClose}
      />
    </Modal>
  );
}
