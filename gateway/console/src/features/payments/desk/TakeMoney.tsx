/** Takes the money for what is ticked, and hands out the receipt. */
import type { Schemas } from '@manor/web/api/client';
import { fieldErrors } from '@manor/web/api/problem';
import { useGet } from '@manor/web/api/read';
import { useSubmit } from '@manor/web/api/submit';
import { money, today } from '@manor/web/format';
import { useRights } from '@manor/web/session';
import { Alert, Button, Form, Result } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { FormField } from '../../../parts/FormField';
import { Refusal } from '../../../parts/Refusal';
import { useScope } from '../../../scope';
import { PrintPayment } from '../receipts/PrintPayment';
import { AtThePhone, PayByPhone } from './PayByPhone';

type OpenItem = Schemas['payments.OpenItem'];
type Receipt = Schemas['payments.Receipt'];
export const METHODS = [
  'PAYMENT_METHOD_CASH',
  'PAYMENT_METHOD_POS',
  'PAYMENT_METHOD_BANK_TRANSFER',
  'PAYMENT_METHOD_CHEQUE',
] as const;

interface Values {
  estateId?: string;
  amountMinor: string;
  method: Receipt['method'];
  /** A till, bank account or card terminal; the main one where none is chosen. */
  account?: string;
  payerAccount?: string;
  paymentDate: string;
  note?: string;
}

interface TakeMoneyProps {
  customerId: string;
  lines: OpenItem[];
  onTaken: () => void;
  onNext: () => void;
}

export function TakeMoney({ customerId, lines, onTaken, onNext }: TakeMoneyProps) {
  const { t } = useTranslation('payments');
  const scope = useScope();
  const rights = useRights();
  const [form] = Form.useForm<Values>();
  const amount = Form.useWatch('amountMinor', form);
  const method = Form.useWatch('method', form);
  const estates = useEstates(customerId, lines);
  const { companyId, currency } = scope;
  const accounts = useMoneyAccounts(method);
  const [orderId, setOrderId] = useState<string>();
  const submission = useSubmit(
    (client, { estateId = estates[0] ?? '', ...values }: Values) =>
      client.POST('/v1/payments/receipts', {
        body: {
          ...values,
          companyId,
          estateId,
          customerId,
          currencyCode: currency,
          receivableIds: lines.map((one) => one.receivableId),
        },
      }),
    onTaken,
  );
  const sum = lines.reduce((total, one) => total + BigInt(one.openMinor), 0n);
  useEffect(() => {
    form.setFieldValue('amountMinor', sum > 0n ? sum.toString() : undefined);
  }, [form, sum]);
  useEffect(() => {
    form.setFieldValue('account', undefined);
  }, [form, method]);
  if (submission.result)
    return <Taken receipt={submission.result} onMore={submission.reset} onNext={onNext} />;
  if (orderId)
    return (
      <AtThePhone
        orderId={orderId}
        onNext={onNext}
        onMore={() => {
          setOrderId(undefined);
        }}
      />
    );
  const mixed = lines.length > 0 && estates.length > 1;
  return (
    <section className="card" aria-label={t('desk.amount')}>
      <Form
        form={form}
        layout="vertical"
        initialValues={{ method: METHODS[0], paymentDate: today(scope.timeZone) }}
        onFinish={submission.submit}
        scrollToFirstError={{ focus: true }}
      >
        <Refusal submission={submission} elsewhere={fieldErrors(submission.error)} />
        <p>{lines.length > 0 ? t('desk.ticked', { count: lines.length }) : t('desk.oldest')}</p>
        {mixed && <Alert type="warning" showIcon className="refusal" title={t('desk.otherEstate')} />}
        {lines.length === 0 && estates.length > 1 && (
          <FormField
            field={{
              name: 'estateId',
              label: t('desk.estate'),
              kind: 'choice',
              required: true,
              options: estates.map((id) => ({ value: id, label: rights.node(id)?.name ?? id })),
            }}
          />
        )}
        <FormField
          field={{ name: 'amountMinor', label: t('desk.amount'), kind: 'money', currency, required: true }}
        />
        <Difference amount={amount} sum={sum} currency={currency} />
        <FormField
          field={{
            name: 'method',
            label: t('desk.method'),
            kind: 'choice',
            required: true,
            options: METHODS.map((value) => ({ value, label: t(`method.${value}`) })),
          }}
        />
        {accounts.length > 0 && (
          <FormField
            field={{
              name: 'account',
              label: t('desk.account'),
              kind: 'choice',
              placeholder: t('accountName.main'),
              options: accounts.map(({ code, displayName }) => ({ value: code, label: displayName })),
            }}
          />
        )}
        {method !== 'PAYMENT_METHOD_CASH' && (
          <FormField
            field={{ name: 'payerAccount', label: t('desk.payerAccount'), kind: 'text', most: 100 }}
          />
        )}
        <FormField field={{ name: 'paymentDate', label: t('desk.date'), kind: 'date', required: true }} />
        <FormField field={{ name: 'note', label: t('desk.note'), kind: 'text', most: 200 }} />
        <Button
          type="primary"
          size="large"
          block
          htmlType="submit"
          loading={submission.pending}
          disabled={mixed || !amount || BigInt(amount) <= 0n}
        >
          {t('desk.take', { amount: money(amount || '0', currency) })}
        </Button>
        {!mixed && (
          <PayByPhone
            customerId={customerId}
            lines={lines}
            onOrder={(made) => {
              setOrderId(made);
              onTaken();
            }}
          />
        )}
      </Form>
    </section>
  );
}

