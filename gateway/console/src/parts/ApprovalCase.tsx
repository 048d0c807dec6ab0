/** A case as it stands: its steps, whose turn it is, and what was decided. */
import type { Schemas } from '@manor/web/api/client';
import { moment } from '@manor/web/format';
import { Steps, Timeline } from 'antd';
import { useTranslation } from 'react-i18next';
import { useScope } from '../scope';
import { PersonName } from './PersonName';

export function ApprovalCase({ found }: { found: Schemas['chassis.ApprovalCase'] }) {
  const { t } = useTranslation('parts');
  const scope = useScope();
  return (
    <>
      {found.approval?.reason && <p className="quiet">{found.approval.reason}</p>}
      <Steps
        orientation="vertical"
        size="small"
        current={found.stepNumber - 1}
        items={found.steps.map((step, place) => ({
          title: step.name || t('case.onlyStep'),
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
                  {t('case.inPlaceOf')} <PersonName principalId={one.forPrincipalId} />{' '}
                </>
              )}
              {t(`case.done.${one.kind as 'approved'}`)}{' '}
              {one.toPrincipalId && <PersonName principalId={one.toPrincipalId} />} {one.opinion}
              {one.voided && <em> {t('case.voided')}</em>}
            </>
          ),
        }))}
      />
    </>
  );
}
