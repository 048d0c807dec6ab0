/** The code of an order that waits to be paid: shown to whoever stands at the counter, or sent to them as a link. */
import type { Schemas } from '@manor/web/api/client';
import { money, moment } from '@manor/web/format';
import { LinkOutlined } from '@ant-design/icons';
import { App, Button, Skeleton } from 'antd';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { useScope } from '../../../scope';

const ScannedCode = lazy(() => import('./ScannedCode'));
const SIZE = 208;

export function OrderCode({ order }: { order: Schemas['payments.PaymentOrder'] }) {
  const { t, i18n } = useTranslation('payments');
  const { message } = App.useApp();
  const scope = useScope();
  const channel = order.channelNames[i18n.language] ?? order.channel;
  // The residents' page of the order, which asks its reader to sign in: a code of the channel opens on a phone alone.
  const link = `${window.location.origin}/app/orders/${order.orderId}`;
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(link);
    void message.success(t('orders.copied'));
  };
  return (
    <div className="order-code">
      <p>{t('orders.scan', { channel, amount: money(order.amountMinor, order.currencyCode) })}</p>
      {/* Black on white whatever the page is: not every phone reads it the other way round. */}
      <Suspense fallback={<Skeleton.Node active style={{ width: SIZE, height: SIZE }} />}>
        <ScannedCode
          type="svg"
          value={order.codeUrl}
          size={SIZE}
          color="#000000"
          bgColor="#ffffff"
          title={t('orders.code')}
        />
      </Suspense>
      <p className="quiet">{t('orders.until', { time: moment(order.expireTime, scope.timeZone) })}</p>
      <Button icon={<LinkOutlined />} onClick={() => void copy()}>
        {t('orders.copy')}
      </Button>
    </div>
  );
}
