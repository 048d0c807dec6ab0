/** A case: its steps, what was decided, and what the reader does about it. */
import { api, take, type Schemas } from '@manor/web/api/client';
import { explained } from '@manor/web/api/problem';
import { moment } from '@manor/web/format';
import { useQuery } from '@tanstack/react-query';
import { Alert, Drawer, Spin, Steps, Timeline } from 'antd';
import { useTranslation } from 'react-i18next';
import { PersonName } from '../../../parts/PersonName';
import { useScope } from '../../../scope';
import { CaseActions } from './CaseActions';
import { useRules } from './useTodos';

interface Props {
  service: string;
  approvalId: string;
  companyId: string;
  onClose: () => void;
}

export function CaseDrawer({ service, approvalId, companyId, onClose }: Props) {
  const { t } = useTranslation('everyone');
  const { nameOf, phrases } = useRules(companyId);
  const { data, error } = useQuery({
    queryKey: ['case', service, approvalId],
    queryFn: () =>
      take(api.GET('/v1/{service}/approvals/{approvalId}', { params: { path: { service, approvalId } } })),
  });
  return (
    <Drawer
      open
      size={640}
      onClose={onClose}
      title={data?.approval ? `${nameOf(data.approval.subject)} ${data.approval.label}` : t('todos.title')}
      footer={
        data && (
          <CaseActions
            service={service}
            approvalId={approvalId}
            found={data}
            phrases={phrases}
            onDone={onClose}
          />
        )
      }
    >
      {error && <Alert type="error" showIcon title={explained(error)} />}
      {!data && !error && <Spin />}
      {data && <Case found={data} />}
    </Drawer>
  );
}

function Case({ found }: { found: Schemas['chassis.ApprovalCase'] }) {
  const { t } = useTranslation('everyone');
  const scope = useScope();
  return (
    <>
      {found.approval?.reason && <p className="quiet">{found.approval.reason}</p>}
      <Steps
        orientation="vertical"
        size="small"
        current={found.stepNumber - 1}
        items={found.steps.map((step, place) => ({
          title: step.name || t('todos.onlyStep'),
          content:
            place + 1 === found.stepNumber
              ? found.principalIds.map((one) => (
                  <span key={one}>
                    <PersonName principalId={one} />{' '}
                  </span>
                ))
              : undefined,
        }))}
      />
      <Timeline
        items={found.decisions.map((one, place) => ({
          key: place,
          color: one.voided ? 'gray' : one.kind === 'refused' ? 'red' : 'blue',
          content: (
            <>
              <span className="quiet">{moment(one.decideTime, scope.timeZone)}</span>{' '}
              {one.principalId && <PersonName principalId={one.principalId} />}{' '}
              {one.forPrincipalId && (
                <>
                  {t('todos.inPlaceOf')} <PersonName principalId={one.forPrincipalId} />{' '}
                </>
              )}
              {t(`todos.done.${one.kind as 'approved'}`)}{' '}
              {one.toPrincipalId && <PersonName principalId={one.toPrincipalId} />} {one.opinion}
              {one.voided && <em> {t('todos.voided')}</em>}
            </>
          ),
        }))}
      />
    </>
  );
}
