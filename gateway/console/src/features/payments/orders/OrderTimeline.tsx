/** The life story of an order: each state it came into, and each notification of the channel with its judgement. */
import type { Schemas } from '@manor/web/api/client';
import { useGet } from '@manor/web/api/read';
import { moment } from '@manor/web/format';
import { Timeline } from 'antd';
import { useTranslation } from 'react-i18next';
import { useScope } from '../../../scope';

const COLOURS: Partial<Record<Schemas['payments.OrderState'], string>> = {
  ORDER_STATE_PAID: 'green',
  ORDER_STATE_FAILED: 'red',
  ORDER_STATE_UNRESOLVED: 'orange',
  ORDER_STATE_CLOSED: 'gray',
};

export function OrderTimeline({ orderId }: { orderId: string }) {
  const { t, i18n } = useTranslation('payments');
  const scope = useScope();
  const { data } = useGet('/v1/payments/orders/{orderId}/events', { path: { orderId } }, { every: 5000 });
  const judged = (outcome: string): string =>
    i18n.exists(`payments:outcome.${outcome}`) ? t(`outcome.${outcome}` as 'outcome.settled') : outcome;
  return (
    <Timeline
      items={(data?.events ?? []).map((event, index) => ({
        key: index,
        color: COLOURS[event.state] ?? 'blue',
        content: (
          <>
            <strong>
              {event.kind === 'ORDER_EVENT_KIND_STATE'
                ? t(`orderState.${event.state}`)
                : t('orders.notified', { outcome: judged(event.outcome) })}
            </strong>{' '}
            <span className="quiet">{moment(event.occurTime, scope.timeZone)}</span>
            {event.detail && <div className="quiet">{judged(event.detail)}</div>}
          </>
        ),
      }))}
    />
  );
}
