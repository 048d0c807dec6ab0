/** One change of a receivable, beside the receivable it is about: approve or refuse it. */
import { useGet } from '@manor/web/api/read';
import { moment, money, period } from '@manor/web/format';
import { useRights } from '@manor/web/session';
import { App, Alert, Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { DetailDrawer } from '../../../parts/DetailDrawer';
import { Explanation } from '../../../parts/Explanation';
import { MoneyText } from '../../../parts/MoneyText';
import { ReasonDialog } from '../../../parts/ReasonDialog';
import { PersonName } from '../../../parts/PersonName';
import { useAttachmentsTab } from '../../../parts/useAttachmentsTab';
import { useCaseTab } from '../../../parts/useCaseTab';
import { useScope } from '../../../scope';
import { CHANGE_REASONS, changeReasons } from './reasons';
import { StateTag } from '../../../parts/StateTag';
import { SaidReason } from '../../../parts/SaidReason';

export function ChangeDrawer({ receivableId, changeId }: { receivableId: string; changeId: string }) {
  const { t } = useTranslation('billing');
  const { message } = App.useApp();
  const scope = useScope();
  const rights = useRights();
  const [action, setAction] = useState<'approve' | 'refuse'>();
  const { companyId } = scope;
  const found = useGet('/v1/billing/receivableChanges', {
    query: { companyId, receivableId, pageSize: 200 },
  });
  const asked = { path: { receivableId }, query: { companyId } };
  const { data: receivable } = useGet('/v1/billing/receivables/{receivableId}', asked);
  const explained = useGet('/v1/billing/receivables/{receivableId}:explain', asked);
  const one = found.data?.changes.find((change) => change.changeId === changeId);
  const own = one?.maker === rights.session.principalId;
  const mayDecide =
    one?.state === 'CHANGE_STATE_WAITING' && rights.holdsAt('billing.receivables.approve', one.estateId);
  const params = { path: { changeId } };
  const cases = useCaseTab({ service: 'billing', subject: 'receivable_change', resourceId: changeId });
  const attachments = useAttachmentsTab(
    { service: 'billing', kind: 'receivable_change', recordId: changeId },
    one !== undefined && rights.holdsAt('billing.receivables.change', one.estateId),
  );
  return (
    <DetailDrawer
      title={one ? t(`changeKind.${one.kind}`) : t('changes.title')}
      close="billing/changes"
      loading={found.isPending}
      error={found.error}
      service="billing"
      resource={`receivables/${receivableId}`}
      tabs={[...cases, ...attachments]}
      size={640}
      facts={
        one
          ? [
              {
                label: t('changes.amount'),
                value: <MoneyText minor={one.amountMinor} currency={one.currencyCode} />,
              },
              {
                label: t('changes.reason'),
                value: <SaidReason of={CHANGE_REASONS} said={one.reason} code={one.reasonCode} />,
              },
              {
                label: t('changes.state'),
                value: <StateTag state={one.state}>{t(`changeState.${one.state}`)}</StateTag>,
              },
              {
                label: t('changes.maker'),
                value: (
                  <>
                    {one.maker ? <PersonName principalId={one.maker} /> : t('changes.system')}{' '}
                    <span className="quiet">{moment(one.createTime, scope.timeZone)}</span>
                  </>
                ),
              },
              ...(one.checker
                ? [
                    {
                      label: t('changes.checker'),
                      value: (
                        <>
                          <PersonName principalId={one.checker} />{' '}
                          <span className="quiet">{moment(one.decideTime, scope.timeZone)}</span>
                        </>
                      ),
                    },
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
                  ]
                : []),
              {
                label: t('changes.receivable'),
                value: (
                  <Link to={scope.path(`billing/receivables/${receivableId}`)}>
                    {receivable
                      ? `${receivable.unitCode} · ${receivable.customerName} · ${receivable.feeItemName} · ${period(receivable.periodStart, receivable.periodEnd)}`
                      : receivableId}
                  </Link>
                ),
              },
              ...(receivable
                ? [
                    {
                      label: t('receivables.outstanding'),
                      value: (
                        <MoneyText minor={receivable.outstandingMinor} currency={receivable.currencyCode} />
                      ),
                    },
                  ]
                : []),
            ]
          : []
      }
      actions={
        mayDecide &&
        !own && (
          <>
            <Button
              onClick={() => {
                setAction('refuse');
              }}
            >
              {t('changes.refuse')}
            </Button>
            <Button
              type="primary"
              onClick={() => {
                setAction('approve');
              }}
            >
              {t('changes.approve')}
            </Button>
          </>
        )
      }
    >
      {mayDecide && own && <Alert type="info" showIcon title={t('changes.own')} style={{ marginTop: 12 }} />}
      {explained.data && <Explanation explanation={explained.data} />}
      {one && action && (
        <ReasonDialog
          title={t(`changes.${action}`)}
          reason={action === 'refuse' ? 'required' : 'optional'}
          {...(action === 'refuse' ? { reasons: changeReasons('refusal') } : {})}
          danger={action === 'refuse'}
          send={(client, reason) => {
            const body = { companyId, reason };
            return action === 'approve'
              ? client.POST('/v1/billing/receivableChanges/{changeId}:approve', { params, body })
              : client.POST('/v1/billing/receivableChanges/{changeId}:refuse', { params, body });
          }}
          onDone={() =>
            void message.success(t(action === 'approve' ? 'changes.approved' : 'changes.refused'))
          }
          onClose={() => {
            setAction(undefined);
          }}
        >
          {action === 'approve'
            ? t('changes.approveAsk', {
                kind: t(`changeKind.${one.kind}`),
                amount: money(one.amountMinor, one.currencyCode),
              })
            : t('changes.refuseAsk')}
        </ReasonDialog>
      )}
    </DetailDrawer>
  );
}
