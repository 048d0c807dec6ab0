/** What every list of meters shows of each: its kind, who pays by it and for what, and what it last showed. */
import type { Schemas } from '@manor/web/api/client';
import { day } from '@manor/web/format';
import { useTranslation } from 'react-i18next';
import type { LongColumn } from '../../../parts/LongTable';
import { CustomerLink } from '../../../parts/SubjectLink';
import { useFeeItems } from '../../../parts/feeItems';
import { measured, useMeterTypes } from './meters';

export function useMeterColumns(): LongColumn<Schemas['billing.Meter']>[] {
  const { t } = useTranslation('billing');
  const fees = useFeeItems();
  const meters = useMeterTypes();
  return [
    { key: 'kind', title: t('meters.kind'), width: 90, render: (row) => meters.name(row) },
    {
      key: 'fee',
      title: t('receivables.feeItem'),
      width: 140,
      render: (row) => fees.name(row.feeItemId),
    },
    {
      key: 'customer',
      title: t('meters.payer'),
      width: 150,
      render: (row) => <CustomerLink customerId={row.customerId} name={row.customerName} />,
    },
    {
      key: 'last',
      title: t('meters.lastValue'),
      width: 120,
      align: 'right',
      render: (row) => (row.lastValue ? measured(row.lastValue, row.kind) : ''),
    },
    { key: 'date', title: t('meters.lastDate'), width: 130, render: (row) => day(row.lastDate) },
  ];
}
