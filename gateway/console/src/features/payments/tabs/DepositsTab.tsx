/** What is held of a customer, or for a unit. */
import { listing } from '@manor/web/api/read';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { RowsTable } from '../../../parts/RowsTable';
import { CustomerLink, UnitLink } from '../../../parts/SubjectLink';
import { useScope } from '../../../scope';
import type { Subject } from '../../../search';
import { useDepositColumns } from '../deposits/depositColumns';

export default function DepositsTab({ subject }: { subject: Subject }) {
  const { t } = useTranslation('payments');
  const scope = useScope();
  const shared = useDepositColumns();
  return (
    <RowsTable
      source={listing('/v1/payments/deposits', 'deposits', { ...subject, estateId: scope.estateId })}
      rowKey="receivableId"
      columns={[
        {
          key: 'item',
          title: t('deposits.item'),
          width: 150,
          render: (row) => (
            <Link to={scope.path(`payments/deposits/${row.receivableId}`)}>{row.feeItemName}</Link>
          ),
        },
        'unitId' in subject
          ? {
              key: 'customer',
              title: t('receipts.customer'),
              width: 150,
              render: (row) => (
                <CustomerLink customerId={row.customerId} name={row.customerName} tab="deposits" />
              ),
            }
          : {
              key: 'unit',
              title: t('deposits.unit'),
              width: 110,
              render: (row) => <UnitLink unitId={row.unitId} code={row.unitCode} tab="deposits" />,
            },
        ...shared,
      ]}
    />
  );
}
