/** One deposit: what is held of it, its deductions and refunds, and the decisions that wait. */
import type { Schemas } from '@manor/web/api/client';
import { useGet } from '@manor/web/api/read';
import { moment, money } from '@manor/web/format';
import { useRights } from '@manor/web/session';
import { Alert, Button, Space, Table } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { allocationsOf } from '../../../links';
import { DetailDrawer } from '../../../parts/DetailDrawer';
import { EmptyState } from '../../../parts/EmptyState';
import { Figure } from '../../../parts/Figure';
import { MoneyText } from '../../../parts/MoneyText';
import { PersonName } from '../../../parts/PersonName';
import { StateTag } from '../../../parts/StateTag';
import { CasesOf, useReadsCases } from '../../../parts/useCaseTab';
import { useScope } from '../../../scope';
import { DecideUse, type Decision } from './DecideUse';
import { UseDeposit } from './UseDeposit';
import { CustomerLink, UnitLink } from '../../../parts/SubjectLink';
import { SaidReason } from '../../../parts/SaidReason';
import { PAYMENT_REASONS } from '../reasons';

type Use = Schemas['payments.DepositUse'];

export function DepositDrawer({ receivableId }: { receivableId: string }) {
  const { t } = useTranslation('payments');
  const scope = useScope();
  const rights = useRights();
  const readsCases = useReadsCases(scope.companyId);
  const [using, setUsing] = useState<'deduct' | 'refund'>();
  const [deciding, setDeciding] = useState<{ decision: Decision; use: Use }>();
  const query = { companyId: scope.companyId, receivableId, pageSize: 200 };
  const found = useGet('/v1/payments/deposits', { query });
  const uses = useGet('/v1/payments/depositUses', { query });
  const one = found.data?.deposits[0];
  const free = one ? BigInt(one.heldMinor) - BigInt(one.waitingMinor) : 0n;
  const owed = one ? BigInt(one.shortMinor) - BigInt(one.lostMinor) : 0n;
  const mayUse = one !== undefined && free > 0n && rights.holdsAt('payments.deposits.use', one.estateId);
  const figure = (minor: string) => <MoneyText minor={minor} currency={one?.currencyCode ?? ''} />;
  const asked = (minor: string) => (
    <Figure to={`/${scope.nodeId}/billing/receivables/${receivableId}`}>{figure(minor)}</Figure>
  );
  const paid = (minor: string) => (
    <Figure to={allocationsOf(scope.companyId, { receivableId, withoutCredits: 'true' })}>
      {figure(minor)}
    </Figure>
  );
  const decisions = (use: Use) =>
    use.state === 'DEPOSIT_USE_STATE_WAITING' &&
    use.maker !== rights.session.principalId &&
    rights.holdsAt('payments.deposits.approve', use.estateId) && (
      <Space>
        {(['approve', 'refuse'] as const).map((decision) => (
          <Button
            key={decision}
            size="small"
            onClick={() => {
              setDeciding({ decision, use });
            }}
          >
            {t(`deposits.${decision}`)}
          </Button>
        ))}
      </Space>
    );
  return (
    <DetailDrawer
      title={one ? `${one.feeItemName} · ${one.unitCode}` : t('deposits.title')}
      close="payments/deposits"
      loading={found.isPending}
      error={found.error}
      service="payments"
      resource={`deposits/${receivableId}`}
      size={760}
      facts={
        one
          ? [
              {
                label: t('receipts.customer'),
                value: <CustomerLink customerId={one.customerId} name={one.customerName} />,
              },
              { label: t('deposits.unit'), value: <UnitLink unitId={one.unitId} code={one.unitCode} /> },
              { label: t('deposits.asked'), value: asked(one.askedMinor) },
              { label: t('deposits.paid'), value: paid(one.paidMinor) },
              { label: t('deposits.used'), value: figure(one.usedMinor) },
              { label: t('deposits.held'), value: figure(one.heldMinor) },
              ...(one.lostMinor === '0' ? [] : [{ label: t('deposits.lost'), value: figure(one.lostMinor) }]),
            ]
          : []
      }
      actions={
        mayUse && (
          <>
            <Button
              onClick={() => {
                setUsing('deduct');
              }}
            >
              {t('deposits.deduct')}
            </Button>
            <Button
              type="primary"
              onClick={() => {
                setUsing('refund');
              }}
            >
              {t('deposits.refund')}
            </Button>
          </>
        )
      }
    >
      {one && owed > 0n && (
        <Alert
          type="warning"
          showIcon
          title={t('deposits.shortNote', { amount: money(String(owed), one.currencyCode) })}
          action={<Link to={scope.path(`billing/receivables/${receivableId}`)}>{t('deposits.toPay')}</Link>}
        />
      )}
      <Table<Use>
        size="small"
        rowKey="useId"
        pagination={false}
        dataSource={uses.data?.uses ?? []}
        locale={{ emptyText: <EmptyState text={t('deposits.noUses')} /> }}
        {...(readsCases
          ? {
              expandable: {
                expandedRowRender: ({ useId, companyId }) => (
                  <CasesOf
                    service="payments"
                    subject="deposit_use"
                    resourceId={useId}
                    companyId={companyId}
                  />
                ),
              },
            }
          : {})}
        columns={[
          { key: 'kind', title: t('deposits.kind'), render: (_, use) => t(`depositUseKind.${use.kind}`) },
          {
            key: 'amount',
            title: t('deposits.amount'),
            align: 'right',
            render: (_, use) => figure(use.amountMinor),
          },
          {
            key: 'for',
            title: t('deposits.for'),
            render: (_, use) =>
              use.targetReceivableId === '0' ? (
                use.orderId ? (
                  <>
                    <Link to={scope.path(`payments/orders/${use.orderId}`)}>{t('deposits.channel')}</Link>{' '}
                    {use.refund && <span className="quiet">{t(`refundState.${use.refund.state}`)}</span>}
                  </>
                ) : (
                  [t(`method.${use.method}`), use.payee].filter(Boolean).join(' · ')
                )
              ) : (
                <Link to={scope.path(`billing/receivables/${use.targetReceivableId}`)}>
                  {t('deposits.receivable')}
                </Link>
              ),
          },
          {
            key: 'reason',
            title: t('deposits.reason'),
            render: (_, use) => <SaidReason of={PAYMENT_REASONS} said={use.reason} code={use.reasonCode} />,
          },
          {
            key: 'maker',
            title: t('deposits.maker'),
            render: (_, use) => (
              <>
                <PersonName principalId={use.maker} />{' '}
                <span className="quiet">{moment(use.createTime, scope.timeZone)}</span>
              </>
            ),
          },
          {
            key: 'state',
            title: t('receipts.state'),
            render: (_, use) =>
              decisions(use) || <StateTag state={use.state}>{t(`depositUseState.${use.state}`)}</StateTag>,
          },
        ]}
      />
      {one && using && (
        <UseDeposit
          deposit={one}
          kind={using}
          free={String(free)}
          onClose={() => {
            setUsing(undefined);
          }}
        />
      )}
      {deciding && (
        <DecideUse
          {...deciding}
          onClose={() => {
            setDeciding(undefined);
          }}
        />
      )}
    </DetailDrawer>
  );
}
