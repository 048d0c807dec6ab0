/** Closes the reader's day in an estate: what they counted, method by method, beside what their receipts say. */
import { explained, fieldErrors } from '@manor/web/api/problem';
import { useGet } from '@manor/web/api/read';
import { useSubmit } from '@manor/web/api/submit';
import { day, money } from '@manor/web/format';
import { useRights } from '@manor/web/session';
import { Alert, App, Form, Modal, Select, Skeleton } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { FormField } from '../../../parts/FormField';
import { Refusal } from '../../../parts/Refusal';
import { useScope } from '../../../scope';
import { METHODS } from '../desk/TakeMoney';
import { paymentReasons } from '../reasons';

type Method = (typeof METHODS)[number];

interface Values {
  counted?: Partial<Record<Method, string>>;
  reason?: string;
}

interface CloseDayProps {
  paymentDate: string;
  onClose: () => void;
}

export function CloseDay({ paymentDate, onClose }: CloseDayProps) {
  const { t } = useTranslation('payments');
  const rights = useRights();
  const { message } = App.useApp();
  const scope = useScope();
  const navigate = useNavigate();
  const { companyId } = scope;
  const [estateId, setEstateId] = useState(scope.estateId);
  const [form] = Form.useForm<Values>();
  const chosen = estateId !== '0';
  const { data, error } = useGet(
    '/v1/payments/receipts:dailyTakings',
    { query: { companyId, estateId, paymentDate, submittedBy: rights.session.principalId } },
    { enabled: chosen },
  );
  const submission = useSubmit(
    (client, { counted = {}, reason = '' }: Values) =>
      client.POST('/v1/payments/dailyClosings', {
        body: {
          companyId,
          estateId,
          paymentDate,
          reason,
          counted: METHODS.map((method) => ({ method, countedMinor: counted[method] ?? '0' })),
        },
      }),
    ({ closingId }) => {
      void message.success(t('closings.done'));
      void navigate(scope.path(`payments/closings/${closingId}`));
    },
  );
  const system = (method: Method): bigint =>
    (data?.lines ?? [])
      .filter((line) => line.method === method)
      .reduce(
        (total, line) => total + BigInt(line.amountMinor),
        method === 'PAYMENT_METHOD_CASH' ? -BigInt(data?.cashRefundedMinor ?? '0') : 0n,
      );
  return (
    <Modal
      open
      title={t('closings.closeDay', { day: day(paymentDate) })}
      width={640}
      okText={t('closings.submit')}
      okButtonProps={{ loading: submission.pending, disabled: !data }}
      onOk={() => {
        form.submit();
      }}
      onCancel={onClose}
    >
      {scope.kind === 'company' && (
        <Select
          aria-label={t('desk.estate')}
          placeholder={t('closings.estate')}
          style={{ width: '100%' }}
          value={chosen ? estateId : null}
          onChange={(estate: string) => {
            form.resetFields();
            setEstateId(estate);
          }}
          options={rights.session.nodes
            .filter(
              (node) =>
                node.parentId === companyId &&
                !node.closed &&
                rights.holdsAt('payments.receipts.submit', node.nodeId),
            )
            .map((node) => ({ value: node.nodeId, label: node.name }))}
        />
      )}
      {error && <Alert type="error" showIcon title={explained(error)} />}
      {!data ? (
        chosen && !error && <Skeleton active />
      ) : (
        <Form form={form} layout="vertical" onFinish={submission.submit} scrollToFirstError={{ focus: true }}>
          <Refusal submission={submission} elsewhere={fieldErrors(submission.error)} />
          <p>{t('closings.ask.submit')}</p>
          {data.cashRefundedMinor !== '0' && (
            <p>{t('closings.refunded', { amount: money(data.cashRefundedMinor, data.currencyCode) })}</p>
          )}
          <Count system={system} currency={data.currencyCode} />
        </Form>
      )}
    </Modal>
  );
}

/** A field a method, each with what the system says and the difference; a reason where there is one. */
function Count({ system, currency }: { system: (method: Method) => bigint; currency: string }) {
  const { t } = useTranslation('payments');
  const form = Form.useFormInstance<Values>();
  const counted = Form.useWatch<Values['counted']>('counted', form);
  const difference = (method: Method): bigint | undefined => {
    const minor = counted?.[method];
    return minor === undefined ? undefined : BigInt(minor) - system(method);
  };
  const differs = METHODS.some((method) => (difference(method) ?? 0n) !== 0n);
  return (
    <div className="form-fields">
      {METHODS.map((method) => {
        const rest = difference(method);
        return (
          <FormField
            key={method}
            field={{
              name: `counted.${method}`,
              label: t(`method.${method}`),
              kind: 'money',
              currency,
              required: system(method) !== 0n,
              help:
                rest === undefined || rest === 0n
                  ? t('closings.says', { amount: money(system(method), currency) })
                  : t('closings.saysElse', {
                      amount: money(system(method), currency),
                      difference: money(rest, currency),
                    }),
            }}
          />
        );
      })}
      {differs && (
        <FormField
          field={{
            name: 'reason',
            label: t('closings.reason'),
            kind: 'reason',
            required: true,
            reasons: paymentReasons('closing_difference'),
          }}
        />
      )}
    </div>
  );
}
