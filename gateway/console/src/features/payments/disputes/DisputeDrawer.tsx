/** One dispute: what each side says, how one person of finance wants it to end, and what a second one decides. */
import { useGet } from '@manor/web/api/read';
import { moment } from '@manor/web/format';
import { useRights } from '@manor/web/session';
import { Alert, App, Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DetailDrawer, type Fact } from '../../../parts/DetailDrawer';
import { MoneyText } from '../../../parts/MoneyText';
import { PersonName } from '../../../parts/PersonName';
import { useAttachmentsTab } from '../../../parts/useAttachmentsTab';
import { useCaseTab } from '../../../parts/useCaseTab';
import { ReasonDialog } from '../../../parts/ReasonDialog';
import { StateTag } from '../../../parts/StateTag';
import { SaidReason } from '../../../parts/SaidReason';
import { useScope } from '../../../scope';
import { PAYMENT_REASONS, paymentReasons } from '../reasons';
import { CustomerName } from '../CustomerName';
import { BothSides } from './BothSides';
import { ProposeEnd } from './ProposeEnd';

type Action = 'propose' | 'approve' | 'reject';
const EVERY = 5000; // milliseconds: a refund goes on without anybody's doing

export function DisputeDrawer({ disputeId }: { disputeId: string }) {
  const { t } = useTranslation('payments');
  const { message } = App.useApp();
  const scope = useScope();
  const rights = useRights();
  const [action, setAction] = useState<Action>();
  const path = { disputeId };
  const {
    data: one,
    isPending,
    error,
  } = useGet('/v1/payments/disputes/{disputeId}', { path }, { every: EVERY });
  const may = one !== undefined && rights.holdsAt('payments.disputes.resolve', one.companyId);
  const proposed = one?.state === 'DISPUTE_STATE_PROPOSED';
  const own = proposed && one.proposedBy === rights.session.principalId;
  const actions: Action[] = !may
    ? []
    : one.state === 'DISPUTE_STATE_OPEN'
      ? ['propose']
      : proposed && !own
        ? ['reject', 'approve']
        : [];
  const by = (principalId: string, time: string | undefined) => (
    <>
      <PersonName principalId={principalId} /> <span className="quiet">{moment(time, scope.timeZone)}</span>
    </>
  );
  const facts: Fact[] = one
    ? [
        { label: t('disputes.kind'), value: t(`disputeKind.${one.kind}`) },
        {
          label: t('receipts.state'),
          value: <StateTag state={one.state}>{t(`disputeState.${one.state}`)}</StateTag>,
        },
        { label: t('disputes.opened'), value: moment(one.openTime, scope.timeZone) },
        {
          label: t('receipts.customer'),
          value: one.customerId && <CustomerName customerId={one.customerId} />,
        },
        {
          label: t('disputes.ending'),
          value: one.ending === 'DISPUTE_END_UNSPECIFIED' ? '' : t(`disputeEnd.${one.ending}`),
        },
        {
          label: t('receipts.reason'),
          value: one.reason && <SaidReason of={PAYMENT_REASONS} said={one.reason} code={one.reasonCode} />,
        },
        { label: t('disputes.proposed'), value: one.proposedBy && by(one.proposedBy, one.proposeTime) },
        { label: t('receipts.decided'), value: one.decidedBy && by(one.decidedBy, one.decideTime) },
        {
          label: t('disputes.rejection'),
          value: one.decisionReason && (
            <SaidReason of={PAYMENT_REASONS} said={one.decisionReason} code={one.decisionReasonCode} />
          ),
        },
        {
          label: t('receipts.prepayment'),
          value: one.prepaymentMinor !== '0' && (
            <MoneyText minor={one.prepaymentMinor} currency={one.currencyCode} />
          ),
        },
        { label: t('disputes.refund'), value: one.refund && t(`refundState.${one.refund.state}`) },
        { label: t('disputes.refundNumber'), value: one.refund?.outRefundNo },
        { label: t('orders.trouble'), value: one.refund?.lastError },
      ].filter((fact) => fact.value !== '' && fact.value !== undefined && fact.value !== false)
    : [];
  const cases = useCaseTab({
    service: 'payments',
    subject: 'dispute',
    resourceId: disputeId,
    ...(one ? { companyId: one.companyId } : {}),
  });
  const attachments = useAttachmentsTab(
    {
      service: 'payments',
      kind: 'dispute',
      recordId: disputeId,
      ...(one ? { companyId: one.companyId } : {}),
    },
    may,
  );
  return (
    <DetailDrawer
      title={t('disputes.one')}
      close="payments/disputes"
      loading={isPending}
      error={error}
      service="payments"
      resource={`disputes/${disputeId}`}
      tabs={[...cases, ...attachments]}
      size={680}
      facts={facts}
      actions={actions.map((key) => (
        <Button
          key={key}
          type={key === 'reject' ? 'default' : 'primary'}
          onClick={() => {
            setAction(key);
          }}
        >
          {t(`disputes.${key}`)}
        </Button>
      ))}
    >
      {own && <Alert type="info" showIcon title={t('disputes.own')} style={{ marginTop: 12 }} />}
      {one && (
        <>
          <h3 className="section">{t('disputes.sides')}</h3>
          <BothSides dispute={one} />
        </>
      )}
      {one && action === 'propose' && (
        <ProposeEnd
          dispute={one}
          onClose={() => {
            setAction(undefined);
          }}
        />
      )}
      {one && (action === 'approve' || action === 'reject') && (
        <ReasonDialog
          title={t(`disputes.${action}`)}
          danger={action === 'reject'}
          {...(action === 'reject'
            ? { reason: 'required' as const, reasons: paymentReasons('refusal') }
            : {})}
          send={(client, reason) => {
            const { etag } = one;
            return action === 'approve'
              ? client.POST('/v1/payments/disputes/{disputeId}:approveEnd', {
                  params: { path },
                  body: { etag },
                })
              : client.POST('/v1/payments/disputes/{disputeId}:rejectEnd', {
                  params: { path },
                  body: { etag, reason },
                });
          }}
          onDone={() => void message.success(t(`disputes.did.${action}`))}
          onClose={() => {
            setAction(undefined);
          }}
        >
          {action === 'approve' ? t(`disputes.means.${one.ending}`) : t('disputes.ask.reject')}
        </ReasonDialog>
      )}
    </DetailDrawer>
  );
}
