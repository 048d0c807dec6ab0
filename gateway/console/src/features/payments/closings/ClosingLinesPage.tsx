/** What the figures of a daily closing are made of: its receipts, and what was paid in cash. */
import type { Schemas } from '@manor/web/api/client';
import { listing } from '@manor/web/api/read';
import { moment } from '@manor/web/format';
import { useTranslation } from 'react-i18next';
import { Link, useParams, useSearchParams } from 'react-router';
import { ListPage } from '../../../parts/ListPage';
import { moneyColumn } from '../../../parts/moneyColumn';
import { CustomerLink } from '../../../parts/SubjectLink';
import { useScope } from '../../../scope';

type Method = Schemas['payments.PaymentMethod'];

export default function ClosingLinesPage() {
  const { t } = useTranslation('payments');
  const scope = useScope();
  const [search] = useSearchParams();
  const { closingId = '' } = useParams();
  const method = search.get('method');
  return (
    <ListPage
      title={t('closings.linesTitle')}
      source={listing('/v1/payments/dailyClosings/{closingId}/lines', 'lines', {}, { closingId })}
      rowKey="paymentId"
      saving
      filters={[
        {
          name: 'method',
          label: t('receipts.method'),
          kind: 'given',
          text: method && t(`method.${method as Method}`),
        },
        {
          name: 'receiptsOnly',
          label: t('closings.linesOf'),
          kind: 'given',
          text: t('receipts.title'),
        },
      ]}
      columns={[
        {
          key: 'payment',
          title: t('closings.payment'),
          width: 190,
          render: (row) =>
            row.number ? (
              <Link to={scope.path(`payments/receipts/${row.paymentId}`)}>{row.number}</Link>
            ) : row.customerId ? (
              <Link to={scope.path(`payments/deposits/${row.depositReceivableId}`)}>
                {t('closings.paidBack')}
              </Link>
            ) : (
              t('closings.paid')
            ),
        },
        {
          key: 'customer',
          title: t('receipts.customer'),
          width: 170,
          render: (row) =>
            row.customerId ? (
              <CustomerLink customerId={row.customerId} name={row.customerName} />
            ) : (
              row.customerName
            ),
        },
        {
          key: 'method',
          title: t('receipts.method'),
          width: 130,
          render: (row) => t(`method.${row.method}`),
        },
        {
          key: 'time',
          title: t('closings.time'),
          width: 180,
          render: (row) => moment(row.time, scope.timeZone),
        },
        moneyColumn('amount', t('takings.amount'), 'amountMinor'),
      ]}
    />
  );
}
