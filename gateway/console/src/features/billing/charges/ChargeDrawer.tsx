/** One charge: whom, for what, why, who asked and decided, and the receivable that came of it. */
import { useGet } from '@manor/web/api/read';
import { day, moment, period } from '@manor/web/format';
import { useRights } from '@manor/web/session';
import { Alert, Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { DetailDrawer } from '../../../parts/DetailDrawer';
import { MoneyText } from '../../../parts/MoneyText';
import { PersonName } from '../../../parts/PersonName';
import { SaidReason } from '../../../parts/SaidReason';
import { useAttachmentsTab } from '../../../parts/useAttachmentsTab';
import { useCaseTab } from '../../../parts/useCaseTab';
import { StateTag } from '../../../parts/StateTag';
import { useScope } from '../../../scope';
import { CHANGE_REASONS } from '../changes/reasons';
import { DecideCharges, type Deed } from './DecideCharges';
import { CustomerLink, UnitLink } from '../../../parts/SubjectLink';

export function ChargeDrawer({ chargeId }: { chargeId: string }) {
  const { t } = useTranslation('billing');
  const scope = useScope();
  const rights = useRights();
  const [deed, setDeed] = useState<Deed>();
  const found = useGet('/v1/billing/charges/{chargeId}', {
    path: { chargeId },
    query: { companyId: scope.companyId },
  });
  const one = found.data;
  const waits = one?.state === 'CHARGE_STATE_WAITING';
  const mayDecide = waits && rights.holdsAt('billing.receivables.approve', one.estateId);
  const own = one?.maker === rights.session.principalId;
  const receivable = (id: string) => (
    <Link to={scope.path(`billing/receivables/${id}`)}>{t('charges.open')}</Link>
  );
  const cases = useCaseTab({ service: 'billing', subject: 'charge', resourceId: chargeId });
  const attachments = useAttachmentsTab(
    { service: 'billing', kind: 'charge', recordId: chargeId },
    one !== undefined && rights.holdsAt('billing.charges.write', one.estateId),
  );
  return (
    <DetailDrawer
      title={one ? `${one.feeItemName} · ${one.unitCode}` : t('charges.title')}
      close="billing/charges"
      loading={found.isPending}
      error={found.error}
      service="billing"
      resource={`charges/${chargeId}`}
      tabs={[...cases, ...attachments]}
      size={640}
      facts={
        one
          ? [
              {
                label: t('receivables.customer'),
                value: <CustomerLink customerId={one.customerId} name={one.customerName} />,
              },
              { label: t('receivables.unit'), value: <UnitLink unitId={one.unitId} code={one.unitCode} /> },
              {
                label: t('receivables.amount'),
                value: <MoneyText minor={one.amountMinor} currency={one.currencyCode} />,
              },
              {
                label: t('charges.tax'),
                value: <MoneyText minor={one.taxMinor} currency={one.currencyCode} />,
              },
              { label: t('receivables.period'), value: period(one.startDate, one.endDate) },
              { label: t('receivables.due'), value: day(one.dueDate) },
              { label: t('charges.explanation'), value: one.explanation },
              ...(one.reference ? [{ label: t('charges.reference'), value: one.reference }] : []),
              ...(one.source ? [{ label: t('charges.source'), value: one.source }] : []),
              {
                label: t('receivables.state'),
                value: <StateTag state={one.state}>{t(`chargeState.${one.state}`)}</StateTag>,
              },
              {
                label: t('changes.maker'),
                value: (
                  <>
                    {one.source ? one.source : <PersonName principalId={one.maker} />}{' '}
                    <span className="quiet">{moment(one.createTime, scope.timeZone)}</span>
                  </>
                ),
              },
              ...(one.checker && !one.source
                ? [{ label: t('changes.checker'), value: <PersonName principalId={one.checker} /> }]
                : []),
              ...(one.decisionReason
                ? [
                    {
                      label: t('changes.decision'),
                      value: (
                        <SaidReason
                          of={CHANGE_REASONS}
                          said={one.decisionReason}
                          code={one.decisionReasonCode}
                        />
                      ),
                    },
                  ]
                : []),
              ...(one.receivableId === '0'
                ? []
                : [{ label: t('changes.receivable'), value: receivable(one.receivableId) }]),
              ...(one.creditReceivableId === '0'
                ? []
                : [{ label: t('charges.credit'), value: receivable(one.creditReceivableId) }]),
            ]
          : []
      }
      actions={
        mayDecide &&
        !own && (
          <>
            <Button
              onClick={() => {
                setDeed('refuse');
              }}
            >
              {t('changes.refuse')}
            </Button>
            <Button
              type="primary"
              onClick={() => {
                setDeed('approve');
              }}
            >
              {t('changes.approve')}
            </Button>
          </>
        )
      }
    >
      {mayDecide && own && <Alert type="info" showIcon title={t('charges.own')} style={{ marginTop: 12 }} />}
      {one && deed && (
        <DecideCharges
          deed={deed}
          charges={[one]}
          onClose={() => {
            setDeed(undefined);
          }}
        />
      )}
    </DetailDrawer>
  );
}
