/** What open items hold of payments: how a receivable was paid, or what a prepayment was drawn on. */
import type { Schemas } from '@manor/web/api/client';
import { listing, useGet } from '@manor/web/api/read';
import { day, money, period } from '@manor/web/format';
import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
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
      saving
      summary={<HiddenDraws />}
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

/** That a prepayment was drawn on where the list does not show it: the figure that led here is more than its lines. */
function HiddenDraws() {
  const { t } = useTranslation('payments');
  const { companyId, estateId, currency } = useScope();
  const [search] = useSearchParams();
  const prepaymentId = search.get('prepaymentId') ?? '';
  const { data } = useGet(
    '/v1/payments/allocations',
    { query: { companyId, estateId, prepaymentId, pageSize: 1 } },
    { enabled: prepaymentId !== '' },
  );
  const hidden = data?.hiddenMinor ?? '0';
  if (hidden === '0') return null;
  return <Alert type="info" showIcon title={t('allocations.hidden', { amount: money(hidden, currency) })} />;
}

function wordOf({ source, prepaymentId }: Row): Source | 'drawn' {
  return prepaymentId ? 'drawn' : (source as Source);
}
