/** One receivable: what is owed and why, what was changed about it, and a change asked for. */
import { useGet } from '@manor/web/api/read';
import { day, period } from '@manor/web/format';
import { useRights } from '@manor/web/session';
import { Button, Dropdown, Skeleton } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { allocationsOf } from '../../../links';
import { DetailDrawer } from '../../../parts/DetailDrawer';
import { Explanation } from '../../../parts/Explanation';
import { Figure } from '../../../parts/Figure';
import { MoneyText } from '../../../parts/MoneyText';
import { useScope } from '../../../scope';
import { ChangeDialog, type ChangeDeed } from '../changes/ChangeDialog';
import { ReceivableChanges } from './ReceivableChanges';
import { StateTag } from '../../../parts/StateTag';
import { CustomerLink, UnitLink } from '../../../parts/SubjectLink';

export function ReceivableDrawer({ receivableId }: { receivableId: string }) {
  const { t } = useTranslation('billing');
  const scope = useScope();
  const rights = useRights();
  const [action, setAction] = useState<ChangeDeed>();
  const asked = { path: { receivableId }, query: { companyId: scope.companyId } };
  const { data: one, isPending, error } = useGet('/v1/billing/receivables/{receivableId}', asked);
  const explained = useGet('/v1/billing/receivables/{receivableId}:explain', asked);
  const amount = (minor: string) => (
    <MoneyText minor={minor} currency={one?.currencyCode ?? scope.currency} />
  );
  const mayChange =
    one &&
    one.state !== 'RECEIVABLE_STATE_VOIDED' &&
    rights.holdsAt('billing.receivables.change', one.estateId);
  const unpaid = one?.paidMinor === '0';
  // What was charged by hand is taken back when it is paid, too: a credit stands beside it.
  const actions: ChangeDeed[] =
    unpaid || one?.reason === 'RECEIVABLE_REASON_MANUAL' ? ['adjust', 'waive', 'void'] : ['adjust', 'waive'];
  return (
    <DetailDrawer
      title={
        one
          ? `${one.unitCode} · ${one.feeItemName} · ${period(one.periodStart, one.periodEnd)}`
          : t('receivables.title')
      }
      close="billing/receivables"
      loading={isPending}
      error={error}
      service="billing"
      resource={`receivables/${receivableId}`}
      size={640}
      facts={
        one
          ? [
              {
                label: t('receivables.customer'),
                value: <CustomerLink customerId={one.customerId} name={one.customerName} />,
              },
              { label: t('receivables.unit'), value: <UnitLink unitId={one.unitId} code={one.unitCode} /> },
              { label: t('receivables.estate'), value: rights.node(one.estateId)?.name ?? scope.name },
              {
                label: t('receivables.period'),
                value: t('receivables.span', { from: day(one.periodStart), to: day(one.periodEnd) }),
              },
              { label: t('receivables.due'), value: day(one.dueDate) },
              { label: t('receivables.amount'), value: amount(one.amountMinor) },
              ...(one.adjustedMinor === '0'
                ? []
                : [{ label: t('receivables.adjusted'), value: amount(one.adjustedMinor) }]),
              ...(one.waivedMinor === '0'
                ? []
                : [{ label: t('receivables.waived'), value: amount(one.waivedMinor) }]),
              {
                label: t('receivables.paid'),
                value: (
                  <>
                    <Figure
                      to={one.paidMinor === '0' ? '' : allocationsOf(scope.companyId, { receivableId })}
                    >
                      {amount(one.paidMinor)}
                    </Figure>
                    {one.paidMinor !== '0' && (
                      <span className="quiet">
                        {' '}
                        {t('receivables.verified')} {amount(one.verifiedMinor)}
                      </span>
                    )}
                  </>
                ),
              },
              { label: t('receivables.outstanding'), value: <strong>{amount(one.outstandingMinor)}</strong> },
              {
                label: t('receivables.state'),
                value: <StateTag state={one.state}>{t(`receivableState.${one.state}`)}</StateTag>,
              },
              ...(one.lastPaymentDate
                ? [{ label: t('receivables.lastPayment'), value: day(one.lastPaymentDate) }]
                : []),
              {
                label: t('receivables.reason'),
                value:
                  one.runId && rights.holdsIn('billing.runs.read', scope.nodeId) ? (
                    <Link to={scope.path(`billing/runs/${one.runId}`)}>
                      {t(`receivableReason.${one.reason}`)}
                    </Link>
                  ) : (
                    t(`receivableReason.${one.reason}`)
                  ),
              },
              { label: t('receivables.number'), value: one.receivableId },
            ]
          : []
      }
      tabs={[
        {
          key: 'changes',
          label: t('changes.title'),
          children: <ReceivableChanges receivableId={receivableId} />,
        },
      ]}
      actions={
        mayChange && (
          <Dropdown
            trigger={['click']}
            menu={{
              items: actions.map((key) => ({ key, label: t(`change.${key}`), danger: key === 'void' })),
              onClick: ({ key }) => {
                setAction(key as ChangeDeed);
              },
            }}
          >
            <Button>{t('change.more')}</Button>
          </Dropdown>
        )
      }
    >
      {explained.data ? <Explanation explanation={explained.data} /> : <Skeleton active />}
      {one && action && (
        <ChangeDialog
          action={action}
          receivable={one}
          onClose={() => {
            setAction(undefined);
          }}
        />
      )}
    </DetailDrawer>
  );
}
