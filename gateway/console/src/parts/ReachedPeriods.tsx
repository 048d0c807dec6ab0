/** Which billed periods a change would reach, said before it is saved: the next run bills the difference. */
import { useGet } from '@manor/web/api/read';
import { day, number } from '@manor/web/format';
import { useRights } from '@manor/web/session';
import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import { useScope } from '../scope';
import { MoneyText } from './MoneyText';

/** As many as are named; the others are counted. */
const SHOWN = 6;

export interface ReachingChange {
  /** The first day whose price or payer would change; nothing is asked while it is empty. */
  firstDay: string;
  /** Left out: all that the reader sees. */
  estateId?: string | undefined;
  tariffId?: string | undefined;
  feeItemId?: string | undefined;
  unitId?: string | undefined;
  buildingId?: string | undefined;
  customerId?: string | undefined;
}

export function ReachedPeriods({ firstDay, estateId, ...filters }: ReachingChange) {
  const { t } = useTranslation('parts');
  const { companyId } = useScope();
  const rights = useRights();
  const at = estateId && estateId !== '0' ? estateId : companyId;
  const may = rights.holdsAt('billing.receivables.read', at);
  const given = Object.fromEntries(Object.entries(filters).filter(([, value]) => value));
  const { data } = useGet(
    '/v1/billing/receivables:reached',
    { query: { companyId, firstDay, estateId: estateId ?? '0', ...given } },
    { enabled: may && firstDay !== '' },
  );
  const periods = data?.periods ?? [];
  if (!data || periods.length === 0) return null;
  const count = periods.reduce((sum, one) => sum + BigInt(one.receivables), 0n);
  return (
    <Alert
      type="warning"
      showIcon
      className="above"
      title={t('reached.title', { count: Number(count), lines: number(count) })}
      description={
        <>
          <ul>
            {periods.slice(0, SHOWN).map((one) => (
              <li key={`${one.estateId} ${one.feeItemId} ${one.periodStart} ${one.periodEnd}`}>
                {one.feeItemName} {day(one.periodStart)} – {day(one.periodEnd)}{' '}
                <MoneyText minor={one.amountMinor} currency={data.currencyCode} />
              </li>
            ))}
          </ul>
          {periods.length > SHOWN && <p>{t('reached.more', { count: periods.length - SHOWN })}</p>}
        </>
      }
    />
  );
}
