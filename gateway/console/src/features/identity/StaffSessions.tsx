/** Where a member of staff is signed in, for who looks after them: a phone that is lost is signed out. */
import { explained } from '@manor/web/api/problem';
import { useGet } from '@manor/web/api/read';
import { useSubmit } from '@manor/web/api/submit';
import { deviceName } from '@manor/web/device';
import { moment } from '@manor/web/format';
import { Alert, Button, Table } from 'antd';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../parts/EmptyState';
import { Refusal } from '../../parts/Refusal';
import { useScope } from '../../scope';

export function StaffSessions({ principalId }: { principalId: string }) {
  const { t } = useTranslation('identity');
  const { timeZone } = useScope();
  const path = { principalId };
  const { data, error, isPending } = useGet('/v1/identity/staff/{principalId}/sessions', { path });
  const ending = useSubmit((client, sessionId: string) =>
    client.POST('/v1/identity/staff/{principalId}/sessions/{sessionId}:end', {
      params: { path: { principalId, sessionId } },
      body: {},
    }),
  );
  return (
    <>
      {error && <Alert type="error" showIcon title={explained(error)} />}
      <Refusal submission={ending} />
      <Table
        size="small"
        rowKey="sessionId"
        loading={isPending}
        pagination={false}
        dataSource={data?.sessions ?? []}
        locale={{ emptyText: <EmptyState text={t('sessions.none')} /> }}
        columns={[
          {
            key: 'device',
            title: t('sessions.device'),
            render: (_, one) => (
              <span title={one.device}>{deviceName(one.device) || t('sessions.unknown')}</span>
            ),
          },
          { key: 'start', title: t('sessions.start'), render: (_, one) => moment(one.startTime, timeZone) },
          { key: 'seen', title: t('sessions.seen'), render: (_, one) => moment(one.refreshTime, timeZone) },
          {
            key: 'end',
            title: '',
            width: 110,
            render: (_, one) => (
              <Button
                size="small"
                danger
                disabled={ending.pending}
                onClick={() => {
                  ending.submit(one.sessionId);
                }}
              >
                {t('sessions.end')}
              </Button>
            ),
          },
        ]}
      />
    </>
  );
}
