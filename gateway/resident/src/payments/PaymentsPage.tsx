/** What the resident has paid: online, and at the counter. */
import type { Schemas } from '@manor/web/api/client';
import { explained } from '@manor/web/api/problem';
import { listing, useRows } from '@manor/web/api/read';
import { day, money } from '@manor/web/format';
import { useRights } from '@manor/web/session';
import { ErrorBlock, List, NoticeBar, Skeleton, Tag } from 'antd-mobile';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { More } from '../shell/More';
import { Page } from '../shell/Page';
import { OrderSummary } from './OrderPage';
import { RECEIPT_COLOURS } from './ReceiptPage';

export default function PaymentsPage() {
  const { t } = useTranslation('resident');
  return (
    <Page title={t('payments.title')}>
      {useRights().session.customers.map((one) => (
        <CustomerPayments key={one.customerId} companyId={one.companyId} customerId={one.customerId} />
      ))}
    </Page>
  );
}

function CustomerPayments({ companyId, customerId }: { companyId: string; customerId: string }) {
  const { t } = useTranslation('resident');
  const company = useRights().node(companyId);
  const whose = { companyId, customerId };
  const orders = useRows(listing('/v1/payments/orders', 'orders', { ...whose, state: 'ORDER_STATE_PAID' }));
  const receipts = useRows(listing('/v1/payments/receipts', 'receipts', whose));
  const error = orders.error ?? receipts.error;
  const paid = [
    ...orders.rows.map((order) => ({ date: order.paymentDate, id: order.orderId, order })),
    ...receipts.rows.map((receipt) => ({ date: receipt.paymentDate, id: receipt.receiptId, receipt })),
  ].sort((one, other) => other.date.localeCompare(one.date) || other.id.localeCompare(one.id));
  const first = orders.first || receipts.first;
  return (
    <section className="customer" aria-label={company?.name ?? ''}>
      {error && <NoticeBar color="error" wrap content={explained(error)} />}
      {first && !error && <Skeleton.Paragraph animated lineCount={4} className="pad" />}
      {!first && paid.length === 0 && (
        <ErrorBlock status="empty" title={t('payments.none')} description={t('payments.noneHint')} />
      )}
      {paid.length > 0 && (
        <List mode="card" header={<h2>{company?.name}</h2>}>
          {paid.map((one) =>
            'order' in one ? (
              <OrderSummary key={one.id} order={one.order} />
            ) : (
              <ReceiptSummary key={one.id} receipt={one.receipt} />
            ),
          )}
        </List>
      )}
      <More
        found={{
          more: orders.more || receipts.more,
          loading: orders.loading || receipts.loading,
          loadMore: () => {
            orders.loadMore();
            receipts.loadMore();
          },
        }}
      />
    </section>
  );
}

function ReceiptSummary({ receipt }: { receipt: Schemas['payments.Receipt'] }) {
  const { t } = useTranslation('resident');
  return (
    <List.Item
      extra={<span className="amount">{money(receipt.amountMinor, receipt.currencyCode)}</span>}
      description={
        <>
          {day(receipt.paymentDate)}{' '}
          <Tag color={RECEIPT_COLOURS[receipt.state]} fill="outline">
            {t(`receipt.state.${receipt.state}`)}
          </Tag>
        </>
      }
    >
      <Link to={`/receipts/${receipt.receiptId}`}>
        {t(`receipt.method.${receipt.method}`)} {receipt.number}
      </Link>
    </List.Item>
  );
}
