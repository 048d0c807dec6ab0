/** The meters of a unit, with who pays by them and what they last showed. */
import { listing } from '@manor/web/api/read';
import { day, number } from '@manor/web/format';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { RowsTable } from '../../../parts/RowsTable';
import { CustomerLink } from '../../../parts/SubjectLink';
import { useScope } from '../../../scope';
import type { OfUnit } from '../../../search';
import { useFeeItems } from '../feeItems/feeItems';

export default function MetersTab({ subject }: { subject: OfUnit }) {
  const { t } = useTranslation('billing');
  const scope = useScope();
  const fees = useFeeItems();
  return (
    <RowsTable
      source={listing('/v1/billing/meters', 'meters', { ...subject })}
      rowKey="meterId"
      columns={[
        {
          key: 'number',
          title: t('meters.number'),
          width: 150,
          render: (row) => <Link to={scope.path(`billing/meters/${row.meterId}`)}>{row.number}</Link>,
        },
        { key: 'kind', title: t('meters.kind'), width: 90, render: (row) => t(`meterKind.${row.kind}`) },
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
          render: (row) => (row.lastValue ? number(row.lastValue) : ''),
        },
        { key: 'date', title: t('meters.lastDate'), width: 130, render: (row) => day(row.lastDate) },
        {
          key: 'removed',
          title: t('meters.removed'),
          width: 130,
          render: (row) => (row.removeDate ? day(row.removeDate) : ''),
        },
      ]}
    />
  );
}
