/** What an order pays, each line by its name; long orders name the first ones. */
import type { Schemas } from '@manor/web/api/client';
import { useGet } from '@manor/web/api/read';
import { money, month } from '@manor/web/format';
import { Button, List } from 'antd-mobile';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

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
          receivableId={item.receivableId}
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

function Line({
  companyId,
  receivableId,
  amount,
}: {
  companyId: string;
  receivableId: string;
  amount: string;
}) {
  const { t } = useTranslation('resident');
  const { data } = useGet('/v1/billing/receivables/{receivableId}', {
    path: { receivableId },
    query: { companyId },
  });
  return (
    <List.Item extra={<span className="amount">{amount}</span>} description={data?.unitCode}>
      <Link to={`/dues/${companyId}/${receivableId}`}>
        {data
          ? `${data.feeItemName} ${month(data.periodStart.slice(0, 7))}`
          : t('order.line', { receivableId })}
      </Link>
    </List.Item>
  );
}
