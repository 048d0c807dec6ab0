/** An order on the board. */
import { moment } from '@manor/web/format';
import { Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useScope } from '../../../scope';
import { type Order, useCategoryName } from '../orders/order';

interface CardProps {
  order: Order;
  /** What carries it. */
  handle: object;
  carried: boolean;
}

export function Card({ order, handle, carried }: CardProps) {
  const { t } = useTranslation('workorders');
  const scope = useScope();
  const categoryName = useCategoryName();
  return (
    <li
      {...handle}
      className={carried ? 'board-card carried' : 'board-card'}
      aria-label={t('board.card', { number: order.number, what: categoryName(order) })}
      aria-describedby="board-keys"
    >
      <div>
        <Link to={scope.path(`workorders/orders/${order.orderId}`)}>{order.number}</Link>{' '}
        <strong>{categoryName(order)}</strong> {order.late && <Tag color="error">{t('order.late')}</Tag>}
        {order.priority === 1 && <Tag color="warning">{t('board.urgent')}</Tag>}
      </div>
      <div className="quiet">{order.unitCode || order.place}</div>
      <div className="board-words">{order.description}</div>
      {order.resolveDueTime && <div className="quiet">{moment(order.resolveDueTime, scope.timeZone)}</div>}
    </li>
  );
}
