/** One order of the resident: where it stands, what it costs, its steps and photos, and what they can say to it. */
import { explained } from '@manor/web/api/problem';
import { listing, useGet, useRows } from '@manor/web/api/read';
import { ACCEPT, attach, contentOf, type Target } from '@manor/web/attach';
import { moment } from '@manor/web/format';
import { useRights } from '@manor/web/session';
import { useNamed } from '@manor/web/named';
import { useQueryClient } from '@tanstack/react-query';
import { Button, List, NoticeBar, Skeleton, Tag } from 'antd-mobile';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { More } from '../shell/More';
import { Page } from '../shell/Page';
import { Answers } from './Answers';
import { type Order, STATE_COLOURS } from './order';
import { Quotations } from './Quotations';

const EVERY_MILLISECONDS = 15_000;
/** Steps whose reasons are for the resident; why staff handed an order over is not. */
const TOLD = ['MOVE_KIND_REFUSE', 'MOVE_KIND_CANCEL', 'MOVE_KIND_REOPEN', 'MOVE_KIND_WITHDRAW'];

export default function RepairPage() {
  const { t } = useTranslation('resident');
  const { companyId = '', orderId = '' } = useParams();
  const found = useGet(
    '/v1/workorders/orders/{orderId}',
    { path: { orderId }, query: { companyId } },
    { every: EVERY_MILLISECONDS },
  );
  const order = found.data;
  return (
    <Page
      title={order ? t('repairs.order', { number: order.number }) : t('repairs.title')}
      back="/repairs"
      error={found.error}
    >
      {found.isPending && <Skeleton.Paragraph animated lineCount={6} className="pad" />}
      {order && (
        <>
          <Standing order={order} />
          <Quotations order={order} />
          <Answers order={order} />
          <Steps order={order} />
          <Photos order={order} />
        </>
      )}
    </Page>
  );
}

function Standing({ order }: { order: Order }) {
  const { t } = useTranslation('resident');
  const named = useNamed();
  const zone = useRights().node(order.companyId)?.timeZone ?? 'UTC';
  return (
    <List mode="card">
      <List.Item
        extra={<Tag color={STATE_COLOURS[order.state] ?? 'default'}>{t(`repairs.state.${order.state}`)}</Tag>}
        description={order.description}
      >
        {named({ nameZh: order.categoryNameZh, nameEn: order.categoryNameEn })}
        {order.unitCode && ` · ${order.unitCode}`}
      </List.Item>
      {order.resolveDueTime && !order.doneTime && (
        <List.Item extra={moment(order.resolveDueTime, zone)}>{t('repairs.due')}</List.Item>
      )}
      {order.visitFromTime && order.visitToTime && (
        <List.Item description={`${moment(order.visitFromTime, zone)} – ${moment(order.visitToTime, zone)}`}>
          {t('repairs.visit')}
        </List.Item>
      )}
      {order.result && <List.Item description={order.result}>{t('repairs.result')}</List.Item>}
      {order.answer && <List.Item description={order.answer}>{t('repairs.answer')}</List.Item>}
      {order.rating > 0 && <List.Item extra={`${order.rating} / 5`}>{t('repairs.rating')}</List.Item>}
    </List>
  );
}

/** What happened so far, without who: residents know the company, not its staff. */
function Steps({ order }: { order: Order }) {
  const { t } = useTranslation('resident');
  const zone = useRights().node(order.companyId)?.timeZone ?? 'UTC';
  const { companyId, orderId } = order;
  const found = useRows(
    listing('/v1/workorders/orders/{orderId}/steps', 'steps', { companyId }, { orderId }),
  );
  return (
    <List mode="card" header={<h2>{t('repairs.steps')}</h2>}>
      {found.error && <NoticeBar color="error" wrap content={explained(found.error)} />}
      {found.rows.map((one) => (
        <List.Item
          key={one.place}
          extra={moment(one.time, zone)}
          description={TOLD.includes(one.move) && one.reason}
        >
          {t(`repairs.state.${one.toState}`)}
        </List.Item>
      ))}
      {found.more && (
        <List.Item>
          <More found={found} />
        </List.Item>
      )}
    </List>
  );
}

/** What the resident attached. */
function Photos({ order }: { order: Order }) {
  const { t } = useTranslation('resident');
  const queries = useQueryClient();
  const chooser = useRef<HTMLInputElement>(null);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>();
  const target: Target = {
    service: 'workorders',
    companyId: order.companyId,
    kind: 'order',
    recordId: order.orderId,
  };
  const { service, ...record } = target;
  const { data } = useGet('/v1/{service}/attachments', { path: { service }, query: record });
  const add = async (file: File): Promise<void> => {
    setBusy(true);
    setError(undefined);
    try {
      await attach(target, file);
      await queries.invalidateQueries();
    } catch (refused) {
      setError(refused);
    }
    setBusy(false);
  };
  return (
    <List mode="card" header={<h2>{t('repairs.photos')}</h2>}>
      {error !== undefined && <NoticeBar color="error" wrap content={explained(error)} />}
      {data?.attachments.map((one) => (
        <List.Item key={one.attachmentId}>
          <a href={contentOf(service, one)} download>
            {one.filename}
          </a>
        </List.Item>
      ))}
      <List.Item>
        <input
          ref={chooser}
          hidden
          type="file"
          accept={ACCEPT}
          aria-label={t('repairs.addPhoto')}
          onChange={(event) => {
            const [file] = event.target.files ?? [];
            if (file) void add(file);
            event.target.value = '';
          }}
        />
        <Button size="small" loading={busy} onClick={() => chooser.current?.click()}>
          {t('repairs.addPhoto')}
        </Button>
      </List.Item>
    </List>
  );
}
