/** What every list of deposits shows of each: asked for, paid, used, held, and what waits or is to be paid again. */
import type { Schemas } from '@manor/web/api/client';
import { useTranslation } from 'react-i18next';
import type { LongColumn } from '../../../parts/LongTable';
import { moneyColumn } from '../../../parts/moneyColumn';

export function useDepositColumns(): LongColumn<Schemas['payments.Deposit']>[] {
  const { t } = useTranslation('payments');
  return [
    moneyColumn('asked', t('deposits.asked'), 'askedMinor', 120),
    moneyColumn('paid', t('deposits.paid'), 'paidMinor', 120),
    moneyColumn('used', t('deposits.used'), 'usedMinor', 120),
    moneyColumn('held', t('deposits.held'), 'heldMinor', 120),
    moneyColumn('waiting', t('deposits.waiting'), 'waitingMinor', 120),
    moneyColumn('short', t('deposits.short'), 'shortMinor', 120),
  ];
}
