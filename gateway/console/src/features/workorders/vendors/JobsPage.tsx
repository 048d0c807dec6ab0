/** What suppliers do of orders, of all orders. */
import { listing } from '@manor/web/api/read';
import { moment } from '@manor/web/format';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { ListPage } from '../../../parts/ListPage';
import { MoneyText } from '../../../parts/MoneyText';
import { StateTag } from '../../../parts/StateTag';
import { useScope } from '../../../scope';
import { useVendors } from './vendor';

const STATES = [
  'VENDOR_JOB_STATE_ENGAGED',
  'VENDOR_JOB_STATE_ACCEPTED',
  'VENDOR_JOB_STATE_CANCELLED',
] as const;

export default function JobsPage() {
  const { t } = useTranslation('workorders');
  const scope = useScope();
  const navigate = useNavigate();
  const vendors = useVendors();
  const { companyId, estateId } = scope;
  return (
    <ListPage
      title={t('vendor.jobList')}
      source={listing('/v1/workorders/vendorJobs', 'vendorJobs', { companyId, estateId })}
      rowKey="vendorJobId"
      empty={t('vendor.jobsEmpty')}
      filters={[
        {
          name: 'state',
          label: t('order.state'),
          kind: 'choice',
          options: STATES.map((value) => ({ value, label: t(`vendorJobState.${value}`) })),
        },
        { name: 'supplierId', label: t('vendor.supplier'), kind: 'choice', options: vendors },
      ]}
      exporting={(client, fileFormat, { state, ...of }, languageCode) =>
        client.POST('/v1/workorders/vendorJobs:export', {
          body: {
            ...{ companyId, estateId, fileFormat, languageCode, ...of },
            ...(state ? { state: state as (typeof STATES)[number] } : {}),
          },
        })
      }
      columns={[
        { key: 'order', title: t('order.number'), width: 90, render: (row) => row.orderNumber },
        { key: 'supplier', title: t('vendor.supplier'), width: 200, render: (row) => row.supplierName },
        { key: 'work', title: t('vendor.work'), width: 260, render: (row) => row.work },
        {
          key: 'total',
          title: t('vendor.amount'),
          width: 120,
          render: (row) =>
            row.totalMinor !== '0' && <MoneyText minor={row.totalMinor} currency={row.currencyCode} />,
        },
        {
          key: 'accepted',
          title: t('vendor.acceptedAt'),
          width: 160,
          render: (row) => moment(row.acceptTime, scope.timeZone),
        },
        {
          key: 'state',
          title: t('order.state'),
          width: 110,
          render: (row) => <StateTag state={row.state}>{t(`vendorJobState.${row.state}`)}</StateTag>,
        },
      ]}
      onOpen={(row) => {
        void navigate(scope.path(`workorders/orders/${row.orderId}/vendors`));
      }}
    />
  );
}
