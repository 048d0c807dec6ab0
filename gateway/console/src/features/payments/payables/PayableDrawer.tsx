/** One payable: to whom, how much, where the money goes, who decided, and how it was paid. */
import { useGet } from '@manor/web/api/read';
import { day, moment } from '@manor/web/format';
import { useRights } from '@manor/web/session';
import { Alert, Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { DetailDrawer } from '../../../parts/DetailDrawer';
import { MoneyText } from '../../../parts/MoneyText';
import { PersonName } from '../../../parts/PersonName';
import { SaidReason } from '../../../parts/SaidReason';
import { StateTag } from '../../../parts/StateTag';
import { useAttachmentsTab } from '../../../parts/useAttachmentsTab';
import { useCaseTab } from '../../../parts/useCaseTab';
import { useScope } from '../../../scope';
import { PAYMENT_REASONS } from '../reasons';
import { DecidePayable, type Decision } from './DecidePayable';
import { NameAccount } from './NameAccount';
import { PayPayable } from './PayPayable';

export function PayableDrawer({ payableId }: { payableId: string }) {
  const { t } = useTranslation('payments');
  const scope = useScope();
  const rights = useRights();
  const [deed, setDeed] = useState<Decision | 'pay' | 'account'>();
  const found = useGet('/v1/payments/payables/{payableId}', { path: { payableId } });
  const one = found.data;
  const may = (permission: string): boolean =>
    one !== undefined && rights.holdsAt(`payments.payables.${permission}`, one.estateId);
  const own = one?.maker === rights.session.principalId;
  const waits = one?.state === 'PAYABLE_STATE_WAITING';
  const free = one?.state === 'PAYABLE_STATE_OPEN' && one.runId === '';
  const attachments = useAttachmentsTab(
    { service: 'payments', kind: 'payable', recordId: payableId },
    may('write'),
  );
  const cases = useCaseTab({ service: 'payments', subject: 'payable', resourceId: payableId });
  const button = (name: Decision | 'pay' | 'account', primary = false) => (
    <Button
      type={primary ? 'primary' : 'default'}
      onClick={() => {
        setDeed(name);
      }}
    >
      {t(`payables.${name}`)}
    </Button>
  );
  const close = (): void => {
    setDeed(undefined);
  };
  return (
    <DetailDrawer
      title={one ? one.payeeName : t('payables.title')}
      close="payments/payables"
      loading={found.isPending}
      error={found.error}
      service="payments"
      resource={`payables/${payableId}`}
      tabs={[...cases, ...attachments]}
      size={680}
      facts={
        one
          ? [
              { label: t('payables.kind'), value: t(`payableKind.${one.kind}`) },
              { label: t('payables.payeeKind'), value: t(`payeeKind.${one.payeeKind}`) },
              {
                label: t('receipts.amount'),
                value: <MoneyText minor={one.amountMinor} currency={one.currencyCode} />,
              },
              {
                label: t('payables.tax'),
                value: <MoneyText minor={one.taxMinor} currency={one.currencyCode} />,
              },
              ...(one.receivedMinor === '0'
                ? []
                : [
                    {
                      label: t('payables.received'),
                      value: <MoneyText minor={one.receivedMinor} currency={one.currencyCode} />,
                    },
                  ]),
              { label: t('payables.due'), value: day(one.dueDate) },
              {
                label: t('receipts.state'),
                value: <StateTag state={one.state}>{t(`payableState.${one.state}`)}</StateTag>,
              },
              ...(one.documentNumber ? [{ label: t('payables.document'), value: one.documentNumber }] : []),
              { label: t('payables.explanation'), value: one.explanation, wide: true },
              {
                label: t('payables.account'),
                value: [one.bankName, one.bankCode, one.bankAccount].filter(Boolean).join(' · '),
                wide: true,
              },
              {
                label: t('payables.maker'),
                value: (
                  <>
                    {one.source || <PersonName principalId={one.maker} />}{' '}
                    <span className="quiet">{moment(one.createTime, scope.timeZone)}</span>
                  </>
                ),
              },
              ...(one.checker
                ? [{ label: t('payables.checker'), value: <PersonName principalId={one.checker} /> }]
                : []),
              ...(one.decisionReason
                ? [
                    {
                      label: t('receipts.reason'),
                      value: (
                        <SaidReason
                          of={PAYMENT_REASONS}
                          said={one.decisionReason}
                          code={one.decisionReasonCode}
                        />
                      ),
                    },
                  ]
                : []),
              ...(one.runId
                ? [
                    {
                      label: t('runs.one'),
                      value: <Link to={scope.path(`payments/runs/${one.runId}`)}>{t('payables.inRun')}</Link>,
                    },
                  ]
                : []),
              ...(one.state === 'PAYABLE_STATE_PAID'
                ? [
                    {
                      label: t('payables.paid'),
                      value: [day(one.paymentDate), t(`method.${one.method}`), one.paymentReference]
                        .filter(Boolean)
                        .join(' · '),
                      wide: true,
                    },
                    { label: t('payables.paidBy'), value: <PersonName principalId={one.paidBy} /> },
                  ]
                : []),
            ]
          : []
      }
      actions={
        <>
          {waits && may('write') && button('account')}
          {waits && !own && may('approve') && button('refuse')}
          {waits && !own && may('approve') && button('approve', true)}
          {free && !own && !one.source && may('approve') && button('withdraw')}
          {free && may('pay') && button('pay', true)}
        </>
      }
    >
      {waits && own && <Alert type="info" showIcon title={t('payables.own')} style={{ marginTop: 12 }} />}
      {one && deed === 'pay' && <PayPayable payable={one} onClose={close} />}
      {one && deed === 'account' && <NameAccount payable={one} onClose={close} />}
      {one && deed && deed !== 'pay' && deed !== 'account' && (
        <DecidePayable decision={deed} payable={one} onClose={close} />
      )}
    </DetailDrawer>
  );
}
