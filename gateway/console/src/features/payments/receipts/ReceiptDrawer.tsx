/** One receipt: where its money went, and what a second person decides about it. */
import { useGet } from '@manor/web/api/read';
import { day, money, moment } from '@manor/web/format';
import { useRights } from '@manor/web/session';
import { Alert, App, Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DetailDrawer, type Fact } from '../../../parts/DetailDrawer';
import { MoneyText } from '../../../parts/MoneyText';
import { ReasonDialog } from '../../../parts/ReasonDialog';
import { PersonName } from '../../../parts/PersonName';
import { useAttachmentsTab } from '../../../parts/useAttachmentsTab';
import { useCaseTab } from '../../../parts/useCaseTab';
import { useScope } from '../../../scope';
import { PAYMENT_REASONS, paymentReasons } from '../reasons';
import { Allocations } from '../Allocations';
import { PrintPayment } from './PrintPayment';
import { StateTag } from '../../../parts/StateTag';
import { CustomerLink } from '../../../parts/SubjectLink';
import { SaidReason } from '../../../parts/SaidReason';

type Action = 'approve' | 'refuse' | 'reverse';

export function ReceiptDrawer({ receiptId }: { receiptId: string }) {
  const { t } = useTranslation('payments');
  const { message } = App.useApp();
  const scope = useScope();
  const rights = useRights();
  const [action, setAction] = useState<Action>();
  const path = { receiptId };
  const { data: one, isPending, error } = useGet('/v1/payments/receipts/{receiptId}', { path });
  const holds = (permission: string): boolean =>
    one !== undefined && rights.holdsAt(permission, one.estateId);
  const actions: Action[] =
    one?.state === 'RECEIPT_STATE_SUBMITTED' && holds('payments.receipts.approve')
      ? ['refuse', 'approve']
      : one?.state === 'RECEIPT_STATE_APPROVED' && holds('payments.receipts.reverse')
        ? ['reverse']
        : [];
  const own = one?.submittedBy === rights.session.principalId;
  const facts: Fact[] = one
    ? [
        {
          label: t('receipts.customer'),
          value: <CustomerLink customerId={one.customerId} name={one.customerName} />,
        },
        {
          label: t('receipts.amount'),
          value: <MoneyText minor={one.amountMinor} currency={one.currencyCode} />,
        },
        {
          label: t('receipts.state'),
          value: <StateTag state={one.state}>{t(`receiptState.${one.state}`)}</StateTag>,
        },
        {
          label: t('receipts.method'),
          // A merchant account without a name of its own is called main.
          value: `${t(`method.${one.method}`)} · ${one.account === 'main' ? t('receipts.mainAccount') : one.account}`,
        },
        { label: t('receipts.payerAccount'), value: one.payerAccount },
        { label: t('receipts.date'), value: day(one.paymentDate) },
        { label: t('receipts.accounting'), value: day(one.accountingDate) },
        {
          label: t('receipts.submitted'),
          value: (
            <>
              <PersonName principalId={one.submittedBy} />{' '}
              <span className="quiet">{moment(one.submitTime, scope.timeZone)}</span>
            </>
          ),
        },
        {
          label: t('receipts.decided'),
          value: one.decidedBy && (
            <>
              <PersonName principalId={one.decidedBy} />{' '}
              <span className="quiet">{moment(one.decideTime, scope.timeZone)}</span>
            </>
          ),
        },
        {
          label: t('receipts.reason'),
          value: one.reason && <SaidReason of={PAYMENT_REASONS} said={one.reason} code={one.reasonCode} />,
        },
        { label: t('receipts.note'), value: one.note },
      ].filter((fact) => fact.value !== '')
    : [];
  const cases = useCaseTab({
    service: 'payments',
    subject: 'receipt',
    resourceId: receiptId,
    ...(one ? { companyId: one.companyId } : {}),
  });
  const attachments = useAttachmentsTab(
    {
      service: 'payments',
      kind: 'receipt',
      recordId: receiptId,
      ...(one ? { companyId: one.companyId } : {}),
    },
    holds('payments.receipts.submit'),
  );
  return (
    <DetailDrawer
      title={one ? `${t('receipts.one')} ${one.number}` : t('receipts.title')}
      close="payments/receipts"
      loading={isPending}
      error={error}
      service="payments"
      resource={`receipts/${receiptId}`}
      tabs={[...cases, ...attachments]}
      size={640}
      facts={facts}
      actions={
        one && (
          <>
            <PrintPayment receiptId={receiptId} label={t('receipts.print')} />
            {!own &&
              actions.map((key) => (
                <Button
                  key={key}
                  type={key === 'approve' ? 'primary' : 'default'}
                  danger={key === 'reverse'}
                  onClick={() => {
                    setAction(key);
                  }}
                >
                  {t(`receipts.${key}`)}
                </Button>
              ))}
          </>
        )
      }
    >
      {own && actions.length > 0 && (
        <Alert type="info" showIcon title={t('receipts.own')} style={{ marginTop: 12 }} />
      )}
      {one && (
        <Allocations
          allocations={one.allocations}
          prepaymentMinor={one.prepaymentMinor}
          currency={one.currencyCode}
        />
      )}
      {one && action && (
        <ReasonDialog
          title={t(`receipts.${action}`)}
          danger={action !== 'approve'}
          {...(action === 'approve'
            ? {}
            : {
                reason: 'required' as const,
                reasons: paymentReasons(action === 'refuse' ? 'refusal' : 'reversal'),
              })}
          send={(client, reason) => {
            const { etag } = one;
            if (action === 'approve')
              return client.POST('/v1/payments/receipts/{receiptId}:approve', {
                params: { path },
                body: { etag },
              });
            const body = { etag, reason };
            return action === 'refuse'
              ? client.POST('/v1/payments/receipts/{receiptId}:refuse', { params: { path }, body })
              : client.POST('/v1/payments/receipts/{receiptId}:reverse', { params: { path }, body });
          }}
          onDone={() => void message.success(t(`receipts.did.${action}`))}
          onClose={() => {
            setAction(undefined);
          }}
        >
          {t(`receipts.ask.${action}`, { amount: money(one.amountMinor, one.currencyCode) })}
        </ReasonDialog>
      )}
    </DetailDrawer>
  );
}
