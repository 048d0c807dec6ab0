/** What every list of parking leases shows of each: where, whose cars, for how much, until when. */
import type { Schemas } from '@manor/web/api/client';
import { day } from '@manor/web/format';
import { useTranslation } from 'react-i18next';
import type { LongColumn } from '../../../parts/LongTable';
import { MoneyText } from '../../../parts/MoneyText';
import { StateTag } from '../../../parts/StateTag';
import { parkingTone } from './tone';

export function useParkingColumns(): LongColumn<Schemas['contracts.ParkingLease']>[] {
  const { t } = useTranslation('contracts');
  return [
    {
      key: 'plates',
      title: t('parking.plates'),
      width: 190,
      render: (row) => row.plates.map((one) => one.plate).join(' · '),
    },
    {
      key: 'monthly',
      title: t('parking.monthly'),
      width: 120,
      align: 'right',
      render: (row) => <MoneyText minor={row.monthlyMinor} currency={row.currencyCode} />,
    },
    { key: 'end', title: t('lease.end'), width: 120, render: (row) => day(row.endDate) },
    {
      key: 'state',
      title: t('lease.state'),
      width: 110,
      render: (row) => (
        <StateTag state={row.state} tone={parkingTone(row.state)}>
          {t(`parkingState.${row.state}`)}
        </StateTag>
      ),
    },
  ];
}
