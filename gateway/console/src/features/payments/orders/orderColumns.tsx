/** What every list of online orders shows of each: how much, how far it got, and when. */
import type { Schemas } from '@manor/web/api/client';
import { moment } from '@manor/web/format';
import { useTranslation } from 'react-i18next';
import type { LongColumn } from '../../../parts/LongTable';
import { moneyColumn } from '../../../parts/moneyColumn';
import { StateTag } from '../../../parts/StateTag';
import { useScope } from '../../../scope';

export function useOrderColumns(): LongColumn<Schemas['payments.PaymentOrder']>[] {
  const { t } = useTranslation('payments');
  const scope = useScope();
  return [
    moneyColumn('amount', t('receipts.amount'), 'amountMinor'),
    {
      key: 'state',
      title: t('receipts.state'),
      width: 120,
      render: (row) => <StateTag state={row.state}>{t(`orderState.${row.state}`)}</StateTag>,
    },
    {
      key: 'made',
      title: t('orders.made'),
      width: 180,
      render: (row) => moment(row.createTime, scope.timeZone),
    },
    {
      key: 'paid',
      title: t('orders.paid'),
      width: 180,
      render: (row) => moment(row.paidTime, scope.timeZone),
    },
  ];
}
