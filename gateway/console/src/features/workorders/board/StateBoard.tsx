/** What is open by state: a card put into another column takes the step that leads there. */
import type { Schemas } from '@manor/web/api/client';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useScope } from '../../../scope';
import { MoveDialog } from '../orders/OrderActions';
import type { Move, Order } from '../orders/order';
import { Card } from './Card';
import { moveTo } from './placing';
import { useCarry } from './useCarry';

export function StateBoard({ board }: { board: Schemas['workorders.Board'] }) {
  const { t } = useTranslation('workorders');
  const scope = useScope();
  const [asked, setAsked] = useState<{ order: Order; move: Move }>();
  const columns = board.columns;
  const carry = useCarry({
    columns: columns.length,
    rows: 1,
    named: ({ column }) => (columns[column] ? t(`orderState.${columns[column].state}`) : ''),
    takes: (order, { column }) =>
      columns[column] !== undefined && moveTo(order, columns[column].state) !== undefined,
    onDrop: (order, { column }) => {
      const move = columns[column] && moveTo(order, columns[column].state);
      if (move) setAsked({ order, move });
    },
  });
  return (
    <>
      <div className="board" tabIndex={0} role="group" aria-label={t('board.byState')}>
        {columns.map((one, column) => {
          const spot = { column, row: 0 };
          const fits = carry.carried && moveTo(carry.carried, one.state) !== undefined;
          return (
            <section
              key={one.state}
              className={`board-column${fits ? ' fits' : ''}${carry.over(spot) ? ' over' : ''}`}
              aria-label={t(`orderState.${one.state}`)}
              {...carry.target(spot)}
            >
              <h2>
                {t(`orderState.${one.state}`)}{' '}
                <Link to={scope.path(`workorders/orders?state=${one.state}`)}>{one.count}</Link>
                {one.lateCount > 0 && (
                  <span className="late">{t('board.late', { count: one.lateCount })}</span>
                )}
              </h2>
              <ul>
                {one.orders.map((order) => (
                  <Card
                    key={order.orderId}
                    order={order}
                    handle={carry.card(order, spot)}
                    carried={carry.carried?.orderId === order.orderId}
                  />
                ))}
              </ul>
              {one.count > one.orders.length && (
                <Link to={scope.path(`workorders/orders?state=${one.state}`)}>{t('board.more')}</Link>
              )}
            </section>
          );
        })}
      </div>
      <div aria-live="assertive" className="visually-hidden">
        {carry.carried && t('board.over', { place: carry.place })}
      </div>
      {asked && (
        <MoveDialog
          {...asked}
          onClose={() => {
            setAsked(undefined);
          }}
        />
      )}
    </>
  );
}
