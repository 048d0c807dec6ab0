/** One daily closing: what the system says beside what was counted, and what a second person decides about it. */
import { useGet } from '@manor/web/api/read';
import { day, money, moment, number } from '@manor/web/format';
import { useRights } from '@manor/web/session';
import { Alert, App, Button, Table } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { closingLinesOf } from '../../../links';
import { Figure } from '../../../parts/Figure';
import { DetailDrawer, type Fact } from '../../../parts/DetailDrawer';
import { MoneyText } from '../../../parts/MoneyText';
import { ReasonDialog } from '../../../parts/ReasonDialog';
import { PersonName } from '../../../parts/PersonName';
import { useAttachmentsTab } from '../../../parts/useAttachmentsTab';
import { useCaseTab } from '../../../parts/useCaseTab';
import { useScope } from '../../../scope';
import { PAYMENT_REASONS, paymentReasons } from '../reasons';
import { PrintPayment } from '../receipts/PrintPayment';
import { ApproveCounted } from './ApproveCounted';
import { StateTag } from '../../../parts/StateTag';
import { SaidReason } from '../../../parts/SaidReason';

type Action = 'confirm' | 'refuse';

export function ClosingDrawer({ closingId }: { closingId: string }) {
  const { t } = useTranslation('payments');
  const { message } = App.useApp();
  const scope = useScope();
  const rights = useRights();
  const [action, setAction] = useState<Action>();
  const path = { closingId };
  const { data: one, isPending, error } = useGet('/v1/payments/dailyClosings/{closingId}', { path });
  const amount = (minor: string | bigint) => (
    <MoneyText minor={minor} currency={one?.currencyCode ?? scope.currency} />
  );
  // What a figure counted when the day was closed, whatever came of the day since; all of it, or of one method.
  const lines = (of: Record<string, string> = {}): string =>
    one ? closingLinesOf(one.estateId, closingId, of) : '';
  const may = one !== undefined && rights.holdsAt('payments.receipts.approve', one.estateId);
  const waiting = one?.state === 'DAILY_CLOSING_STATE_SUBMITTED';
  const actions: Action[] =
    !may || one.state === 'DAILY_CLOSING_STATE_REFUSED' ? [] : waiting ? ['refuse', 'confirm'] : ['refuse'];
  const own = one?.submittedBy === rights.session.principalId;
  const by = (principalId: string, time: string | undefined) => (
    <>
      <PersonName principalId={principalId} /> <span className="quiet">{moment(time, scope.timeZone)}</span>
    </>
  );
  const facts: Fact[] = one
    ? [
        { label: t('takings.day'), value: day(one.paymentDate) },
        { label: t('desk.estate'), value: rights.node(one.estateId)?.name ?? one.estateId },
        {
          label: t('receipts.state'),
          value: <StateTag state={one.state}>{t(`closingState.${one.state}`)}</StateTag>,
        },
        { label: t('receipts.submitted'), value: by(one.submittedBy, one.submitTime) },
        {
          label: t('closings.reason'),
          value: one.reason && <SaidReason of={PAYMENT_REASONS} said={one.reason} code={one.reasonCode} />,
        },
        { label: t('closings.decided'), value: one.decidedBy && by(one.decidedBy, one.decideTime) },
        {
          label: t('receipts.reason'),
          value: one.decisionReason && (
            <SaidReason of={PAYMENT_REASONS} said={one.decisionReason} code={one.decisionReasonCode} />
          ),
        },
      ].filter((fact) => fact.value !== '')
    : [];
  const cases = useCaseTab({
    service: 'payments',
    subject: 'daily_closing',
    resourceId: closingId,
    ...(one ? { companyId: one.companyId } : {}),
  });
  const attachments = useAttachmentsTab(
    {
      service: 'payments',
      kind: 'daily_closing',
      recordId: closingId,
      ...(one ? { companyId: one.companyId } : {}),
    },
    one !== undefined && rights.holdsAt('payments.receipts.submit', one.estateId),
  );
  return (
    <DetailDrawer
      title={one ? `${t('closings.one')} ${day(one.paymentDate)}` : t('closings.one')}
      close="payments/closings"
      loading={isPending}
      error={error}
      service="payments"
      resource={`dailyClosings/${closingId}`}
      tabs={[...cases, ...attachments]}
      size={680}
      facts={facts}
      actions={
        one && (
          <>
            <PrintPayment closingId={closingId} label={t('receipts.print')} />
            {may && one.state === 'DAILY_CLOSING_STATE_CONFIRMED' && <ApproveCounted closing={one} />}
            {!own &&
              actions.map((key) => (
                <Button
                  key={key}
                  type={key === 'confirm' ? 'primary' : 'default'}
                  onClick={() => {
                    setAction(key);
                  }}
                >
                  {t(`closings.${key}`)}
                </Button>
              ))}
          </>
        )
      }
    >
      {own && waiting && <Alert type="info" showIcon title={t('closings.own')} style={{ marginTop: 12 }} />}
      {one && (
        <>
          <h3 className="section">{t('closings.lines')}</h3>
          <Table
            size="small"
            rowKey="method"
            pagination={false}
            dataSource={one.lines}
            locale={{ emptyText: t('takings.none') }}
            columns={[
              { key: 'method', title: t('receipts.method'), render: (_, row) => t(`method.${row.method}`) },
              {
                key: 'receipts',
                title: t('takings.receipts'),
                align: 'right',
                render: (_, row) => (
                  <Figure to={lines({ method: row.method, receiptsOnly: 'true' })}>
                    {number(row.receiptCount)}
                  </Figure>
                ),
              },
              {
                key: 'system',
                title: t('closings.system'),
                align: 'right',
                render: (_, row) => (
                  <Figure to={lines({ method: row.method })}>{amount(row.systemMinor)}</Figure>
                ),
              },
              {
                key: 'counted',
                title: t('closings.counted'),
                align: 'right',
                render: (_, row) => amount(row.countedMinor),
              },
              {
                key: 'difference',
                title: t('closings.difference'),
                align: 'right',
                render: (_, row) => amount(BigInt(row.countedMinor) - BigInt(row.systemMinor)),
              },
            ]}
            summary={() => (
              <Table.Summary.Row className="sum">
                <Table.Summary.Cell index={0} colSpan={2}>
                  {t('closings.total')}
                </Table.Summary.Cell>
                <Table.Summary.Cell index={2} align="right">
                  <Figure to={lines()}>{amount(one.systemMinor)}</Figure>
                </Table.Summary.Cell>
                <Table.Summary.Cell index={3} align="right">
                  {amount(one.countedMinor)}
                </Table.Summary.Cell>
                <Table.Summary.Cell index={4} align="right">
                  {amount(BigInt(one.countedMinor) - BigInt(one.systemMinor))}
                </Table.Summary.Cell>
              </Table.Summary.Row>
            )}
          />
          {one.lines.map(
            (row) =>
              row.refundedMinor !== '0' && (
                <p key={row.method}>
                  {t('closings.refunded', { amount: money(row.refundedMinor, one.currencyCode) })}
                </p>
              ),
          )}
          <p>
            <Figure to={lines({ receiptsOnly: 'true' })}>{t('closings.receipts')}</Figure>
          </p>
        </>
      )}
      {one && action && (
        <ReasonDialog
          title={t(`closings.${action}`)}
          danger={action === 'refuse'}
          {...(action === 'confirm'
            ? {}
            : { reason: 'required' as const, reasons: paymentReasons('refusal') })}
          send={(client, reason) => {
            const { etag } = one;
            return action === 'confirm'
              ? client.POST('/v1/payments/dailyClosings/{closingId}:confirm', {
                  params: { path },
                  body: { etag },
                })
              : client.POST('/v1/payments/dailyClosings/{closingId}:refuse', {
                  params: { path },
                  body: { etag, reason },
                });
          }}
          onDone={() => void message.success(t(`closings.did.${action}`))}
          onClose={() => {
            setAction(undefined);
          }}
        >
          {t(`closings.ask.${action}`, { amount: money(one.countedMinor, one.currencyCode) })}
        </ReasonDialog>
      )}
    </DetailDrawer>
  );
}