/** Where money of a method can go beside the main account, as finance has added them. */
function useMoneyAccounts(method: Receipt['method'] | undefined) {
  const { companyId } = useScope();
  const { data } = useGet('/v1/payments/moneyAccounts', { query: { companyId } });
  return (data?.moneyAccounts ?? []).filter(({ methods }) => method && methods.includes(method));
}

/** The estates that a receipt may be of: those of what is ticked, else the scope's, else where the customer has been. */
function useEstates(customerId: string, lines: OpenItem[]): string[] {
  const scope = useScope();
  const { data } = useGet('/v1/tenants/customers/{customerId}', {
    path: { customerId },
    query: { companyId: scope.companyId },
  });
  if (lines.length > 0) return [...new Set(lines.map((one) => one.estateId))];
  return scope.kind === 'estate' ? [scope.estateId] : (data?.estateIds ?? []);
}

/** What becomes of money that is more or less than what is ticked. */
function Difference({
  amount,
  sum,
  currency,
}: {
  amount: string | undefined;
  sum: bigint;
  currency: string;
}) {
  const { t } = useTranslation('payments');
  if (!amount || sum === 0n) return null;
  const rest = BigInt(amount) - sum;
  if (rest === 0n) return <p className="quiet">{t('desk.exact')}</p>;
  return (
    <p role="status">
      {rest > 0n
        ? t('desk.over', { amount: money(rest, currency) })
        : t('desk.short', { amount: money(-rest, currency) })}
    </p>
  );
}

function Taken({ receipt, onMore, onNext }: { receipt: Receipt; onMore: () => void; onNext: () => void }) {
  const { t } = useTranslation('payments');
  const scope = useScope();
  const navigate = useNavigate();
  const { receiptId, number, amountMinor, currencyCode } = receipt;
  return (
    <section className="card" role="status">
      <Result
        status="success"
        title={t('desk.done')}
        subTitle={t('desk.doneText', { number, amount: money(amountMinor, currencyCode) })}
        extra={
          <div className="stack">
            <PrintPayment receiptId={receiptId} primary label={t('desk.print')} />
            <Button onClick={() => void navigate(scope.path(`payments/receipts/${receiptId}`))}>
              {t('desk.show')}
            </Button>
            <Button onClick={onMore}>{t('desk.more')}</Button>
            <Button onClick={onNext}>{t('desk.next')}</Button>
          </div>
        }
      />
    </section>
  );
}
