/** Facts that a service could not apply and has parked: what went wrong, and back to the queue once it is mended. */
import type { Schemas } from '@manor/web/api/client';
import { explained } from '@manor/web/api/problem';
import { api, take } from '@manor/web/api/client';
import { useGet } from '@manor/web/api/read';
import { moment, number } from '@manor/web/format';
import { useRights } from '@manor/web/session';
import { Alert, Button, Segmented } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams, useSearchParams } from 'react-router';
import { DetailDrawer } from '../../parts/DetailDrawer';
import { ListPage } from '../../parts/ListPage';
import { ReasonDialog } from '../../parts/ReasonDialog';
import { useScope } from '../../scope';
import { serviceLabel } from '../../words';

type DeadLetter = Schemas['chassis.DeadLetter'];

export default function DeadLettersPage() {
  const { t } = useTranslation('administration');
  const scope = useScope();
  const rights = useRights();
  const navigate = useNavigate();
  const { factId } = useParams();
  const [search, setSearch] = useSearchParams();
  const [replaying, setReplaying] = useState<{ factId?: string }>();
  const { services } = rights.session;
  const service = services.find((name) => name === search.get('service')) ?? services[0] ?? '';
  const type = search.get('type') ?? '';
  const mayReplay = rights.holdsAt('dead_letters.replay', rights.session.groupId);
  // An operator of the platform sees that it is there, and not what it says.
  const mayOpen = rights.holdsIn('dead_letters.read', rights.session.groupId);
  const operator = rights.holdsIn('platform.monitor', '0');
  const close = (): void => {
    setReplaying(undefined);
  };
  return (
    <ListPage<DeadLetter>
      title={t('dead.title')}
      rowKey="factId"
      empty={t('dead.none')}
      source={{
        key: ['deadLetters', service],
        page: async (_, filters) => {
          const query = { pageSize: 200, ...filters };
          const answer = await take(
            api.GET('/v1/{service}/deadLetters', { params: { path: { service }, query } }),
          );
          return { rows: answer.deadLetters, next: '' };
        },
      }}
      every={10_000}
      filters={[{ name: 'type', label: t('dead.type'), kind: 'text', width: 260 }]}
      actions={
        <>
          <Segmented
            aria-label={t('audit.service')}
            value={service}
            options={services.map((value) => ({ value, label: serviceLabel(value) }))}
            onChange={(value) => {
              setSearch({ service: value }, { replace: true });
            }}
          />
          {mayReplay && (
            <Button
              onClick={() => {
                setReplaying({});
              }}
            >
              {t('dead.replayAll')}
            </Button>
          )}
        </>
      }
      {...(mayOpen && {
        onOpen: (row: DeadLetter) =>
          void navigate(`${scope.path('administration/dead-letters')}/${row.factId}?service=${service}`),
      })}
      columns={[
        { key: 'type', title: t('dead.type'), width: 260, render: (row) => row.type },
        { key: 'queue', title: t('dead.queue'), width: 170, render: (row) => row.queue },
        {
          key: 'attempts',
          title: t('dead.attempts'),
          width: 80,
          align: 'right',
          render: (row) => number(row.attempts),
        },
        {
          key: 'error',
          title: t('dead.error'),
          width: 330,
          render: (row) => <span title={row.error}>{row.error}</span>,
        },
        {
          key: 'parked',
          title: t('dead.parked'),
          width: 180,
          render: (row) => moment(row.parkTime, scope.timeZone),
        },
        ...(operator
          ? [
              {
                key: 'again',
                title: '',
                width: 120,
                render: (row: DeadLetter) => (
                  <Button
                    size="small"
                    onClick={() => {
                      setReplaying({ factId: row.factId });
                    }}
                  >
                    {t('dead.replay')}
                  </Button>
                ),
              },
            ]
          : []),
      ]}
    >
      {factId && (
        <Letter
          service={service}
          factId={factId}
          onReplay={
            mayReplay
              ? () => {
                  setReplaying({ factId });
                }
              : undefined
          }
        />
      )}
      {replaying && (
        <ReasonDialog
          title={t(replaying.factId ? 'dead.replay' : 'dead.replayAll')}
          send={(client) =>
            replaying.factId
              ? client.POST('/v1/{service}/deadLetters/{factId}:replay', {
                  params: { path: { service, factId: replaying.factId } },
                  body: {},
                })
              : client.POST('/v1/{service}/deadLetters:replay', {
                  params: { path: { service } },
                  body: { type },
                })
          }
          onDone={() =>
            void navigate(
              `${scope.path(operator ? 'monitoring/dead-letters' : 'administration/dead-letters')}?service=${service}`,
            )
          }
          onClose={close}
        >
          {t('dead.replayHint')}
        </ReasonDialog>
      )}
    </ListPage>
  );
}

function Letter({
  service,
  factId,
  onReplay,
}: {
  service: string;
  factId: string;
  onReplay: (() => void) | undefined;
}) {
  const { t } = useTranslation('administration');
  const scope = useScope();
  const { data, isPending, error } = useGet('/v1/{service}/deadLetters/{factId}', {
    path: { service, factId },
  });
  return (
    <DetailDrawer
      title={data?.type ?? t('dead.title')}
      close="administration/dead-letters"
      loading={isPending}
      actions={
        onReplay &&
        data && (
          <Button type="primary" onClick={onReplay}>
            {t('dead.replay')}
          </Button>
        )
      }
      facts={
        data
          ? [
              { label: t('dead.queue'), value: data.queue },
              { label: t('dead.attempts'), value: number(data.attempts) },
              { label: t('dead.occurred'), value: moment(data.occurTime, scope.timeZone) },
              { label: t('dead.parked'), value: moment(data.parkTime, scope.timeZone) },
              { label: t('dead.error'), value: data.error },
              { label: t('dead.content'), value: <code className="detail">{data.content}</code> },
            ]
          : []
      }
    >
      {error && <Alert type="error" showIcon title={explained(error)} />}
    </DetailDrawer>
  );
}
