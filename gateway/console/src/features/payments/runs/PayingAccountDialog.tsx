/** The company's own account at its bank, from which runs are paid. */
import type { Schemas } from '@manor/web/api/client';
import { useGet } from '@manor/web/api/read';
import { Alert, App, Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { ResourceForm } from '../../../parts/ResourceForm';
import { useScope } from '../../../scope';

type Account = Schemas['payments.PayingAccount'];
type Typed = Pick<Account, 'holderName' | 'bankName' | 'bankCode' | 'accountNumber'>;

export function PayingAccountDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('payments');
  const { message } = App.useApp();
  const { companyId } = useScope();
  const found = useGet('/v1/payments/payingAccounts', { query: { companyId } });
  const known = found.data?.accounts.find((one) => one.account === 'main');
  return (
    <Modal open title={t('runs.own')} footer={null} loading={found.isPending} onCancel={onClose}>
      {known && (
        <Alert
          type="info"
          showIcon
          style={{ marginBottom: 12 }}
          title={t('runs.ownNow', { bank: known.bankName, number: known.accountNumber })}
        />
      )}
      <ResourceForm<Typed, Account>
        fields={[
          { name: 'holderName', label: t('runs.holder'), kind: 'text', required: true, most: 100 },
          { name: 'bankName', label: t('payables.bank'), kind: 'text', required: true, most: 100 },
          {
            name: 'bankCode',
            label: t('payables.bankCode'),
            kind: 'text',
            most: 20,
            help: t('payables.bankCodeHelp'),
          },
          { name: 'accountNumber', label: t('payables.account'), kind: 'text', required: true, most: 40 },
        ]}
        initial={
          known ? { holderName: known.holderName, bankName: known.bankName, bankCode: known.bankCode } : {}
        }
        send={(client, values) =>
          client.POST('/v1/payments/payingAccounts:set', { body: { ...values, companyId } })
        }
        onDone={() => {
          void message.success(t('runs.ownDone'));
          onClose();
        }}
        onCancel={onClose}
      />
    </Modal>
  );
}
