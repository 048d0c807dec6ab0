/** How every service is: whether it answers and is ready, what waits for it, what it has parked. */
import { explained } from '@manor/web/api/problem';
import { useGet } from '@manor/web/api/read';
import { enumerated, number } from '@manor/web/format';
import type { Schemas } from '@manor/web/api/client';
import { useRights } from '@manor/web/session';
import { Alert, Descriptions, Spin } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Page } from '../../parts/Page';
import { useScope } from '../../scope';
import { StateTag } from '../../parts/StateTag';
import { serviceLabel } from '../../words';

type Service = Schemas['ServiceHealthList']['services'][number];

export default function HealthPage() {
  const { t } = useTranslation('administration');
  const { data, isPending, error } = useGet('/v1/serviceHealth', {}, { every: 5000 });
  return (
    <Page title={t('health.title')}>
      {error && <Alert type="error" showIcon title={explained(error)} />}
      {isPending && <Spin />}
      <div className="cards">
        {(data?.services ?? []).map((one) => (
          <ServiceCard key={one.service} service={one} />
        ))}
      </div>
    </Page>
  );
}

function ServiceCard({ service: one }: { service: Service }) {
  const { t } = useTranslation('administration');
  const scope = useScope();
  const mayOpen = useRights().holdsIn('dead_letters.read', scope.nodeId);
  const state = !one.answers ? 'silent' : one.ready ? 'ready' : 'failing';
  return (
    <section className="operation" aria-label={one.service}>
      <div className="operation-head">
        <span>
          <strong>{serviceLabel(one.service)}</strong> <span className="quiet">{one.service}</span>
        </span>
        <StateTag state={state.toUpperCase()}>{t(`health.${state}`)}</StateTag>
      </div>
      {!one.answers ? (
        <Alert type="error" showIcon title={one.detail} />
      ) : (
        <>
          {one.failing.length > 0 && <Alert type="warning" showIcon title={enumerated(one.failing)} />}
          {!one.brokerReachable && <Alert type="warning" showIcon title={t('health.noBroker')} />}
          <Descriptions
            size="small"
            column={1}
            items={[
              { key: 'version', label: t('health.version'), children: one.version },
              {
                key: 'waiting',
                label: t('health.waiting'),
                children: number(one.queues.reduce((sum, queue) => sum + Number(queue.messageCount), 0)),
              },
              {
                key: 'dead',
                label: t('health.dead'),
                children:
                  one.deadLetterCount === '0' || !mayOpen ? (
                    number(one.deadLetterCount)
                  ) : (
                    <Link to={`${scope.path('administration/dead-letters')}?service=${one.service}`}>
                      {number(one.deadLetterCount)}
                    </Link>
                  ),
              },
              { key: 'open', label: t('health.open'), children: number(one.openOperationCount) },
            ]}
          />
        </>
      )}
    </section>
  );
}
