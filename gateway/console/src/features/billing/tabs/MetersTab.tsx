/** The meters of a unit, with who pays by them and what they last showed. */
import { listing } from '@manor/web/api/read';
import { day } from '@manor/web/format';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { RowsTable } from '../../../parts/RowsTable';
import { useScope } from '../../../scope';
import type { OfUnit } from '../../../search';
import { useMeterColumns } from '../meters/meterColumns';

export default function MetersTab({ subject }: { subject: OfUnit }) {
  const { t } = useTranslation('billing');
  const scope = useScope();
  const shared = useMeterColumns();
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
        ...shared,
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
