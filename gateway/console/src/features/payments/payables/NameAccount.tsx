/** Says where the money of a payable that waits goes; whoever says it does not approve it. */
import type { Schemas } from '@manor/web/api/client';
import { Alert, Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { ResourceForm } from '../../../parts/ResourceForm';
import { useAccountFields } from './accountFields';

type Payable = Schemas['payments.Payable'];
type Typed = Pick<Payable, 'bankName' | 'bankAccount'> & Partial<Pick<Payable, 'bankCode'>>;

export function NameAccount({ payable, onClose }: { payable: Payable; onClose: () => void }) {
  const { t } = useTranslation('payments');
  const fields = useAccountFields(true);
  return (
    <Modal open title={t('payables.account')} footer={null} onCancel={onClose}>
      <Alert type="info" showIcon title={t('payables.accountNote')} style={{ marginBottom: 12 }} />
      <ResourceForm<Typed, Payable>
        fields={fields}
        initial={{ bankName: payable.bankName, bankCode: payable.bankCode }}
        send={(client, body) =>
          client.POST('/v1/payments/payables/{payableId}:setPayeeAccount', {
            params: { path: { payableId: payable.payableId } },
            body,
          })
        }
        onDone={onClose}
        onCancel={onClose}
      />
    </Modal>
  );
}
