/** Closes an accounting month (月结) and all before it, which is not taken back. */
import { Alert, App, Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '@manor/web/api/client';
import { ResourceForm } from '../../../parts/ResourceForm';
import { useScope } from '../../../scope';

export function CloseMonth({ after, onClose }: { after: string; onClose: () => void }) {
  const { t } = useTranslation('payments');
  const { message } = App.useApp();
  const { companyId } = useScope();
  return (
    <Modal open title={t('ledger.closeMonth')} footer={null} onCancel={onClose}>
      <Alert
        type="warning"
        showIcon
        style={{ marginBottom: 12 }}
        title={after ? t('ledger.closeAskAfter', { month: after }) : t('ledger.closeAsk')}
      />
      <ResourceForm<{ month: string }, Schemas['payments.ClosedMonth']>
        fields={[{ name: 'month', label: t('ledger.month'), kind: 'month', required: true }]}
        submitLabel={t('ledger.closeMonth')}
        send={(client, { month }) => client.POST('/v1/payments/closedMonths', { body: { companyId, month } })}
        onDone={({ month }) => {
          void message.success(t('ledger.closed', { month }));
          onClose();
        }}
        onCancel={onClose}
      />
    </Modal>
  );
}
