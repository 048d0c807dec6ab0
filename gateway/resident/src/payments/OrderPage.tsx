/** One online payment: the code to scan while it waits, then what became of it. It is read again until it is over. */
import type { Schemas } from '@manor/web/api/client';
import { explained } from '@manor/web/api/problem';
import { useGet } from '@manor/web/api/read';
import { useSubmit } from '@manor/web/api/submit';
import { day, moment, money } from '@manor/web/format';
import { useRights } from '@manor/web/session';
import { Button, List, NoticeBar, Result, Skeleton, SpinLoading, type ResultProps } from 'antd-mobile';
import { QRCodeSVG } from 'qrcode.react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { Page } from '../shell/Page';
import { OrderLines } from './OrderLines';
import { PrintButton } from './PrintButton';
import { walletLink, withinWallet } from './wallet';

type Order = Schemas['payments.PaymentOrder'];
const OVER = ['ORDER_STATE_PAID', 'ORDER_STATE_CLOSED', 'ORDER_STATE_FAILED'];
const EVERY_MILLISECONDS = 2000;

/** The order, read again until nothing more happens to it. */
function useOrder(orderId: string) {
  const [over, setOver] = useState(false);
  const found = useGet(
    '/v1/payments/orders/{orderId}',
    { path: { orderId } },
    { every: over ? false : EVERY_MILLISECONDS },
  );
  const now = found.data !== undefined && OVER.includes(found.data.state);
  if (now !== over) setOver(now);
  return found;
}

export default function OrderPage() {
  const { t } = useTranslation('resident');
  const { orderId = '' } = useParams();
  const { data: order, error, isPending } = useOrder(orderId);
  return (
    <Page
      title={t('order.title')}
      back={order?.state === 'ORDER_STATE_PAID' ? '/payments' : '/'}
      error={error}
    >
      {isPending && <Skeleton.Paragraph animated lineCount={6} className="pad" />}
      {order && (
        <>
          <Standing order={order} />
          <OrderLines order={order} />
        </>
      )}
    </Page>
  );
}

/** How far the payment is, in words that a change is read aloud with. */
function Standing({ order }: { order: Order }) {
  const { t } = useTranslation('resident');
  const zone = useRights().node(order.companyId)?.timeZone ?? 'UTC';
  const amount = money(order.amountMinor, order.currencyCode);
  if (order.state === 'ORDER_STATE_PLACED') return <ToPay order={order} amount={amount} zone={zone} />;
  const states: Partial<Record<Order['state'], [ResultProps['status'], string, string]>> = {
    ORDER_STATE_PAID: ['success', t('order.paid', { amount }), day(order.paymentDate)],
    ORDER_STATE_CLOSED: ['info', t('order.closed'), t('order.closedHint')],
    ORDER_STATE_FAILED: ['error', t('order.failed'), t('order.failedHint')],
    ORDER_STATE_UNRESOLVED: ['warning', t('order.unresolved'), t('order.unresolvedHint')],
    ORDER_STATE_CLOSING: ['waiting', t('order.closing'), ''],
  };
  const [status, title, hint] = states[order.state] ?? [
    'waiting',
    t('order.placing'),
    t('order.placingHint'),
  ];
  return (
    <section className="standing" aria-live="polite">
      <Result
        status={status}
        title={title}
        description={hint}
        {...(status === 'waiting' ? { icon: <SpinLoading color="primary" /> } : {})}
      />
      {order.state === 'ORDER_STATE_PAID' ? (
        <PrintButton kind="orders" id={order.orderId} />
      ) : (
        <Link to="/">{t('order.toDues')}</Link>
      )}
    </section>
  );
}

/** The code to scan, or the way into the wallet of this phone, which is good for a few minutes alone. */
function ToPay({ order, amount, zone }: { order: Order; amount: string; zone: string }) {
  const { t, i18n } = useTranslation('resident');
  const channel = order.channelNames[i18n.language] ?? order.channel;
  const closing = useSubmit((client, orderId: string) =>
    client.POST('/v1/payments/orders/{orderId}:close', { params: { path: { orderId } }, body: {} }),
  );
  return (
    <section className="standing" aria-live="polite">
      {order.walletUrl ? (
        <>
          <div className="sum">{amount}</div>
          <a className="wallet" href={walletLink(order.walletUrl)}>
            {t('order.open', { channel })}
          </a>
          <p className="quiet">{t('order.openSoon')}</p>
        </>
      ) : (
        <>
          <p>{t('order.scan', { channel })}</p>
          <div className="code">
            <QRCodeSVG value={order.codeUrl} size={208} marginSize={2} title={t('order.codeTitle')} />
          </div>
          <div className="sum">{amount}</div>
          <p className="quiet">{t('order.until', { time: moment(order.expireTime, zone) })}</p>
          {withinWallet() && <p className="quiet">{t('order.outside')}</p>}
        </>
      )}
      {closing.error && <NoticeBar color="error" wrap content={explained(closing.error)} />}
      <Button
        fill="none"
        loading={closing.pending}
        onClick={() => {
          closing.submit(order.orderId);
        }}
      >
        {t('order.cancel')}
      </Button>
    </section>
  );
}

/** What an order in the list of payments says of itself. */
export function OrderSummary({ order }: { order: Order }) {
  const { t } = useTranslation('resident');
  return (
    <List.Item
      extra={<span className="amount">{money(order.amountMinor, order.currencyCode)}</span>}
      description={day(order.paymentDate)}
    >
      <Link to={`/orders/${order.orderId}`}>{t('payments.online')}</Link>
    </List.Item>
  );
}
