/** The spaces that a customer rents, with the plates that may stand there, or who rents one space. */
import { listing } from '@manor/web/api/read';
import { day } from '@manor/web/format';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { RowsTable } from '../../../parts/RowsTable';
import { CustomerLink } from '../../../parts/SubjectLink';
import { useScope } from '../../../scope';
import type { Subject } from '../../../search';
import { useParkingColumns } from '../parking/parkingColumns';

export default function ParkingTab({ subject }: { subject: Subject }) {
  const { t } = useTranslation('contracts');
  const scope = useScope();
  const shared = useParkingColumns();
  return (
    <RowsTable
      source={listing('/v1/contracts/parkingLeases', 'parkingLeases', {
        ...subject,
        estateId: scope.estateId,
      })}
      rowKey="parkingLeaseId"
      empty={t('parking.none')}
      columns={[
        {
          key: 'space',
          title: t('space.unit'),
          width: 120,
          render: (row) => (
            <Link to={scope.path(`contracts/parking/${row.parkingLeaseId}`)}>{row.unitCode}</Link>
          ),
        },
        ...('unitId' in subject
          ? [
              {
                key: 'customer',
                title: t('parking.customer'),
                width: 180,
                render: (row: { customerId: string; customerName: string }) => (
                  <CustomerLink customerId={row.customerId} name={row.customerName} tab="parking" />
                ),
              },
            ]
          : []),
        ...shared,
        { key: 'start', title: t('lease.start'), width: 120, render: (row) => day(row.startDate) },
      ]}
    />
  );
}
