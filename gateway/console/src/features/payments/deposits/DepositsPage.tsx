/** Deposits: what is held for whom, and what of it was deducted or given back. */
import { listing } from '@manor/web/api/read';
import { useTranslation } from 'react-i18next';
import { useLocation, useNavigate, useParams } from 'react-router';
import { ListPage } from '../../../parts/ListPage';
import { usePlaceFilters } from '../../../parts/usePlaceFilters';
import { CustomerLink, UnitLink } from '../../../parts/SubjectLink';
import { useScope } from '../../../scope';
import { useDepositColumns } from './depositColumns';
import { DepositDrawer } from './DepositDrawer';

export default function DepositsPage() {
  const { t } = useTranslation('payments');
  const scope = useScope();
  const places = usePlaceFilters();
  const navigate = useNavigate();
  const { search } = useLocation();
  const { receivableId } = useParams();
  const { companyId, estateId } = scope;
  const shared = useDepositColumns();
  return (
    <ListPage
      title={t('deposits.title')}
      source={listing('/v1/payments/deposits', 'deposits', { companyId, estateId })}
      rowKey="receivableId"
      order="made"
      empty={t('deposits.empty')}
      filters={[
        { name: 'customerId', label: t('receipts.customer'), kind: 'customer' },
        ...places,
        {
          name: 'heldOnly',
          label: t('deposits.show'),
          kind: 'choice',
          options: [{ value: 'true', label: t('deposits.heldOnly') }],
        },
        {
          name: 'shortOnly',
          label: t('deposits.short'),
          kind: 'choice',
          options: [{ value: 'true', label: t('deposits.shortOnly') }],
        },
      ]}
      columns={[
        { key: 'item', title: t('deposits.item'), width: 140, render: (row) => row.feeItemName },
        {
          key: 'unit',
          title: t('deposits.unit'),
          width: 110,
          render: (row) => <UnitLink unitId={row.unitId} code={row.unitCode} tab="deposits" />,
        },
        {
          key: 'customer',
          title: t('receipts.customer'),
          width: 150,
          render: (row) => (
            <CustomerLink customerId={row.customerId} name={row.customerName} tab="deposits" />
          ),
        },
        ...shared,
      ]}
      exporting={(client, fileFormat, { heldOnly, shortOnly, ...filters }, languageCode) =>
        client.POST('/v1/payments/deposits:export', {
          body: {
            ...{ languageCode, companyId, estateId, fileFormat },
            ...filters,
            heldOnly: heldOnly === 'true',
            shortOnly: shortOnly === 'true',
          },
        })
      }
      onOpen={(row) => void navigate(scope.path(`payments/deposits/${row.receivableId}`) + search)}
    >
      {receivableId && <DepositDrawer receivableId={receivableId} />}
    </ListPage>
  );
}
