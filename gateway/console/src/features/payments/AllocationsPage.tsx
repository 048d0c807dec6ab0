/** What open items hold of payments: how a receivable was paid, or what a prepayment was drawn on. */
import type { Schemas } from '@manor/web/api/client';
import { listing } from '@manor/web/api/read';
import { day, period } from '@manor/web/format';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { ListPage } from '../../parts/ListPage';
import { moneyColumn } from '../../parts/moneyColumn';
import { useScope } from '../../scope';
import { sourcePage, type Source } from './sources';

type Row = Schemas['payments.HeldAllocation'];

export default function AllocationsPage() {
  const { t } = useTranslation('payments');
  const scope = useScope();
  const { companyId, estateId } = scope;
  return (
    <ListPage
      title={t('allocations.title')}
      source={listing('/v1/payments/allocations', 'allocations', { companyId, estateId })}
      rowKey="allocationId"
      filters={[
        { name: 'receivableId', label: t('allocations.receivable'), kind: 'given' },
        { name: 'prepaymentId', label: t('allocations.prepayment'), kind: 'given' },
        {
          name: 'withoutCredits',
          label: t('receipts.only'),
          kind: 'given',
          text: t('allocations.withoutCredits'),
        },
      ]}
      columns={[
        { key: 'date', title: t('receipts.date'), width: 130, render: (row) => day(row.paymentDate) },
        {
          key: 'source',
          title: t('allocations.source'),
          width: 190,
          render: (row) => (
            <Link to={scope.path(sourcePage(row))}>{t(`allocationSource.${wordOf(row)}`)}</Link>
          ),
        },
        {
          key: 'unit',
          title: t('receipts.unit'),
          width: 110,
          render: (row) => (
            <Link to={scope.path(`billing/receivables/${row.receivableId}`)}>{row.unitCode}</Link>
          ),
        },
        { key: 'fee', title: t('receipts.feeItem'), width: 150, render: (row) => row.feeItemName },
        {
          key: 'period',
          title: t('receipts.period'),
          width: 230,
          render: (row) => period(row.periodStart, row.periodEnd),
        },
        moneyColumn('amount', t('receipts.part'), 'amountMinor'),
      ]}
    />
  );
}

function wordOf({ source, prepaymentId }: Row): Source | 'drawn' {
  return prepaymentId ? 'drawn' : (source as Source);
}
