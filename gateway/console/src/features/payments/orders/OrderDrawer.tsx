/** One online order: what it pays, and all that happened to it. */
import { useGet } from '@manor/web/api/read';
import { money, moment, period } from '@manor/web/format';
import { useRights } from '@manor/web/session';
import { App, Button, Skeleton, Table } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { DetailDrawer } from '../../../parts/DetailDrawer';
import { MoneyText } from '../../../parts/MoneyText';
import { ReasonDialog } from '../../../parts/ReasonDialog';
import { useScope } from '../../../scope';
import { CustomerName } from '../CustomerName';
import { OrderCode } from './OrderCode';
import { OrderTimeline } from './OrderTimeline';
import { PrintPayment } from '../receipts/PrintPayment';
import { StateTag } from '../../../parts/StateTag';

const CLOSABLE = [
  'ORDER_STATE_CREATED',
  'ORDER_STATE_PLACING',
  'ORDER_STATE_PLACED',
  'ORDER_STATE_UNRESOLVED',
];

export function OrderDrawer({ orderId }: { orderId: string }) {
  const { t } = useTranslation('payments');
  const { message } = App.useApp();
  const scope = useScope();
  const rights = useRights();
  const [closing, setClosing] = useState(false);
  const path = { orderId };
  const { data: one, isPending, error } = useGet('/v1/payments/orders/{orderId}', { path }, { every: 5000 });
  const amount = (minor: string) => (
    <MoneyText minor={minor} currency={one?.currencyCode ?? scope.currency} />
  );
  return (
    <DetailDrawer
      title={one ? `${t('orders.one')} ${one.outTradeNo}` : t('orders.one')}
      close="payments/orders"
      loading={isPending}
      error={error}
      service="payments"
      resource={`orders/${orderId}`}
      size={640}
      facts={
        one
          ? [
              { label: t('receipts.customer'), value: <CustomerName customerId={one.customerId} /> },
              { label: t('receipts.amount'), value: amount(one.amountMinor) },
              {
                label: t('receipts.state'),
                value: <StateTag state={one.state}>{t(`orderState.${one.state}`)}</StateTag>,
              },
              ...(one.transactionId ? [{ label: t('orders.transaction'), value: one.transactionId }] : []),
              ...(one.paidTime
                ? [{ label: t('orders.paid'), value: moment(one.paidTime, scope.timeZone) }]
                : [{ label: t('orders.expires'), value: moment(one.expireTime, scope.timeZone) }]),
              ...(one.prepaymentMinor === '0'
                ? []
                : [{ label: t('receipts.prepayment'), value: amount(one.prepaymentMinor) }]),
              ...(one.lastError ? [{ label: t('orders.trouble'), value: one.lastError }] : []),
            ]
          : []
      }
      actions={
        one && (
          <>
            {one.state === 'ORDER_STATE_PAID' && (
              <PrintPayment orderId={orderId} label={t('receipts.print')} />
            )}
            {CLOSABLE.includes(one.state) && rights.holdsAt('payments.orders.create', one.estateId) && (
              <Button
                onClick={() => {
                  setClosing(true);
                }}
              >
                {t('orders.close')}
              </Button>
            )}
          </>
        )
      }
    >
      {one?.state === 'ORDER_STATE_PLACED' && one.codeUrl && <OrderCode order={one} />}
      <h3 className="section">{t('orders.story')}</h3>
      {one ? <OrderTimeline orderId={orderId} /> : <Skeleton active />}
      <h3 className="section">{t('orders.items')}</h3>
      <Table
        size="small"
        rowKey="receivableId"
        pagination={false}
        dataSource={one?.items ?? []}
        columns={[
          {
            key: 'receivable',
            title: t('receipts.unit'),
            render: (_, row) => (
              <Link to={scope.path(`billing/receivables/${row.receivableId}`)}>{row.unitCode}</Link>
            ),
          },
          { key: 'fee', title: t('receipts.feeItem'), render: (_, row) => row.feeItemName },
          {
            key: 'period',
            title: t('receipts.period'),
            render: (_, row) => period(row.periodStart, row.periodEnd),
          },
          {
            key: 'amount',
            title: t('orders.asked'),
            align: 'right',
            render: (_, row) => amount(row.amountMinor),
          },
          {
            key: 'allocated',
            title: t('orders.allocated'),
            align: 'right',
            render: (_, row) => amount(row.allocatedMinor),
          },
        ]}
      />
      {one && closing && (
        <ReasonDialog
          title={t('orders.close')}
          danger
          send={(client) =>
            client.POST('/v1/payments/orders/{orderId}:close', { params: { path }, body: {} })
          }
          onDone={() => void message.success(t('orders.closeAsked'))}
          onClose={() => {
            setClosing(false);
          }}
        >
          {t('orders.closeAsk', { amount: money(one.amountMinor, one.currencyCode) })}
        </ReasonDialog>
      )}
    </DetailDrawer>
  );
}
