/** Charges approved or refused many at a time, by whoever did not ask for them; each by itself. */
import type { Schemas } from '@manor/web/api/client';
import { useRights } from '@manor/web/session';
import { useTranslation } from 'react-i18next';
import type { Bulk } from '../../../parts/bulk';
import { useScope } from '../../../scope';
import { changeReasons } from '../changes/reasons';

type Charge = Schemas['billing.Charge'];
const PERMISSION = 'billing.receivables.approve';

export function useChargeDeeds(): Bulk<Charge> | undefined {
  const { t } = useTranslation('billing');
  const scope = useScope();
  const rights = useRights();
  if (!rights.holdsIn(PERMISSION, scope.nodeId)) return undefined;
  const body = ({ companyId, estateId, chargeId }: Charge, reason: string) => ({
    body: { companyId, estateId, chargeIds: [chargeId], reason },
  });
  return {
    not: (row) => {
      if (row.state !== 'CHARGE_STATE_WAITING' || !rights.holdsAt(PERMISSION, row.estateId)) return '';
      return row.maker === rights.session.principalId ? t('charges.own') : undefined;
    },
    label: (row) => `${row.unitCode} · ${row.feeItemName}`,
    amount: (row) => ({ minor: row.amountMinor, currency: row.currencyCode }),
    deeds: [
      {
        label: t('changes.approve'),
        reason: 'optional',
        send: (client, row, reason) => client.POST('/v1/billing/charges:approve', body(row, reason)),
      },
      {
        label: t('changes.refuse'),
        danger: true,
        reason: 'required',
        reasons: changeReasons('refusal'),
        send: (client, row, reason) => client.POST('/v1/billing/charges:refuse', body(row, reason)),
      },
    ],
  };
}
