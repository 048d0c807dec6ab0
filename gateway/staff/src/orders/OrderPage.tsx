/** One order: what and where, the steps that are open to whoever has it, photos and what waits to be sent. */
import { moment } from '@manor/web/format';
import { useDevice, useEntries } from '@manor/web/offline/device';
import { Page } from '@manor/web/phone/Page';
import { useRights } from '@manor/web/session';
import { List, NoticeBar, Tag } from 'antd-mobile';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { Kept } from '../shell/Kept';
import { isHandedOver, standing, STATE_COLOURS, stepsOf, type Order } from './order';
import { useOrderTitle, where } from './OrderLine';
import { Photos } from './Photos';
import { useOrder } from './reads';
import { Steps } from './Steps';

export default function OrderPage() {
  const { t } = useTranslation(['staff', 'workorders']);
  const { companyId = '', orderId = '' } = useParams();
  const rights = useRights();
  const found = useOrder(companyId, orderId);
  return (
    <Page title={t('order.title', { number: found.data?.value.number ?? '' })} back="/">
      <Kept found={found} timeZone={rights.node(companyId)?.timeZone ?? 'UTC'}>
        {(order) => <Shown order={order} />}
      </Kept>
    </Page>
  );
}

function Shown({ order }: { order: Order }) {
  const { t } = useTranslation(['staff', 'workorders']);
  const { owner } = useDevice();
  const steps = stepsOf(order.orderId, useEntries());
  const refused = steps.some((one) => one.refused);
  const state = standing(
    order.state,
    steps.map(({ body }) => body),
  );
  const mine = order.assigneeId === owner && !steps.some(({ body }) => isHandedOver(body));
  return (
    <>
      {refused && <NoticeBar color="error" wrap content={t('order.refused')} />}
      <Facts order={order} state={state} waits={steps.length > 0} />
      {mine && !refused && <Steps key={state} order={order} state={state} />}
      {!mine && <NoticeBar color="info" wrap content={t('order.notMine')} />}
      <Photos order={order} />
    </>
  );
}

function Facts({ order, state, waits }: { order: Order; state: Order['state']; waits: boolean }) {
  const { t } = useTranslation(['staff', 'workorders']);
  const rights = useRights();
  const titleOf = useOrderTitle();
  const zone = rights.node(order.companyId)?.timeZone ?? 'UTC';
  const visit = [order.visitFromTime, order.visitToTime].map((one) => moment(one, zone)).join(' – ');
  return (
    <List mode="card">
      <List.Item
        description={order.description}
        extra={
          <>
            <Tag color={STATE_COLOURS[state] ?? 'default'}>{t(`workorders:orderState.${state}`)}</Tag>
            {waits && <div className="quiet">{t('order.waits')}</div>}
          </>
        }
      >
        {titleOf(order)}
      </List.Item>
      <List.Item description={where(order, rights.node(order.estateId)?.name ?? '')}>
        {t('order.where')}
      </List.Item>
      {order.customerName && <List.Item extra={order.customerName}>{t('order.customer')}</List.Item>}
      {order.visitFromTime && <List.Item description={visit}>{t('order.visit')}</List.Item>}
      {order.resolveDueTime && (
        <List.Item extra={moment(order.resolveDueTime, zone)}>
          <span className={order.late ? 'late' : undefined}>{t('order.due')}</span>
        </List.Item>
      )}
      {order.result && <List.Item description={order.result}>{t('order.result')}</List.Item>}
    </List>
  );
}
