/** The work orders of a customer, or of a unit. */
import { listing } from '@manor/web/api/read';
import { moment } from '@manor/web/format';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { RowsTable } from '../../../parts/RowsTable';
import { StateTag } from '../../../parts/StateTag';
import { useScope } from '../../../scope';
import type { Subject } from '../../../search';
import { useCategoryName } from '../orders/order';

export default function OrdersTab({ subject }: { subject: Subject }) {
  const { t } = useTranslation('workorders');
  const scope = useScope();
  const categoryName = useCategoryName();
  return (
    <RowsTable
      source={listing('/v1/workorders/orders', 'orders', { ...subject, estateId: scope.estateId })}
      rowKey="orderId"
      columns={[
        {
          key: 'number',
          title: t('order.number'),
          width: 100,
          render: (row) => <Link to={scope.path(`workorders/orders/${row.orderId}`)}>{row.number}</Link>,
        },
        { key: 'category', title: t('order.category'), width: 140, render: (row) => categoryName(row) },
        { key: 'description', title: t('order.description'), width: 260, render: (row) => row.description },
        {
          key: 'state',
          title: t('order.state'),
          width: 130,
          render: (row) => <StateTag state={row.state}>{t(`orderState.${row.state}`)}</StateTag>,
        },
        {
          key: 'reported',
          title: t('order.reported'),
          width: 160,
          render: (row) => moment(row.reportTime, scope.timeZone),
        },
      ]}
    />
  );
}
