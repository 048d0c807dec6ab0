/** Puts the payables that are ticked into a payment run. */
import type { Schemas } from '@manor/web/api/client';
import { useGet } from '@manor/web/api/read';
import { money, today } from '@manor/web/format';
import { App, Modal } from 'antd';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { Field } from '../../../parts/FormField';
import { ResourceForm } from '../../../parts/ResourceForm';
import { useScope } from '../../../scope';

type Run = Schemas['payments.PaymentRun'];

interface Typed {
  account?: string;
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
  const own = useGet('/v1/payments/payingAccounts', { query: { companyId } });
  const accounts = own.data?.accounts ?? [];
  const amount = money(total, payables[0]?.currencyCode ?? '');
  return (
    <Modal
      open
      title={t('runs.new', { count: payables.length, amount })}
      footer={null}
      loading={own.isPending}
      onCancel={onClose}
    >
      <ResourceForm<Typed, Run>
        fields={[
          ...(accounts.length > 1 ? [payFrom(t, accounts)] : []),
          {
            name: 'paymentDate',
            label: t('runs.day'),
            kind: 'date',
            required: true,
            help: t('runs.dayHelp'),
          },
          { name: 'note', label: t('runs.note'), kind: 'text', most: 200 },
        ]}
        initial={{ paymentDate: today(timeZone), ...(accounts[0] ? { account: accounts[0].account } : {}) }}
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

/** Which of the company's accounts pays, where it has several. */
function payFrom(t: TFunction<'payments'>, accounts: Schemas['payments.PayingAccount'][]): Field {
  const label = (one: Schemas['payments.PayingAccount']): string =>
    t('runs.ownNumber', { account: one.account, bank: one.bankName, number: one.accountNumber });
  return {
    name: 'account',
    label: t('runs.from'),
    kind: 'choice',
    required: true,
    options: accounts.map((one) => ({ value: one.account, label: label(one) })),
  };
}
