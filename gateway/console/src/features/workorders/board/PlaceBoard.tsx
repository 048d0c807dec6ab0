/** The map of open orders (分布图): building by building, unit by unit, and the places that are in none. */
import { explained } from '@manor/web/api/problem';
import { Alert, Skeleton } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { EmptyState } from '../../../parts/EmptyState';
import { useScope } from '../../../scope';
import { byBuilding, type Spot } from './places';
import { MOST, useOpenOrders } from './useOpenOrders';

export function PlaceBoard() {
  const { t } = useTranslation('workorders');
  const { orders, error, loading, cut } = useOpenOrders();
  if (error) return <Alert type="error" showIcon title={explained(error)} />;
  if (loading && orders.length === 0) return <Skeleton active />;
  if (orders.length === 0) return <EmptyState text={t('board.noneOpen')} />;
  return (
    <>
      {cut && <Alert type="info" showIcon title={t('board.cut', { count: MOST })} />}
      {byBuilding(orders).map(({ name, spots }) => (
        <section key={name} aria-label={name || t('board.elsewhere')}>
          <h2 className="order-building">{name || t('board.elsewhere')}</h2>
          <ul className="order-spots">
            {spots.map((one) => (
              <li key={one.name}>
                <Tile spot={one} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

/** A unit or a place: its one order, or the list of its orders. */
function Tile({ spot }: { spot: Spot }) {
  const { t } = useTranslation('workorders');
  const scope = useScope();
  const [first] = spot.orders;
  const late = spot.orders.some((one) => one.late);
  const one = spot.orders.length === 1 || !spot.unitId;
  const to =
    one && first ? `workorders/orders/${first.orderId}` : `workorders/orders?unitId=${spot.unitId}&open=true`;
  return (
    <Link className="order-spot" data-late={late} to={scope.path(to)}>
      <strong>{spot.name}</strong> <span>{t('board.orders', { count: spot.orders.length })}</span>
      {late && <span className="late"> {t('order.late')}</span>}
    </Link>
  );
}
