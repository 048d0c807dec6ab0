/** What an order pays, each line by its name; long orders name the first ones. */
import type { Schemas } from '@manor/web/api/client';
import { money, month } from '@manor/web/format';
import { Button, List } from 'antd-mobile';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

type Item = Schemas['payments.OrderItem'];
const AT_FIRST = 10;

export function OrderLines({ order }: { order: Schemas['payments.PaymentOrder'] }) {
  const { t } = useTranslation('resident');
  const [all, setAll] = useState(false);
  const shown = all ? order.items : order.items.slice(0, AT_FIRST);
  return (
    <List mode="card" header={<h2>{t('order.lines')}</h2>}>
      {shown.map((item) => (
        <Line
          key={item.receivableId}
          companyId={order.companyId}
          item={item}
          amount={money(item.amountMinor, order.currencyCode)}
        />
      ))}
      {shown.length < order.items.length && (
        <Button
          block
          fill="none"
          onClick={() => {
            setAll(true);
          }}
        >
          {t('order.all', { count: order.items.length })}
        </Button>
      )}
    </List>
  );
}

function Line({ companyId, item, amount }: { companyId: string; item: Item; amount: string }) {
  return (
    <List.Item extra={<span className="amount">{amount}</span>} description={item.unitCode}>
      <Link to={`/dues/${companyId}/${item.receivableId}`}>
        {`${item.feeItemName} ${month(item.periodStart.slice(0, 7))}`}
      </Link>
    </List.Item>
  );
}
