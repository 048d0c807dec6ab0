/** What was asked about one receivable, and what was decided. */
import { listing, useRows } from '@manor/web/api/read';
import { moment } from '@manor/web/format';
import { Skeleton, Timeline } from 'antd';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../../parts/EmptyState';
import { MoneyText } from '../../../parts/MoneyText';
import { PersonName } from '../../../parts/PersonName';
import { useScope } from '../../../scope';

export function ReceivableChanges({ receivableId }: { receivableId: string }) {
  const { t } = useTranslation('billing');
  const scope = useScope();
  const source = listing('/v1/billing/receivableChanges', 'changes', {
    companyId: scope.companyId,
    receivableId,
  });
  const { rows, first } = useRows(source);
  if (first) return <Skeleton active />;
  if (rows.length === 0) return <EmptyState text={t('receivables.changesNone')} />;
  return (
    <Timeline
      items={rows.map((one) => ({
        key: one.changeId,
        content: (
          <>
            <strong>
              {t(`changeKind.${one.kind}`)} <MoneyText minor={one.amountMinor} currency={one.currencyCode} />{' '}
              {t(`changeState.${one.state}`)}
            </strong>
            <div>{one.reason}</div>
            <div className="quiet">
              {one.maker ? <PersonName principalId={one.maker} /> : t('changes.system')} ·{' '}
              {moment(one.createTime, scope.timeZone)}
            </div>
            {one.checker && (
              <div className="quiet">
                <PersonName principalId={one.checker} /> · {moment(one.decideTime, scope.timeZone)}{' '}
                {one.decisionReason}
              </div>
            )}
          </>
        ),
      }))}
    />
  );
}
