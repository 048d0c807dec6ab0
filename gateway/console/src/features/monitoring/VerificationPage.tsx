/** What the last `manor verify` found: every check with how much it looked at and how much was wrong. */
import type { Schemas } from '@manor/web/api/client';
import { explained } from '@manor/web/api/problem';
import { useGet } from '@manor/web/api/read';
import { moment, number } from '@manor/web/format';
import { Alert, Spin, Table } from 'antd';
import { useTranslation } from 'react-i18next';
import { Page } from '../../parts/Page';
import { StateTag } from '../../parts/StateTag';
import { useScope } from '../../scope';
import { serviceLabel } from '../../words';
import { checked } from './checks';

type Check = Schemas['identity.VerificationCheck'];

export default function VerificationPage() {
  const { t } = useTranslation('monitoring');
  const { data, isPending, error } = useGet('/v1/identity/platform/verification', {}, { every: 60_000 });
  return (
    <Page title={t('verification.title')}>
      {isPending && <Spin />}
      {error && <Alert type="error" showIcon title={explained(error)} />}
      {data &&
        (data.endTime ? (
          <Found found={data} />
        ) : (
          <Alert type="info" showIcon title={t('verification.none')} />
        ))}
    </Page>
  );
}

function Found({ found }: { found: Schemas['identity.Verification'] }) {
  const { t } = useTranslation('monitoring');
  const scope = useScope();
  const time = moment(found.endTime, scope.timeZone);
  return (
    <>
      <Alert
        type={found.holds ? 'success' : 'error'}
        showIcon
        role="status"
        title={t(found.holds ? 'verification.holds' : 'verification.fails', { time })}
        description={found.holds ? undefined : t('verification.what')}
      />
      {/* A page without anything to press is scrolled by keys all the same. */}
      <div role="region" tabIndex={0} aria-label={t('verification.title')}>
        <Table<Check>
          size="small"
          pagination={false}
          rowKey={(one) => `${one.subject} ${one.name}`}
          dataSource={[...found.checks].sort(
            (one, other) => Number(other.faultCount) - Number(one.faultCount),
          )}
          columns={[
            {
              title: t('verification.subject'),
              render: (_, one) => one.subject.split(' = ').map(serviceLabel).join(' = '),
            },
            { title: t('verification.check'), render: (_, one) => checked(one.name) },
            {
              title: t('verification.counted'),
              align: 'right',
              render: (_, one) => number(one.countedCount),
            },
            {
              title: t('verification.inFlight'),
              align: 'right',
              render: (_, one) => number(one.inFlightCount),
            },
            { title: t('verification.faults'), align: 'right', render: (_, one) => number(one.faultCount) },
            {
              title: t('verification.state'),
              render: (_, one) => (
                <StateTag state={one.faultCount === '0' ? 'DONE' : 'FAILED'}>
                  {t(one.faultCount === '0' ? 'verification.ok' : 'verification.wrong')}
                </StateTag>
              ),
            },
          ]}
        />
      </div>
    </>
  );
}
