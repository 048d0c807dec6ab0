/** Rounds: how far each was walked, what was late or missed, and what was found at its stops. */
import type { Schemas } from '@manor/web/api/client';
import { listing, useGet } from '@manor/web/api/read';
import { moment } from '@manor/web/format';
import { Tag, Timeline } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useLocation, useNavigate, useParams } from 'react-router';
import { DetailDrawer } from '../../../parts/DetailDrawer';
import { ListPage } from '../../../parts/ListPage';
import { PersonName } from '../../../parts/PersonName';
import { StateTag, toneOf } from '../../../parts/StateTag';
import { useScope } from '../../../scope';
import { ROUTE_KINDS } from './round';

type Round = Schemas['workorders.Round'];
type Stop = Schemas['workorders.RoundStop'];

const STATES = [
  'OCCURRENCE_STATE_DUE',
  'OCCURRENCE_STATE_PASSED',
  'OCCURRENCE_STATE_FAILED',
  'OCCURRENCE_STATE_MISSED',
] as const;

export default function RoundsPage() {
  const { t } = useTranslation('workorders');
  const scope = useScope();
  const navigate = useNavigate();
  const { search } = useLocation();
  const { occurrenceId } = useParams();
  const { companyId, estateId } = scope;
  return (
    <ListPage<Round & { occurrenceId: string }>
      title={t('round.title')}
      source={rowsOf(companyId, estateId)}
      rowKey="occurrenceId"
      empty={t('round.empty')}
      filters={[
        {
          name: 'state',
          label: t('order.state'),
          kind: 'choice',
          options: STATES.map((value) => ({ value, label: t(`occurrenceState.${value}`) })),
        },
        {
          name: 'kind',
          label: t('route.kind'),
          kind: 'choice',
          options: ROUTE_KINDS.map((value) => ({ value, label: t(`routeKind.${value}`) })),
        },
        { name: 'open', label: t('round.openOnly'), kind: 'given' },
        { name: 'routeId', label: t('route.name'), kind: 'given' },
      ]}
      exporting={(client, fileFormat, { state, kind, open, ...of }, languageCode) =>
        client.POST('/v1/workorders/rounds:export', {
          body: {
            ...{ companyId, estateId, fileFormat, languageCode, ...of },
            ...(state ? { state: state as (typeof STATES)[number] } : {}),
            ...(kind ? { kind: kind as (typeof ROUTE_KINDS)[number] } : {}),
            open: open === 'true',
          },
        })
      }
      columns={[
        { key: 'route', title: t('route.name'), width: 200, render: (row) => row.routeName },
        { key: 'kind', title: t('route.kind'), width: 100, render: (row) => t(`routeKind.${row.kind}`) },
        {
          key: 'begins',
          title: t('round.begins'),
          width: 160,
          render: (row) => moment(row.occurrence?.dueTime, scope.timeZone),
        },
        { key: 'state', title: t('order.state'), width: 110, render: (row) => <RoundState round={row} /> },
        {
          key: 'walked',
          title: t('round.walked'),
          width: 240,
          render: (row) => (
            <>
              {t('round.walkedOf', { walked: row.walkedCount, all: row.stopCount })}{' '}
              {row.lateCount > 0 && <Tag color="warning">{t('round.late', { count: row.lateCount })}</Tag>}
              {row.missedCount > 0 && (
                <Tag color="error">{t('round.missed', { count: row.missedCount })}</Tag>
              )}
            </>
          ),
        },
        {
          key: 'walker',
          title: t('round.walker'),
          width: 150,
          render: (row) => row.occurrence?.checker && <PersonName principalId={row.occurrence.checker} />,
        },
      ]}
      onOpen={(row) => void navigate(scope.path(`workorders/rounds/${row.occurrenceId}`) + search)}
    >
      {occurrenceId && <RoundDrawer occurrenceId={occurrenceId} />}
    </ListPage>
  );
}

