/** Deductions and refunds of deposits, those that wait to be decided one by one or many at a time. */
import type { Schemas } from '@manor/web/api/client';
import { listing } from '@manor/web/api/read';
import { moment } from '@manor/web/format';
import { useRights } from '@manor/web/session';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { Bulk } from '../../../parts/bulk';
import { ListPage } from '../../../parts/ListPage';
import { moneyColumn } from '../../../parts/moneyColumn';
import { PersonName } from '../../../parts/PersonName';
import { StateTag } from '../../../parts/StateTag';
import { SaidReason } from '../../../parts/SaidReason';
import { useScope } from '../../../scope';
import { CustomerName } from '../CustomerName';
import { PAYMENT_REASONS, paymentReasons } from '../reasons';

type Use = Schemas['payments.DepositUse'];
const PERMISSION = 'payments.deposits.approve';
const STATES = ['DEPOSIT_USE_STATE_WAITING', 'DEPOSIT_USE_STATE_DONE', 'DEPOSIT_USE_STATE_REFUSED'] as const;

export default function DepositUsesPage() {
  const { t } = useTranslation('payments');
  const scope = useScope();
  const navigate = useNavigate();
  const bulk = useUseDeeds();
  const { companyId, estateId } = scope;
  return (
    <ListPage<Use>
      title={t('deposits.uses')}
      source={listing('/v1/payments/depositUses', 'uses', { companyId, estateId })}
      rowKey="useId"
      order="made desc"
      saving
      empty={t('deposits.noUses')}
      filters={[
        {
          name: 'state',
          label: t('receipts.state'),
          kind: 'choice',
          options: STATES.map((value) => ({ value, label: t(`depositUseState.${value}`) })),
        },
      ]}
      columns={[
        {
          key: 'kind',
          title: t('deposits.kind'),
          width: 120,
          render: (row) => t(`depositUseKind.${row.kind}`),
        },
        {
          key: 'customer',
          title: t('receipts.customer'),
          width: 180,
          render: (row) => <CustomerName customerId={row.customerId} />,
        },
        moneyColumn('amount', t('deposits.amount'), 'amountMinor'),
        {
          key: 'reason',
          title: t('deposits.reason'),
          width: 240,
          render: (row) => <SaidReason of={PAYMENT_REASONS} said={row.reason} code={row.reasonCode} />,
        },
        {
          key: 'maker',
          title: t('deposits.maker'),
          width: 140,
          render: (row) => <PersonName principalId={row.maker} />,
        },
        {
          key: 'time',
          title: t('deposits.askedOn'),
          width: 170,
          sort: 'made',
          render: (row) => moment(row.createTime, scope.timeZone),
        },
        {
          key: 'state',
          title: t('receipts.state'),
          width: 120,
          render: (row) => <StateTag state={row.state}>{t(`depositUseState.${row.state}`)}</StateTag>,
        },
      ]}
      onOpen={(row) => void navigate(scope.path(`payments/deposits/${row.receivableId}`))}
      {...(bulk ? { bulk } : {})}
    />
  );
}

/** What may be decided of uses that somebody else asked for. */
function useUseDeeds(): Bulk<Use> | undefined {
  const { t } = useTranslation('payments');
  const scope = useScope();
  const rights = useRights();
  if (!rights.holdsIn(PERMISSION, scope.nodeId)) return undefined;
  return {
    not: (row) => {
      if (row.state !== 'DEPOSIT_USE_STATE_WAITING' || !rights.holdsAt(PERMISSION, row.estateId)) return '';
      return row.maker === rights.session.principalId ? t('receipts.own') : undefined;
    },
    label: (row) => `${t(`depositUseKind.${row.kind}`)} · ${row.reason}`,
    amount: (row) => ({
      minor: row.amountMinor,
      currency: row.currencyCode,
      of: t(`depositUseKind.${row.kind}`),
    }),
    deeds: [
      {
        label: t('deposits.approve'),
        reason: 'optional',
        send: (client, { useId, companyId }, reason) =>
          client.POST('/v1/payments/depositUses/{useId}:approve', {
            params: { path: { useId } },
            body: { companyId, reason },
          }),
      },
      {
        label: t('deposits.refuse'),
        danger: true,
        reason: 'required',
        reasons: paymentReasons('refusal'),
        send: (client, { useId, companyId }, reason) =>
          client.POST('/v1/payments/depositUses/{useId}:refuse', {
            params: { path: { useId } },
            body: { companyId, reason },
          }),
      },
    ],
  };
}
