/** The steps of an order, oldest first: who, when, from where to where, and why. */
import { explained } from '@manor/web/api/problem';
import { listing, useRows } from '@manor/web/api/read';
import { moment } from '@manor/web/format';
import { Alert, Timeline } from 'antd';
import { useTranslation } from 'react-i18next';
import { MoreRows } from '../../../parts/MoreRows';
import { PersonName } from '../../../parts/PersonName';
import { SaidReason } from '../../../parts/SaidReason';
import { StateTag } from '../../../parts/StateTag';
import { useScope } from '../../../scope';
import { ORDER_REASONS } from '../reasons';
import type { Order } from './order';

export function StepsTab({ order }: { order: Order }) {
  const { t } = useTranslation('workorders');
  const scope = useScope();
  const { companyId, orderId } = order;
  const found = useRows(
    listing('/v1/workorders/orders/{orderId}/steps', 'steps', { companyId }, { orderId }),
  );
  if (found.error) return <Alert type="error" showIcon title={explained(found.error)} />;
  return (
    <>
      <Timeline
        items={found.rows.map((one) => ({
          key: one.place,
          content: (
            <>
              <div>
                <strong>{t(`moveKind.${one.move}`)}</strong>{' '}
                <StateTag state={one.toState}>{t(`orderState.${one.toState}`)}</StateTag>
              </div>
              <div className="quiet">
                <PersonName principalId={one.actor} /> {moment(one.time, scope.timeZone)}
                {one.assigneeId && one.assigneeId !== one.actor && (
                  <>
                    {' → '}
                    <PersonName principalId={one.assigneeId} />
                  </>
                )}
              </div>
              {one.waitCause !== 'WAIT_CAUSE_UNSPECIFIED' && <div>{t(`waitCause.${one.waitCause}`)}</div>}
              {one.deviceTime && (
                <div className={one.doubtfulTime ? 'late' : 'quiet'}>
                  {t(one.doubtfulTime ? 'work.doubtfulTime' : 'work.deviceTime', {
                    time: moment(one.deviceTime, scope.timeZone),
                  })}
                </div>
              )}
              {one.reason && (
                <div>
                  <SaidReason of={ORDER_REASONS} said={one.reason} code={one.reasonCode} />
                </div>
              )}
            </>
          ),
        }))}
      />
      <MoreRows found={found} />
    </>
  );
}
