/** Adds a till, a bank account or a card terminal to the chart of accounts. */
import type { Schemas } from '@manor/web/api/client';
import { App, Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { ResourceForm } from '../../../parts/ResourceForm';
import { useScope } from '../../../scope';

const KINDS = ['ACCOUNT_KIND_BANK', 'ACCOUNT_KIND_CASH', 'ACCOUNT_KIND_CLEARING'] as const;

interface Typed {
  kind: (typeof KINDS)[number];
  code: string;
  displayName: string;
}

export function NewAccount({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('payments');
  const { message } = App.useApp();
  const { companyId } = useScope();
  return (
    <Modal open title={t('ledger.newAccount')} footer={null} onCancel={onClose}>
      <ResourceForm<Typed, Schemas['payments.Account']>
        fields={[
          {
            name: 'kind',
            label: t('ledger.kind'),
            kind: 'choice',
            required: true,
            options: KINDS.map((value) => ({ value, label: t(`accountKind.${value}`) })),
          },
          {
            name: 'code',
            label: t('ledger.code'),
            kind: 'text',
            required: true,
            most: 40,
            pattern: /^[a-z0-9][a-z0-9-]*$/,
            patternHint: t('ledger.codeHelp'),
            help: t('ledger.codeHelp'),
          },
          { name: 'displayName', label: t('ledger.name'), kind: 'text', required: true, most: 100 },
        ]}
        initial={{ kind: 'ACCOUNT_KIND_BANK' }}
        send={(client, values) => client.POST('/v1/payments/accounts', { body: { ...values, companyId } })}
        onDone={() => {
          void message.success(t('ledger.accountMade'));
          onClose();
        }}
        onCancel={onClose}
      />
    </Modal>
  );
}
