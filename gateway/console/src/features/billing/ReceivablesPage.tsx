/** Receivables: what is owed, filtered; one beside the list with its explanation. */
import { listing } from '@manor/web/api/read';
import { day, month } from '@manor/web/format';
import { useRights } from '@manor/web/session';
import { useTranslation } from 'react-i18next';
import { useLocation, useNavigate, useParams } from 'react-router';
import { ListPage } from '../../parts/ListPage';
import { MoneyText } from '../../parts/MoneyText';
import { useScope } from '../../scope';
import { useFeeItems } from './feeItems';
import { ReceivableDrawer } from './ReceivableDrawer';
import { ReceivableState } from './ReceivableState';

export default function ReceivablesPage() {
  const { t } = useTranslation('billing');
  const scope = useScope();
  const rights = useRights();
  const navigate = useNavigate();
  const { search } = useLocation();
  const { receivableId } = useParams();
  const { companyId, estateId } = scope;
  const fees = useFeeItems();
  return (
    <ListPage
      title={t('receivables.title')}
      source={listing('/v1/billing/receivables', 'receivables', { companyId, estateId })}
      rowKey="receivableId"
      filters={[
        { name: 'customerId', label: t('receivables.customer'), kind: 'customer' },
        {
          name: 'feeItemId',
          label: t('receivables.feeItem'),
          kind: 'choice',
          options: fees.choices,
          width: 130,
        },
        { name: 'fromMonth', label: t('receivables.fromMonth'), kind: 'month', width: 120 },
        { name: 'toMonth', label: t('receivables.toMonth'), kind: 'month', width: 120 },
        { name: 'dueTo', label: t('receivables.dueTo'), kind: 'date', width: 130 },
        {
          name: 'openOnly',
          label: t('receivables.openOnly'),
          kind: 'choice',
          options: [{ value: 'true', label: t('receivables.onlyOpen') }],
          width: 130,
        },
        { name: 'unitId', label: t('receivables.unit'), kind: 'given' },
        { name: 'runId', label: t('receivables.run'), kind: 'given' },
      ]}
      columns={[
        { key: 'unit', title: t('receivables.unit'), width: 110, render: (row) => row.unitCode },
        { key: 'customer', title: t('receivables.customer'), width: 150, render: (row) => row.customerName },
        { key: 'feeItem', title: t('receivables.feeItem'), width: 140, render: (row) => row.feeItemName },
        {
          key: 'month',
          title: t('receivables.month'),
          width: 130,
          render: (row) => month(row.accountingMonth),
        },
        { key: 'due', title: t('receivables.due'), width: 130, render: (row) => day(row.dueDate) },
        {
          key: 'amount',
          title: t('receivables.amount'),
          width: 120,
          align: 'right',
          render: (row) => <MoneyText minor={row.amountMinor} currency={row.currencyCode} />,
        },
        {
          key: 'outstanding',
          title: t('receivables.outstanding'),
          width: 120,
          align: 'right',
          render: (row) => <MoneyText minor={row.outstandingMinor} currency={row.currencyCode} />,
        },
        {
          key: 'state',
          title: t('receivables.state'),
          width: 120,
          render: (row) => <ReceivableState state={row.state} />,
        },
      ]}
      onOpen={(row) => void navigate(scope.path(`billing/receivables/${row.receivableId}`) + search)}
      {...(rights.holdsIn('billing.receivables.export', scope.nodeId)
        ? {
            exporting: (client, format, filters) =>
              client.POST('/v1/billing/receivables:export', {
                body: {
                  companyId,
                  estateId,
                  accountingMonth:
                    filters['fromMonth'] === filters['toMonth'] ? (filters['fromMonth'] ?? '') : '',
                  openOnly: filters['openOnly'] === 'true',
                  format: format === 'xlsx' ? 'FILE_FORMAT_XLSX' : 'FILE_FORMAT_CSV',
                },
              }),
          }
        : {})}
    >
      {receivableId && <ReceivableDrawer receivableId={receivableId} />}
    </ListPage>
  );
}
