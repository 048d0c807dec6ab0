/** An order in a list: what, where, by when, and how it stands with what waits to be sent. */
import { moment } from '@manor/web/format';
import { useNamed } from '@manor/web/named';
import { useEntries } from '@manor/web/offline/device';
import { useRights } from '@manor/web/session';
import { List, Tag } from 'antd-mobile';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { standing, STATE_COLOURS, stepsOf, type Order } from './order';

interface Props {
  order: Order;
  title: ReactNode;
  /** Instead of how it stands. */
  extra?: ReactNode;
}

export function OrderLine({ order, title, extra }: Props) {
  const { t } = useTranslation(['staff', 'workorders']);
  const rights = useRights();
  const steps = stepsOf(order.orderId, useEntries());
  const zone = rights.node(order.companyId)?.timeZone ?? 'UTC';
  const state = standing(
    order.state,
    steps.map(({ body }) => body),
  );
  const when = order.visitFromTime
    ? t('order.visitAt', { time: moment(order.visitFromTime, zone) })
    : order.resolveDueTime && t('order.dueAt', { time: moment(order.resolveDueTime, zone) });
  return (
    <List.Item
      description={
        <>
          {where(order, rights.node(order.estateId)?.name ?? '')}
          <br />
          {order.description}
          {when && (
            <>
              <br />
              <span className={order.late ? 'late' : undefined}>
                {order.late && `${t('order.late')} · `}
                {when}
              </span>
            </>
          )}
        </>
      }
      extra={
        extra ?? (
          <>
            <Tag color={STATE_COLOURS[state] ?? 'default'} fill="outline">
              {t(`workorders:orderState.${state}`)}
            </Tag>
            {steps.length > 0 && <div className="quiet">{t('order.waits')}</div>}
          </>
        )
      }
    >
      {title}
    </List.Item>
  );
}

/** The name of an order's category and its number. */
export function useOrderTitle(): (order: Order) => string {
  const named = useNamed();
  return (order) =>
    `${named({ nameZh: order.categoryNameZh, nameEn: order.categoryNameEn })} ${order.number}`;
}

/** Where it is: the estate, the unit, the place. */
export function where(order: Order, estate: string): string {
  return [estate, order.unitCode, order.place].filter(Boolean).join(' · ');
}
