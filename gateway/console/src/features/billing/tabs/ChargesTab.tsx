/** What a customer, or a unit, was charged by hand or by other services. */
import { listing } from '@manor/web/api/read';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { RowsTable } from '../../../parts/RowsTable';
import { CustomerLink, UnitLink } from '../../../parts/SubjectLink';
import { useScope } from '../../../scope';
import type { Subject } from '../../../search';
import { useChargeColumns } from '../charges/chargeColumns';

export default function ChargesTab({ subject }: { subject: Subject }) {
  const { t } = useTranslation('billing');
  const scope = useScope();
  const shared = useChargeColumns();
  return (
    <RowsTable
      source={listing('/v1/billing/charges', 'charges', { ...subject, estateId: scope.estateId })}
      rowKey="chargeId"
      columns={[
        {
          key: 'feeItem',
          title: t('receivables.feeItem'),
          width: 150,
          render: (row) => <Link to={scope.path(`billing/charges/${row.chargeId}`)}>{row.feeItemName}</Link>,
        },
        'unitId' in subject
          ? {
              key: 'customer',
              title: t('receivables.customer'),
              width: 150,
              render: (row) => (
                <CustomerLink customerId={row.customerId} name={row.customerName} tab="charges" />
              ),
            }
          : {
              key: 'unit',
              title: t('receivables.unit'),
              width: 110,
              render: (row) => <UnitLink unitId={row.unitId} code={row.unitCode} tab="charges" />,
            },
        ...shared,
      ]}
    />
  );
}
