/** The meters of a unit, with who pays by them, or those that a customer pays by; and what they last showed. */
import { listing } from '@manor/web/api/read';
import { day } from '@manor/web/format';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { RowsTable } from '../../../parts/RowsTable';
import { UnitLink } from '../../../parts/SubjectLink';
import { useScope } from '../../../scope';
import type { Subject } from '../../../search';
import { useMeterColumns } from '../meters/meterColumns';

export default function MetersTab({ subject }: { subject: Subject }) {
  const { t } = useTranslation('billing');
  const scope = useScope();
  const shared = useMeterColumns();
  return (
    <RowsTable
      source={listing('/v1/billing/meters', 'meters', { ...subject, estateId: scope.estateId })}
      rowKey="meterId"
      columns={[
        {
          key: 'number',
          title: t('meters.number'),
          width: 150,
          render: (row) => <Link to={scope.path(`billing/meters/${row.meterId}`)}>{row.number}</Link>,
        },
        ...('unitId' in subject
          ? shared
          : [
              {
                key: 'unit',
                title: t('readings.unit'),
                width: 110,
                render: (row: { unitId: string; unitCode: string }) => (
                  <UnitLink unitId={row.unitId} code={row.unitCode} tab="meters" />
                ),
              },
              ...shared.filter(({ key }) => key !== 'customer'),
            ]),
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
