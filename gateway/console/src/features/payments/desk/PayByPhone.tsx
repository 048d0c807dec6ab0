/** Takes what is ticked by the payer's phone: an order, its code to scan, and what became of it. */
import { useGet } from '@manor/web/api/read';
import { useSubmit } from '@manor/web/api/submit';
import { money } from '@manor/web/format';
import { useRights } from '@manor/web/session';
import { QrcodeOutlined } from '@ant-design/icons';
import { Button, Result, Select, Skeleton } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Schemas } from '@manor/web/api/client';
import { Refusal } from '../../../parts/Refusal';
import { useScope } from '../../../scope';
import { OrderCode } from '../orders/OrderCode';
import { PrintPayment } from '../receipts/PrintPayment';

type OpenItem = Schemas['payments.OpenItem'];
/** An order holds no more items. */
const MOST = 200;
const EVERY_MILLISECONDS = 2000;
const OVER = ['ORDER_STATE_PAID', 'ORDER_STATE_CLOSED', 'ORDER_STATE_FAILED'];

interface ByPhoneProps {
  customerId: string;
  /** What is ticked, of one estate. */
  lines: OpenItem[];
  onOrder: (orderId: string) => void;
}

/** The button, for whoever may make orders in a company that takes money so. */
export function PayByPhone({ customerId, lines, onOrder }: ByPhoneProps) {
  const { t, i18n } = useTranslation('payments');
  const { companyId } = useScope();
  const rights = useRights();
  const [chosen, setChosen] = useState<string>();
  const { data } = useGet('/v1/payments/customers/{customerId}/arrears', {
    path: { customerId },
    query: { companyId },
  });
  const submission = useSubmit(
    (client, body: Schemas['payments.CreatePaymentOrderRequest.sent']) =>
      client.POST('/v1/payments/orders', { body }),
    (order) => {
      onOrder(order.orderId);
    },
  );
  const ways = data?.paymentWays ?? [];
  const [first] = lines;
  if (!first || ways.length === 0 || !rights.holdsAt('payments.orders.create', first.estateId)) return null;
  const account = chosen ?? ways[0]?.channelAccountId;
  const sum = lines.reduce((total, one) => total + BigInt(one.openMinor), 0n);
  return (
    <div className="by-phone">
      <Refusal submission={submission} />
      {ways.length > 1 && (
        <Select
          aria-label={t('desk.channel')}
          value={account ?? null}
          onChange={setChosen}
          options={ways.map((way) => ({
            value: way.channelAccountId,
            label: way.names[i18n.language] ?? way.channel,
          }))}
        />
      )}
      <Button
        size="large"
        block
        icon={<QrcodeOutlined />}
        loading={submission.pending}
        disabled={lines.length > MOST}
        onClick={() => {
          submission.submit({
            companyId,
            estateId: first.estateId,
            customerId,
            receivableIds: lines.map((one) => one.receivableId),
            ...(account && ways.length > 1 ? { channelAccountId: account } : {}),
          });
        }}
      >
        {t('desk.byPhone', { amount: money(sum, first.currencyCode) })}
      </Button>
    </div>
  );
}

/** The order at the counter, read again until it is over. */
export function AtThePhone({
  orderId,
  onMore,
  onNext,
}: {
  orderId: string;
  onMore: () => void;
  onNext: () => void;
}) {
  const { t } = useTranslation('payments');
  const scope = useScope();
  const path = { orderId };
  const [over, setOver] = useState(false);
  const every = over ? false : EVERY_MILLISECONDS;
  const { data: order } = useGet('/v1/payments/orders/{orderId}', { path }, { every });
  const now = order !== undefined && OVER.includes(order.state);
  if (now !== over) setOver(now);
  const closing = useSubmit((client) =>
    client.POST('/v1/payments/orders/{orderId}:close', { params: { path }, body: {} }),
  );
  const paid = order?.state === 'ORDER_STATE_PAID';
  return (
    <section className="card" aria-live="polite" aria-label={t('orders.one')}>
      {!order && <Skeleton active />}
      {order?.state === 'ORDER_STATE_PLACED' && <OrderCode order={order} />}
      {order && order.state !== 'ORDER_STATE_PLACED' && (
        <Result
          status={paid ? 'success' : over ? 'error' : 'info'}
          title={t(`orderState.${order.state}`)}
          subTitle={money(order.amountMinor, order.currencyCode)}
        />
      )}
      <Refusal submission={closing} />
      <div className="stack">
        {paid && <PrintPayment orderId={orderId} primary label={t('receipts.print')} />}
        <Link to={scope.path(`payments/orders/${orderId}`)}>{t('orders.story')}</Link>
        {!over && (
          <Button
            loading={closing.pending}
            disabled={order?.state === 'ORDER_STATE_CLOSING'}
            onClick={() => {
              closing.submit(undefined);
            }}
          >
            {t('orders.close')}
          </Button>
        )}
        <Button onClick={onMore}>{t('desk.more')}</Button>
        <Button onClick={onNext}>{t('desk.next')}</Button>
      </div>
    </section>
  );
}
