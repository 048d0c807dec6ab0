/** What we know of a disputed payment beside what the channel says. */
import type { Schemas } from '@manor/web/api/client';
import { moment } from '@manor/web/format';
import { Table } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { MoneyText } from '../../../parts/MoneyText';
import { StateTag } from '../../../parts/StateTag';
import { useScope } from '../../../scope';
import { isOfRefund } from './states';

type OrderStateName = Schemas['payments.OrderState'];

interface Line {
  what: string;
  ours: ReactNode;
  theirs: ReactNode;
}

export function BothSides({ dispute }: { dispute: Schemas['payments.Dispute'] }) {
  const { t } = useTranslation('payments');
  const scope = useScope();
  const amount = (minor: string) => <MoneyText minor={minor} currency={dispute.currencyCode} />;
  const state = `ORDER_STATE_${dispute.orderState.toUpperCase()}` as OrderStateName;
  const ordered = dispute.orderId !== '';
  const paid = dispute.transactionId !== '';
  const order = ordered && (
    <Link to={scope.path(`payments/orders/${dispute.orderId}`)}>{t('disputes.order')}</Link>
  );
  const ofRefund: Line[] = [
    { what: t('orders.number'), ours: order, theirs: '' },
    { what: t('disputes.refundNumber'), ours: dispute.outTradeNo, theirs: dispute.transactionId },
    { what: t('receipts.amount'), ours: amount(dispute.amountMinor), theirs: '' },
    {
      what: t('receipts.state'),
      ours: dispute.refund && t(`refundState.${dispute.refund.state}`),
      theirs: dispute.detail,
    },
  ];
  const ofPayment: Line[] = [
    {
      what: t('orders.number'),
      ours: order,
      theirs: dispute.outTradeNo,
    },
    {
      what: t('receipts.amount'),
      ours: ordered && amount(dispute.orderAmountMinor),
      theirs: paid && amount(dispute.amountMinor),
    },
    {
      what: t('receipts.state'),
      ours: ordered && <StateTag state={state}>{t(`orderState.${state}`)}</StateTag>,
      theirs: dispute.detail,
    },
    { what: t('orders.transaction'), ours: '', theirs: dispute.transactionId },
    { what: t('orders.paid'), ours: '', theirs: moment(dispute.paidTime, scope.timeZone) },
    { what: t('disputes.occurrences'), ours: '', theirs: dispute.occurrences },
  ];
  return (
    <Table
      size="small"
      rowKey="what"
      pagination={false}
      dataSource={isOfRefund(dispute) ? ofRefund : ofPayment}
      columns={[
        { key: 'what', dataIndex: 'what', title: '', width: 110 },
        { key: 'ours', title: t('disputes.we'), render: (_, row) => row.ours || '—' },
        { key: 'theirs', title: t('disputes.channel'), render: (_, row) => row.theirs || '—' },
      ]}
    />
  );
}
