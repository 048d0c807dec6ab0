/** The leases of a customer, or over a unit. */
import { listing } from '@manor/web/api/read';
import { day } from '@manor/web/format';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { listed } from '../../../parts/listed';
import { RowsTable } from '../../../parts/RowsTable';
import { StateTag } from '../../../parts/StateTag';
import { CustomerLink, UnitLink } from '../../../parts/SubjectLink';
import { useScope } from '../../../scope';
import type { Subject } from '../../../search';

export default function LeasesTab({ subject }: { subject: Subject }) {
  const { t } = useTranslation('contracts');
  const scope = useScope();
  return (
    <RowsTable
      source={listing('/v1/contracts/leases', 'leases', { ...subject, estateId: scope.estateId })}
      rowKey="leaseId"
      columns={[
        {
          key: 'number',
          title: t('lease.number'),
          width: 170,
          render: (row) => <Link to={scope.path(`contracts/leases/${row.leaseId}`)}>{row.number}</Link>,
        },
        'unitId' in subject
          ? {
              key: 'tenant',
              title: t('lease.tenant'),
              width: 180,
              render: (row) =>
                listed(
                  row.terms.payers.map((one) => (
                    <CustomerLink
                      key={one.customerId}
                      customerId={one.customerId}
                      name={one.customerName}
                      tab="leases"
                    />
                  )),
                ),
            }
          : {
              key: 'units',
              title: t('lease.units'),
              width: 180,
              render: (row) =>
                listed(
                  row.terms.units.map((one) => (
                    <UnitLink key={one.unitId} unitId={one.unitId} code={one.unitCode} tab="leases" />
                  )),
                ),
            },
        { key: 'start', title: t('lease.start'), width: 120, render: (row) => day(row.terms.startDate) },
        { key: 'end', title: t('lease.end'), width: 120, render: (row) => day(row.terms.endDate) },
        {
          key: 'state',
          title: t('lease.state'),
          width: 110,
          render: (row) => <StateTag state={row.state}>{t(`leaseState.${row.state}`)}</StateTag>,
        },
      ]}
    />
  );
}
