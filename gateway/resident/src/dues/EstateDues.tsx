/** What is owed in one estate, by unit; what is ticked is paid with one order. */
import type { Schemas } from '@manor/web/api/client';
import { useSubmit } from '@manor/web/api/submit';
import { day, money, month, today } from '@manor/web/format';
import { Button, Checkbox, List, NoticeBar, Radio, Tag } from 'antd-mobile';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { grouped } from './grouped';
import { opensWallet } from '../payments/wallet';
import { refusal } from './refusal';

type Way = Schemas['payments.PaymentWay'];
type Item = Schemas['payments.OpenItem'];
const MOST_IN_AN_ORDER = 200;

interface Shown {
  items: Item[];
  timeZone: string;
  /** By what the company takes payments online; empty where it takes none. */
  ways: Way[];
}

export function EstateDues({ items, timeZone, ways }: Shown) {
  const { t } = useTranslation('resident');
  const online = ways.length > 0;
  const [account, setAccount] = useState(ways[0]?.channelAccountId);
  const navigate = useNavigate();
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set()); // the rest is to be paid
  const order = useSubmit(
    (client, body: Schemas['payments.CreatePaymentOrderRequest.sent']) =>
      client.POST('/v1/payments/orders', { body }),
    (made) => void navigate(`/orders/${made.orderId}`),
  );
  const free = items.filter((item) => item.orderId === '');
  const chosen = free.filter((item) => !left.has(item.receivableId)).slice(0, MOST_IN_AN_ORDER);
  const total = chosen.reduce((sum, item) => sum + BigInt(item.openMinor), 0n);
  const first = items[0];
  if (!first) return null;
  const tick = (item: Item, ticked: boolean): void => {
    const next = new Set(left);
    if (ticked) next.delete(item.receivableId);
    else next.add(item.receivableId);
    setLeft(next);
  };
  return (
    <>
      {grouped(items, (item) => item.unitCode).map(([unit, owed]) => (
        <List key={unit} mode="card" header={<h2>{t('dues.unit', { unit })}</h2>}>
          {owed.map((item) => (
            <ItemLine
              key={item.receivableId}
              item={item}
              late={item.dueDate < today(timeZone)}
              {...(online ? { ticked: !left.has(item.receivableId) } : {})}
              onTick={(ticked) => {
                tick(item, ticked);
              }}
            />
          ))}
        </List>
      ))}
      {online ? (
        <div className="pay">
          {/* Where the button is, and so the eye: the end of the list may be out of sight. */}
          <div role="alert">
            {order.error && <NoticeBar color="error" wrap content={refusal(order.error)} />}
            {order.waiting && <NoticeBar color="alert" wrap content={t('waiting', { ns: 'web' })} />}
          </div>
          <div>
            <div className="quiet">{t('dues.chosen', { count: chosen.length })}</div>
            <strong>{money(total, first.currencyCode)}</strong>
          </div>
          {ways.length > 1 && <Ways ways={ways} chosen={account} onChoose={setAccount} />}
          <Button
            color="primary"
            size="large"
            disabled={chosen.length === 0}
            loading={order.pending}
            onClick={() => {
              order.submit({
                companyId: first.companyId,
                estateId: first.estateId,
                customerId: first.customerId,
                receivableIds: chosen.map((item) => item.receivableId),
                ...(opensWallet() ? { onPhone: true } : {}),
                ...(account && ways.length > 1 ? { channelAccountId: account } : {}),
              });
            }}
          >
            {t('dues.pay')}
          </Button>
        </div>
      ) : (
        <NoticeBar color="info" wrap content={t('dues.elsewhere')} />
      )}
    </>
  );
}

interface WaysProps {
  ways: Way[];
  chosen: string | undefined;
  onChoose: (channelAccountId: string) => void;
}

/** The channels that the company takes payments by, one of them chosen. */
function Ways({ ways, chosen, onChoose }: WaysProps) {
  const { t, i18n } = useTranslation('resident');
  return (
    <Radio.Group
      value={chosen ?? null}
      onChange={(value) => {
        onChoose(String(value));
      }}
    >
      <div className="ways" role="radiogroup" aria-label={t('dues.way')}>
        {ways.map((way) => (
          <Radio key={way.channelAccountId} value={way.channelAccountId}>
            {way.names[i18n.language] ?? way.channel}
          </Radio>
        ))}
      </div>
    </Radio.Group>
  );
}

interface LineProps {
  item: Item;
  late: boolean;
  /** Left out where nothing can be chosen. */
  ticked?: boolean;
  onTick: (ticked: boolean) => void;
}

function ItemLine({ item, late, ticked, onTick }: LineProps) {
  const { t } = useTranslation('resident');
  // By the month that it is for: several readings may be billed in one accounting month.
  const name = `${item.feeItemName} ${month(item.periodStart.slice(0, 7))}`;
  const held = item.orderId !== '';
  return (
    <List.Item
      prefix={
        ticked !== undefined && (
          <Checkbox checked={ticked && !held} disabled={held} onChange={onTick}>
            <span className="unseen">{name}</span>
          </Checkbox>
        )
      }
      description={
        <>
          {t('dues.due', { date: day(item.dueDate) })} {late && <Tag color="danger">{t('dues.late')}</Tag>}{' '}
          {held && <Link to={`/orders/${item.orderId}`}>{t('dues.held')}</Link>}
        </>
      }
      extra={
        <Link
          className="amount"
          to={`/dues/${item.companyId}/${item.receivableId}`}
          aria-label={t('dues.explain', { name, amount: money(item.openMinor, item.currencyCode) })}
        >
          {money(item.openMinor, item.currencyCode)}
        </Link>
      }
    >
      {name}
    </List.Item>
  );
}
