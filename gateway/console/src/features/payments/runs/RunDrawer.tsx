/** One payment run: its lines, its decision, the bank's file, and what the bank said of each line. */
import type { Schemas } from '@manor/web/api/client';
import { useGet } from '@manor/web/api/read';
import { day, moment } from '@manor/web/format';
import { useRights } from '@manor/web/session';
import { Alert, Button, Table } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { DetailDrawer } from '../../../parts/DetailDrawer';
import { moneyCells } from '../../../parts/moneyColumn';
import { MoneyText } from '../../../parts/MoneyText';
import { PersonName } from '../../../parts/PersonName';
import { SaidReason } from '../../../parts/SaidReason';
import { StateTag } from '../../../parts/StateTag';
import { useCaseTab } from '../../../parts/useCaseTab';
import { useScope } from '../../../scope';
import { PAYMENT_REASONS } from '../reasons';
import { BankFile } from './BankFile';
import { RunDeed, type Deed } from './RunDeed';

type Line = Schemas['payments.PaymentLine'];

export function RunDrawer({ runId }: { runId: string }) {
  const { t } = useTranslation('payments');
  const scope = useScope();
  const rights = useRights();
  const [deed, setDeed] = useState<{ deed: Deed; lines?: Line[] }>();
  const [ticked, setTicked] = useState<Line[]>([]);
  const found = useGet('/v1/payments/paymentRuns/{runId}', { path: { runId } });
  const one = found.data;
  const cases = useCaseTab({ service: 'payments', subject: 'payment_run', resourceId: runId });
  const may = (permission: string): boolean =>
    one !== undefined && rights.holdsAt(`payments.payment_runs.${permission}`, one.companyId);
  const own = one?.maker === rights.session.principalId;
  const waits = one?.state === 'PAYMENT_RUN_STATE_WAITING';
  const approved = one?.state === 'PAYMENT_RUN_STATE_APPROVED';
  const sent = one?.state === 'PAYMENT_RUN_STATE_SENT' || one?.state === 'PAYMENT_RUN_STATE_DONE';
  const answering = sent && may('write');
  const button = (name: Deed, lines?: Line[], primary = false) => (
    <Button
      type={primary ? 'primary' : 'default'}
      disabled={lines?.length === 0}
      onClick={() => {
        setDeed({ deed: name, ...(lines ? { lines } : {}) });
      }}
    >
      {t(`runs.${name}`)}
    </Button>
  );
  return (
    <DetailDrawer
      title={one ? `${t('runs.one')} · ${day(one.paymentDate)}` : t('runs.one')}
      close="payments/runs"
      loading={found.isPending}
      error={found.error}
      service="payments"
      resource={`paymentRuns/${runId}`}
      tabs={cases}
      size={860}
      facts={
        one
          ? [
              {
                label: t('receipts.amount'),
                value: <MoneyText minor={one.amountMinor} currency={one.currencyCode} />,
              },
              { label: t('runs.lines'), value: one.lineCount },
              {
                label: t('receipts.state'),
                value: <StateTag state={one.state}>{t(`runState.${one.state}`)}</StateTag>,
              },
              {
                label: t('payables.maker'),
                value: (
                  <>
                    <PersonName principalId={one.maker} />{' '}
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
              ...(one.note ? [{ label: t('runs.note'), value: one.note }] : []),
            ]
          : []
      }
      actions={
        <>
          {((waits && own) || approved) && may('write') && button('cancel')}
          {waits && !own && may('approve') && button('refuse')}
          {waits && !own && may('approve') && button('approve', undefined, true)}
          {one && (approved || sent) && may('write') && <BankFile run={one} />}
          {answering && button('returned', ticked)}
          {answering && ticked.length > 0 && button('paid', ticked)}
          {answering && one.state === 'PAYMENT_RUN_STATE_SENT' && button('allPaid', undefined, true)}
        </>
      }
    >
      {waits && own && <Alert type="info" showIcon title={t('runs.ownRun')} style={{ marginTop: 12 }} />}
      {answering && <Alert type="info" showIcon title={t('runs.answerNote')} style={{ marginTop: 12 }} />}
      <Table<Line>
        size="small"
        rowKey="line"
        style={{ marginTop: 12 }}
        pagination={{ pageSize: 50, hideOnSinglePage: true }}
        dataSource={one?.lines ?? []}
        {...(answering
          ? {
              rowSelection: {
                selectedRowKeys: ticked.map((line) => line.line),
                onChange: (_, lines) => {
                  setTicked(lines);
                },
                getCheckboxProps: (line) => ({
                  disabled: line.state === 'PAYMENT_LINE_STATE_RETURNED',
                  'aria-label': t('runs.tick', { payee: line.payeeName }),
                }),
              },
            }
          : {})}
        columns={[
          { key: 'line', title: t('runs.line'), dataIndex: 'line', width: 60 },
          {
            key: 'payee',
            title: t('payables.payee'),
            render: (_, line) => (
              <Link to={scope.path(`payments/payables/${line.payableId}`)}>{line.payeeName}</Link>
            ),
          },
          {
            key: 'account',
            title: t('payables.account'),
            render: (_, line) => [line.bankName, line.bankAccount].join(' '),
          },
          moneyCells('amount', t('receipts.amount'), 'amountMinor', one?.currencyCode ?? ''),
          {
            key: 'state',
            title: t('receipts.state'),
            width: 160,
            render: (_, line) => (
              <>
                <StateTag
                  state={line.state}
                  {...(line.state === 'PAYMENT_LINE_STATE_RETURNED' ? { tone: 'error' as const } : {})}
                >
                  {t(`lineState.${line.state}`)}
                </StateTag>
                {line.reason && (
                  <div className="quiet">
                    <SaidReason of={PAYMENT_REASONS} said={line.reason} code={line.reasonCode} />
                  </div>
                )}
              </>
            ),
          },
        ]}
      />
      {one && deed && (
        <RunDeed
          {...deed}
          run={one}
          onClose={() => {
            setDeed(undefined);
            setTicked([]);
          }}
        />
      )}
    </DetailDrawer>
  );
}
