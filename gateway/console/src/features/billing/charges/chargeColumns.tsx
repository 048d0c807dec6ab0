/** What every list of charges shows of each: for what, how much, when it is due, what became of it, and why. */
import type { Schemas } from '@manor/web/api/client';
import { day } from '@manor/web/format';
import { useTranslation } from 'react-i18next';
import type { LongColumn } from '../../../parts/LongTable';
import { moneyColumn } from '../../../parts/moneyColumn';
import { StateTag } from '../../../parts/StateTag';

export function useChargeColumns(): LongColumn<Schemas['billing.Charge']>[] {
  const { t } = useTranslation('billing');
  return [
    moneyColumn('amount', t('receivables.amount'), 'amountMinor', 120),
    { key: 'due', title: t('receivables.due'), width: 130, render: (row) => day(row.dueDate) },
    {
      key: 'state',
      title: t('receivables.state'),
      width: 120,
      render: (row) => <StateTag state={row.state}>{t(`chargeState.${row.state}`)}</StateTag>,
    },
    { key: 'explanation', title: t('charges.explanation'), width: 240, render: (row) => row.explanation },
    { key: 'reference', title: t('charges.reference'), width: 140, render: (row) => row.reference },
  ];
}
