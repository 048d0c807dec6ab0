/** The company's own accounts at its banks, from which runs are paid: one for each bank account of the ledger. */
import type { Schemas } from '@manor/web/api/client';
import { useGet } from '@manor/web/api/read';
import { Alert, App, Form, Modal, Select } from 'antd';
import { useState } from 'react';
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
  const [chosen, setChosen] = useState('main');
  const set = found.data?.accounts ?? [];
  const known = set.find((one) => one.account === chosen);
  const ledger = useGet('/v1/payments/accounts', { query: { companyId } });
  const banks = (ledger.data?.accounts ?? []).filter((one) => one.kind === 'ACCOUNT_KIND_BANK');
  const options = banks.map(({ accountCode, displayName }) => ({
    value: accountCode.slice('bank:'.length),
    label: displayName || accountCode,
  }));
  return (
    <Modal open title={t('runs.own')} footer={null} loading={found.isPending} onCancel={onClose}>
      {options.length > 1 && (
        <Form layout="vertical">
          <Form.Item label={t('runs.ownWhich')} htmlFor="paying-account">
            <Select id="paying-account" value={chosen} options={options} onChange={setChosen} />
          </Form.Item>
        </Form>
      )}
      {known && (
        <Alert
          type="info"
          showIcon
          style={{ marginBottom: 12 }}
          title={t('runs.ownNow', { bank: known.bankName, number: known.accountNumber })}
        />
      )}
      <ResourceForm<Typed, Account>
        key={chosen}
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
          client.POST('/v1/payments/payingAccounts:set', { body: { ...values, companyId, account: chosen } })
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
