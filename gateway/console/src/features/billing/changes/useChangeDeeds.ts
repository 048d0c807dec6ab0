/** Changes of receivables approved or refused many at a time, by whoever did not ask for them. */
import type { Schemas } from '@manor/web/api/client';
import { useRights } from '@manor/web/session';
import { useTranslation } from 'react-i18next';
import type { Bulk } from '../../../parts/bulk';
import { useScope } from '../../../scope';
import { changeReasons } from './reasons';

type Change = Schemas['billing.ReceivableChange'];
const PERMISSION = 'billing.receivables.approve';

export function useChangeDeeds(): Bulk<Change> | undefined {
  const { t } = useTranslation('billing');
  const scope = useScope();
  const rights = useRights();
  if (!rights.holdsIn(PERMISSION, scope.nodeId)) return undefined;
  return {
    not: (row) => {
      if (row.state !== 'CHANGE_STATE_WAITING' || !rights.holdsAt(PERMISSION, row.estateId)) return '';
      return row.maker === rights.session.principalId ? t('changes.own') : undefined;
    },
    label: (row) => `${t(`changeKind.${row.kind}`)} · ${row.reason}`,
    amount: (row) => ({
      minor: row.amountMinor,
      currency: row.currencyCode,
      of: t(`changeKind.${row.kind}`),
    }),
    deeds: [
      {
        label: t('changes.approve'),
        reason: 'optional',
        send: (client, { changeId, companyId }, reason) =>
          client.POST('/v1/billing/receivableChanges/{changeId}:approve', {
            params: { path: { changeId } },
            body: { companyId, reason },
          }),
      },
      {
        label: t('changes.refuse'),
        danger: true,
        reason: 'required',
        reasons: changeReasons('refusal'),
        send: (client, { changeId, companyId }, reason) =>
          client.POST('/v1/billing/receivableChanges/{changeId}:refuse', {
            params: { path: { changeId } },
            body: { companyId, reason },
          }),
      },
    ],
  };
}
