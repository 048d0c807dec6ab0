/** Deposits: what is held for whom, and what of it was deducted or given back. */
import { listing } from '@manor/web/api/read';
import { useTranslation } from 'react-i18next';
import { useLocation, useNavigate, useParams } from 'react-router';
import { ListPage } from '../../../parts/ListPage';
import { moneyColumn } from '../../../parts/moneyColumn';
import { useScope } from '../../../scope';
import { DepositDrawer } from './DepositDrawer';

export default function DepositsPage() {
  const { t } = useTranslation('payments');
  const scope = useScope();
  const navigate = useNavigate();
  const { search } = useLocation();
  const { receivableId } = useParams();
  const { companyId, estateId } = scope;
  return (
    <ListPage
      title={t('deposits.title')}
      source={listing('/v1/payments/deposits', 'deposits', { companyId, estateId })}
      rowKey="receivableId"
      empty={t('deposits.empty')}
      filters={[
        { name: 'customerId', label: t('receipts.customer'), kind: 'customer' },
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
        { name: 'unitId', label: t('deposits.unit'), kind: 'given' },
      ]}
      columns={[
        { key: 'unit', title: t('deposits.unit'), width: 110, render: (row) => row.unitCode },
        { key: 'customer', title: t('receipts.customer'), width: 150, render: (row) => row.customerName },
        { key: 'item', title: t('deposits.item'), width: 140, render: (row) => row.feeItemName },
        moneyColumn('asked', t('deposits.asked'), 'askedMinor', 120),
        moneyColumn('paid', t('deposits.paid'), 'paidMinor', 120),
        moneyColumn('used', t('deposits.used'), 'usedMinor', 120),
        moneyColumn('held', t('deposits.held'), 'heldMinor', 120),
        moneyColumn('waiting', t('deposits.waiting'), 'waitingMinor', 120),
        moneyColumn('short', t('deposits.short'), 'shortMinor', 120),
      ]}
      onOpen={(row) => void navigate(scope.path(`payments/deposits/${row.receivableId}`) + search)}
    >
      {receivableId && <DepositDrawer receivableId={receivableId} />}
    </ListPage>
  );
}
