/** Where the reader is signed in; each but this one can be ended. */
import { explained } from '@manor/web/api/problem';
import { useGet } from '@manor/web/api/read';
import { useSubmit } from '@manor/web/api/submit';
import { deviceName } from '@manor/web/device';
import { moment } from '@manor/web/format';
import { Alert, Button, Spin, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import { Refusal } from '../parts/Refusal';
import { useScope } from '../scope';

export default function Sessions() {
  const { t } = useTranslation('shell');
  const { timeZone } = useScope();
  const { data, error } = useGet('/v1/identity/sessions', {});
  const ending = useSubmit((client, sessionId: string) =>
    client.POST('/v1/identity/sessions/{sessionId}:end', { params: { path: { sessionId } }, body: {} }),
  );
  return (
    <>
      {error && <Alert type="error" showIcon title={explained(error)} />}
      {!data && !error && <Spin />}
      <Refusal submission={ending} />
      <ul className="sessions">
        {(data?.sessions ?? []).map((one) => (
          <li key={one.sessionId}>
            <div>
              <strong title={one.device}>{deviceName(one.device) || t('sessions.unknown')}</strong>{' '}
              {one.current && <Tag color="success">{t('sessions.current')}</Tag>}
              <div className="quiet">
                {t('sessions.times', {
                  start: moment(one.startTime, timeZone),
                  seen: moment(one.refreshTime, timeZone),
                })}
              </div>
            </div>
            {!one.current && (
              <Button
                size="small"
                loading={ending.pending}
                onClick={() => {
                  ending.submit(one.sessionId);
                }}
              >
                {t('sessions.end')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