/** Rounds as rows, each with the id of its occurrence. */
function rowsOf(companyId: string, estateId: string | undefined) {
  const source = listing('/v1/workorders/rounds', 'rounds', { companyId, ...(estateId ? { estateId } : {}) });
  return {
    ...source,
    page: async (...asked: Parameters<typeof source.page>) => {
      const page = await source.page(...asked);
      const rows = page.rows.map((one) => ({ ...one, occurrenceId: one.occurrence?.occurrenceId ?? '' }));
      return { ...page, rows };
    },
  };
}

function RoundState({ round }: { round: Round }) {
  const { t } = useTranslation('workorders');
  const state = round.occurrence?.state ?? 'OCCURRENCE_STATE_UNSPECIFIED';
  return (
    <StateTag state={state} tone={state === 'OCCURRENCE_STATE_MISSED' ? 'error' : toneOf(state)}>
      {t(`occurrenceState.${state}`)}
    </StateTag>
  );
}

function RoundDrawer({ occurrenceId }: { occurrenceId: string }) {
  const { t } = useTranslation('workorders');
  const scope = useScope();
  const found = useGet('/v1/workorders/rounds/{occurrenceId}', {
    path: { occurrenceId },
    query: { companyId: scope.companyId },
  });
  const round = found.data;
  return (
    <DetailDrawer
      title={round?.routeName ?? t('round.title')}
      close="workorders/rounds"
      loading={found.isPending}
      error={found.error}
      size={640}
      facts={
        round
          ? [
              { label: t('order.state'), value: <RoundState round={round} /> },
              { label: t('route.kind'), value: t(`routeKind.${round.kind}`) },
              {
                label: t('round.begins'),
                value: `${moment(round.occurrence?.dueTime, scope.timeZone)} · ${t('round.until', {
                  time: moment(round.untilTime, scope.timeZone),
                })}`,
              },
              ...(round.area ? [{ label: t('route.area'), value: round.area }] : []),
              ...(round.standard ? [{ label: t('route.standard'), value: round.standard, wide: true }] : []),
            ]
          : []
      }
    >
      {round && (
        <Timeline
          style={{ marginTop: 20 }}
          items={round.stops.map((one) => ({
            color: COLOURS[one.state] ?? 'gray',
            content: <Found stop={one} />,
          }))}
        />
      )}
    </DetailDrawer>
  );
}

const COLOURS: Partial<Record<Stop['state'], string>> = {
  STOP_STATE_PASSED: 'green',
  STOP_STATE_FAILED: 'red',
  STOP_STATE_MISSED: 'red',
};

function Found({ stop }: { stop: Stop }) {
  const { t } = useTranslation('workorders');
  const scope = useScope();
  const wrong = stop.answers.filter((one) => one.failed);
  return (
    <>
      <div>
        <strong>{stop.pointName}</strong> <span className="quiet">{stop.pointPlace}</span>{' '}
        <StateTag state={stop.state} tone={stop.state === 'STOP_STATE_MISSED' ? 'error' : toneOf(stop.state)}>
          {t(`stopState.${stop.state}`)}
        </StateTag>
        {stop.lateMinutes > 0 && <Tag color="warning">{t('round.lateBy', { count: stop.lateMinutes })}</Tag>}
        {stop.byHand && <Tag color="warning">{t('round.byHand')}</Tag>}
        {stop.doubtfulTime && <Tag color="error">{t('round.doubtful')}</Tag>}
      </div>
      <div className="quiet">
        {t('round.due')} {moment(stop.dueTime, scope.timeZone)}
        {stop.walkTime && (
          <>
            {' · '}
            {t('round.walkedAt')} {moment(stop.walkTime, scope.timeZone)}{' '}
            <PersonName principalId={stop.walker} />
            {stop.arriveTime !== stop.walkTime &&
              ` · ${t('round.arrived', { time: moment(stop.arriveTime, scope.timeZone) })}`}
          </>
        )}
      </div>
      {wrong.map((one) => (
        <div key={one.line}>{`${one.line}: ${one.note}`}</div>
      ))}
      {stop.note && <div>{stop.note}</div>}
      {stop.orderId && <Link to={scope.path(`workorders/orders/${stop.orderId}`)}>{t('round.order')}</Link>}
    </>
  );
}
