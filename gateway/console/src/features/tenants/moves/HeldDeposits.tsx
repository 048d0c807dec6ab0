/** What is held of somebody who leaves a unit, and what is then left of the whole sum. */
import type { Schemas } from '@manor/web/api/client';
import { useGet } from '@manor/web/api/read';
import { useRights } from '@manor/web/session';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { hasPage } from '../../../feature';
import { MoneyText } from '../../../parts/MoneyText';
import { useScope } from '../../../scope';

interface HeldDepositsProps {
  customerId: string;
  unitId: string;
  preview: Schemas['billing.MoveOutPreview'];
}

export function HeldDeposits({ customerId, unitId, preview }: HeldDepositsProps) {
  const { t } = useTranslation('tenants');
  const scope = useScope();
  const rights = useRights();
  const { companyId } = scope;
  const mayRead = hasPage('payments/deposits') && rights.holdsIn('payments.deposits.read', scope.nodeId);
  const query = { companyId, customerId, unitId, heldOnly: true, pageSize: 200 };
  const { data } = useGet('/v1/payments/deposits', { query }, { enabled: mayRead });
  const held = (data?.deposits ?? []).reduce((sum, one) => sum + BigInt(one.heldMinor), 0n);
  if (held === 0n) return null;
  const { currencyCode: currency, totalMinor } = preview;
  return (
    <dl className="figures above">
      <div>
        <dt>
          <Link to={scope.path(`payments/deposits?customerId=${customerId}&unitId=${unitId}`)}>
            {t('money.deposit')}
          </Link>
        </dt>
        <dd>
          <MoneyText minor={held} currency={currency} />
        </dd>
      </div>
      <div>
        <dt>{t('money.lessDeposit')}</dt>
        <dd>
          <MoneyText minor={BigInt(totalMinor) - held} currency={currency} />
        </dd>
      </div>
    </dl>
  );
}
