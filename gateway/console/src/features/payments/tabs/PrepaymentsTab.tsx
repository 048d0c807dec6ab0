/** What a customer paid in advance, and what is left of it. */
import { listing } from '@manor/web/api/read';
import { day, enumerated } from '@manor/web/format';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { moneyColumn } from '../../../parts/moneyColumn';
import { RowsTable } from '../../../parts/RowsTable';
import { useScope } from '../../../scope';
import type { OfCustomer } from '../../../search';
import { drawnColumn } from '../prepayments/drawnColumn';
import { sourcePage } from '../sources';
import { useFeeItems } from '../../../parts/feeItems';

export default function PrepaymentsTab({ subject }: { subject: OfCustomer }) {
  const { t } = useTranslation('payments');
  const scope = useScope();
  const fees = useFeeItems();
  return (
    <RowsTable
      source={listing('/v1/payments/prepayments', 'prepayments', {
        ...subject,
        estateId: scope.estateId,
        includeUsed: true,
      })}
      rowKey="prepaymentId"
      columns={[
        {
          key: 'date',
          title: t('receipts.date'),
          width: 130,
          render: (row) => <Link to={scope.path(sourcePage(row))}>{day(row.paymentDate)}</Link>,
        },
        moneyColumn('amount', t('prepayments.paid'), 'amountMinor', 130),
        drawnColumn(t('prepayments.drawn'), 130),
        moneyColumn('balance', t('prepayments.balance'), 'balanceMinor', 130),
        {
          key: 'for',
          title: t('prepayments.for'),
          width: 160,
          render: (row) => enumerated(row.feeItemIds.map(fees.name)) || t('prepayments.any'),
        },
      ]}
    />
  );
}
