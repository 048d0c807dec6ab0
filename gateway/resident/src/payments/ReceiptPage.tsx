/** One receipt of the counter: where the money went, in the order in which it was allocated, and its PDF. */
import { useGet } from '@manor/web/api/read';
import { day, money, month } from '@manor/web/format';
import { List, Skeleton, Tag } from 'antd-mobile';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { Page } from '../shell/Page';
import { PrintButton } from './PrintButton';

export const RECEIPT_COLOURS = {
  RECEIPT_STATE_UNSPECIFIED: 'default',
  RECEIPT_STATE_SUBMITTED: 'warning',
  RECEIPT_STATE_APPROVED: 'success',
  RECEIPT_STATE_REFUSED: 'danger',
  RECEIPT_STATE_REVERSED: 'danger',
} as const;

export default function ReceiptPage() {
  const { t } = useTranslation('resident');
  const { receiptId = '' } = useParams();
  const { data, error, isPending } = useGet('/v1/payments/receipts/{receiptId}', { path: { receiptId } });
  return (
    <Page title={t('receipt.title')} back="/payments" error={error}>
      {isPending && <Skeleton.Paragraph animated lineCount={6} className="pad" />}
      {data && (
        <>
          <List mode="card" header={<h2>{data.number}</h2>}>
            <List.Item extra={<strong>{money(data.amountMinor, data.currencyCode)}</strong>}>
              {t(`receipt.method.${data.method}`)}
            </List.Item>
            <List.Item extra={day(data.paymentDate)}>{t('receipt.date')}</List.Item>
            <List.Item
              extra={
                <Tag color={RECEIPT_COLOURS[data.state]} fill="outline">
                  {t(`receipt.state.${data.state}`)}
                </Tag>
              }
              description={data.reason}
            >
              {t('receipt.standing')}
            </List.Item>
          </List>
          <List mode="card" header={<h2>{t('receipt.lines')}</h2>}>
            {data.allocations.map((part) => (
              <List.Item
                key={part.receivableId}
                description={part.unitCode}
                extra={<span className="amount">{money(part.amountMinor, data.currencyCode)}</span>}
              >
                <Link to={`/dues/${data.companyId}/${part.receivableId}`}>
                  {part.feeItemName} {month(part.accountingMonth)}
                </Link>
              </List.Item>
            ))}
            {data.prepaymentMinor !== '0' && (
              <List.Item
                extra={<span className="amount">{money(data.prepaymentMinor, data.currencyCode)}</span>}
              >
                {t('receipt.prepayment')}
              </List.Item>
            )}
          </List>
          <div className="pad centre">
            <PrintButton kind="receipts" id={data.receiptId} />
          </div>
        </>
      )}
    </Page>
  );
}
