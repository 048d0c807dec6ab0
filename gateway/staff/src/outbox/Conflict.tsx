/** Steps of an order that somebody else changed meanwhile: mine and what stands, side by side, for me to decide. */
import { api, take } from '@manor/web/api/client';
import { explained } from '@manor/web/api/problem';
import { moment } from '@manor/web/format';
import { useDevice, useEntries } from '@manor/web/offline/device';
import type { Entry } from '@manor/web/offline/database';
import { useRights } from '@manor/web/session';
import { useQuery } from '@tanstack/react-query';
import { Button, List, NoticeBar, SpinLoading } from 'antd-mobile';
import { useTranslation } from 'react-i18next';
import { openMoves, stepsOf } from '../orders/order';
import type { StepBody } from '../senders';
import { whyRefused } from './words';

/** The order as it now is, and its latest step. */
function useStanding({ companyId, orderId }: StepBody) {
  return useQuery({
    queryKey: ['standing', orderId],
    queryFn: async () => {
      const path = { orderId };
      const order = take(
        api.GET('/v1/workorders/orders/{orderId}', { params: { path, query: { companyId } } }),
      );
      const query = { companyId, pageSize: 200 };
      const steps = take(api.GET('/v1/workorders/orders/{orderId}/steps', { params: { path, query } }));
      return { order: await order, last: (await steps).steps.at(-1) };
    },
    staleTime: 0,
  });
}

export function Conflict({ entry }: { entry: Entry }) {
  const { t } = useTranslation(['staff', 'workorders']);
  const { owner, queue } = useDevice();
  const body = entry.body as StepBody;
  const mine = stepsOf(body.orderId, useEntries());
  const zone = useRights().node(body.companyId)?.timeZone ?? 'UTC';
  const found = useStanding(body);
  const { order, last } = found.data ?? {};
  const open = order?.openMoves.includes(body.move) === true;
  return (
    <List mode="card" header={<h2>{t('conflict.title', { number: body.number })}</h2>}>
      {entry.refused && <NoticeBar color="error" wrap content={whyRefused(entry.refused)} />}
      {found.error && <NoticeBar color="info" wrap content={explained(found.error)} />}
      <List.Item>
        <div className="side-by-side">
          <section aria-label={t('conflict.mine')}>
            <h3>{t('conflict.mine')}</h3>
            {mine.map((one) => (
              <p key={one.place}>
                {t(`workorders:moveKind.${one.body.move}`)}
                <br />
                <span className="quiet">{moment(one.madeAt, zone)}</span>
                {one.body.result && <span> {one.body.result}</span>}
              </p>
            ))}
          </section>
          <section aria-label={t('conflict.stands')}>
            <h3>{t('conflict.stands')}</h3>
            {found.isPending && <SpinLoading />}
            {order && (
              <>
                <p>{t(`workorders:orderState.${order.state}`)}</p>
                {openMoves(order.state).length > 0 && (
                  <p>{t(order.assigneeId === owner ? 'conflict.stillMine' : 'conflict.notMine')}</p>
                )}
              </>
            )}
            {last && (
              <p>
                {t(`workorders:moveKind.${last.move}`)}
                <br />
                <span className="quiet">{moment(last.time, zone)}</span> {last.reason}
              </p>
            )}
          </section>
        </div>
        {order && !open && <p className="quiet">{t('conflict.closed')}</p>}
        <div className="ways">
          <Button
            size="small"
            color="primary"
            disabled={!order || !open}
            onClick={() => order && queue.insist(entry.subject, order.etag)}
          >
            {t('conflict.insist')}
          </Button>
          <Button
            size="small"
            color="danger"
            fill="outline"
            disabled={!order}
            onClick={() => queue.giveUp(entry.subject)}
          >
            {t('conflict.giveUp')}
          </Button>
        </div>
      </List.Item>
    </List>
  );
}
