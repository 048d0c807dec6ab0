/** Approves or refuses charges of one estate that others asked for; all or nothing. */
import type { Schemas } from '@manor/web/api/client';
import { money } from '@manor/web/format';
import { App } from 'antd';
import { useTranslation } from 'react-i18next';
import { ReasonDialog } from '../../../parts/ReasonDialog';
import { changeReasons } from '../changes/reasons';

export type Deed = 'approve' | 'refuse';
type Charge = Schemas['billing.Charge'];

interface DecideChargesProps {
  deed: Deed;
  charges: Charge[];
  onClose: () => void;
}

export function DecideCharges({ deed, charges, onClose }: DecideChargesProps) {
  const { t } = useTranslation('billing');
  const { message } = App.useApp();
  const [first] = charges;
  if (!first) return null;
  const { companyId, estateId, currencyCode } = first;
  const total = charges.reduce((sum, one) => sum + BigInt(one.amountMinor), 0n);
  return (
    <ReasonDialog
      title={t(`changes.${deed}`)}
      reason={deed === 'refuse' ? 'required' : 'optional'}
      {...(deed === 'refuse' ? { reasons: changeReasons('refusal') } : {})}
      danger={deed === 'refuse'}
      send={(client, reason) => {
        const body = { companyId, estateId, chargeIds: charges.map((one) => one.chargeId), reason };
        return deed === 'approve'
          ? client.POST('/v1/billing/charges:approve', { body })
          : client.POST('/v1/billing/charges:refuse', { body });
      }}
      onDone={() => void message.success(t(deed === 'approve' ? 'changes.approved' : 'changes.refused'))}
      onClose={onClose}
    >
      {t(`charges.${deed}Ask`, { count: charges.length, amount: money(total, currencyCode) })}
    </ReasonDialog>
  );
}
