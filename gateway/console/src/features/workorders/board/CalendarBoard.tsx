/** The calendar of open orders: when somebody is expected, or by when they have to be done. */
import { LeftOutlined, RightOutlined } from '@ant-design/icons';
import { explained } from '@manor/web/api/problem';
import { month as inWords, today } from '@manor/web/format';
import { language } from '@manor/web/i18n';
import { Alert, Button, Space } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useScope } from '../../../scope';
import { monthAfter, weeksOf } from '../../contracts/portfolio/days';
import { type Order, useCategoryName } from '../orders/order';
import { byDay } from './places';
import { MOST, useOpenOrders } from './useOpenOrders';

const SHOWN = 4;

export function CalendarBoard() {
  const { t } = useTranslation('workorders');
  const { timeZone } = useScope();
  const now = today(timeZone);
  const [month, setMonth] = useState(now.slice(0, 7));
  const { orders, error, cut } = useOpenOrders();
  if (error) return <Alert type="error" showIcon title={explained(error)} />;
  const days = byDay(orders, timeZone);
  // 2026-06-01 is a Monday.
  const names = Array.from({ length: 7 }, (_, place) =>
    new Intl.DateTimeFormat(language(), { weekday: 'short', timeZone: 'UTC' }).format(
      Date.UTC(2026, 5, 1 + place),
    ),
  );
  const turn = (by: number) => () => {
    setMonth(monthAfter(month, by));
  };
  return (
    <>
      <Space wrap style={{ marginBottom: 12 }}>
        <Button icon={<LeftOutlined />} aria-label={t('board.before')} onClick={turn(-1)} />
        <strong>{inWords(month)}</strong>
        <Button icon={<RightOutlined />} aria-label={t('board.after')} onClick={turn(1)} />
      </Space>
      {cut && <Alert type="info" showIcon title={t('board.cut', { count: MOST })} />}
      <div className="order-calendar-frame">
        <table className="order-calendar" aria-label={inWords(month)}>
          <thead>
            <tr>
              {names.map((name) => (
                <th key={name} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {weeksOf(month).map((week, place) => (
              <tr key={place}>
                {week.map((day, column) => (
                  <td key={column} data-today={day === now}>
                    {day && <Day day={day} orders={days.get(day) ?? []} />}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

function Day({ day, orders }: { day: string; orders: Order[] }) {
  const { t } = useTranslation('workorders');
  const scope = useScope();
  const categoryName = useCategoryName();
  return (
    <>
      <div className="quiet">{Number(day.slice(8))}</div>
      {orders.slice(0, SHOWN).map((one) => (
        <Link
          key={one.orderId}
          className="order-of-day"
          data-late={one.late}
          to={scope.path(`workorders/orders/${one.orderId}`)}
        >
          {one.number} {categoryName(one)}
        </Link>
      ))}
      {orders.length > SHOWN && (
        <div className="quiet">{t('board.restOfDay', { count: orders.length - SHOWN })}</div>
      )}
    </>
  );
}
