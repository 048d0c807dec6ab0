/** My day: what I have to do, in the order in which one goes through it, and what I did that nobody has found well done. */
import { Page } from '@manor/web/phone/Page';
import { useEntries } from '@manor/web/offline/device';
import { useRights, type Node } from '@manor/web/session';
import { Button, ErrorBlock, List } from 'antd-mobile';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { useKeys } from '../passes/reads';
import { useRounds } from '../rounds/reads';
import { Kept } from '../shell/Kept';
import { dayOrder, isHandedOver, isToDo, standing, stepsOf, type Order } from './order';
import { OrderLine, useOrderTitle } from './OrderLine';
import { useCategories, useChecks, useMine, useWorkplaces } from './reads';

export default function DayPage() {
  const { t } = useTranslation('staff');
  const navigate = useNavigate();
  const workplaces = useWorkplaces();
  const rights = useRights();
  const mayRaise = workplaces.some(({ nodeId }) => rights.holdsIn('workorders.incidents.write', nodeId));
  return (
    <Page title={t('day.title')}>
      {workplaces.length === 0 && <ErrorBlock status="empty" title={t('day.nowhere')} description="" />}
      {workplaces.map((one) => (
        <OfCompany key={one.nodeId} company={one} />
      ))}
      <div className="pad">
        <Button block onClick={() => void navigate('/report')}>
          {t('report.title')}
        </Button>
        {mayRaise && (
          <Button block color="danger" fill="outline" onClick={() => void navigate('/alarm')}>
            {t('alarm.title')}
          </Button>
        )}
      </div>
    </Page>
  );
}

function OfCompany({ company }: { company: Node }) {
  const { t } = useTranslation('staff');
  const found = useMine(company.nodeId);
  const entries = useEntries();
  // Read along with the day, so that they are on the device when the network goes away.
  useChecks(company.nodeId);
  useRounds(company.nodeId);
  useKeys(company.nodeId);
  useCategories(company.nodeId);
  const standsAt = (one: Order) =>
    standing(
      one.state,
      stepsOf(one.orderId, entries).map(({ body }) => body),
    );
  return (
    <section aria-label={company.name}>
      <Kept found={found} timeZone={company.timeZone}>
        {(mine) => {
          // What is handed over and not sent yet is somebody else's.
          const orders = mine.filter(
            (one) =>
              !stepsOf(one.orderId, entries).some(({ body, refused }) => isHandedOver(body) && !refused),
          );
          const toDo = dayOrder(orders.filter((one) => isToDo(standsAt(one))));
          const done = orders.filter((one) => !isToDo(standsAt(one)));
          return (
            <>
              {toDo.length === 0 && (
                <ErrorBlock status="empty" title={t('day.none')} description={t('day.noneHint')} />
              )}
              <Orders title={company.name} orders={toDo} />
              <Orders title={t('day.done')} orders={done} />
            </>
          );
        }}
      </Kept>
    </section>
  );
}

function Orders({ title, orders }: { title: string; orders: Order[] }) {
  const titleOf = useOrderTitle();
  if (orders.length === 0) return null;
  return (
    <List mode="card" header={<h2>{title}</h2>}>
      {orders.map((one) => (
        <OrderLine
          key={one.orderId}
          order={one}
          title={<Link to={`/orders/${one.companyId}/${one.orderId}`}>{titleOf(one)}</Link>}
        />
      ))}
    </List>
  );
}
