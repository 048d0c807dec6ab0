/** What a customer paid over the counter, or what was paid there for a unit. */
import { listing } from '@manor/web/api/read';
import { day } from '@manor/web/format';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { moneyColumn } from '../../../parts/moneyColumn';
import { PersonName } from '../../../parts/PersonName';
import { RowsTable } from '../../../parts/RowsTable';
import { StateTag } from '../../../parts/StateTag';
import { useScope } from '../../../scope';
import type { Subject } from '../../../search';
import { payerColumn } from './payerColumn';

export default function ReceiptsTab({ subject }: { subject: Subject }) {
  const { t } = useTranslation('payments');
  const scope = useScope();
  return (
    <RowsTable
      source={listing('/v1/payments/receipts', 'receipts', { ...subject, estateId: scope.estateId })}
      rowKey="receiptId"
      columns={[
        {
          key: 'number',
          title: t('receipts.number'),
          width: 140,
          render: (row) => <Link to={scope.path(`payments/receipts/${row.receiptId}`)}>{row.number}</Link>,
        },
        ...payerColumn(subject, t('receipts.customer'), 'receipts'),
        { key: 'date', title: t('receipts.date'), width: 130, render: (row) => day(row.paymentDate) },
        moneyColumn('amount', t('receipts.amount'), 'amountMinor', 130),
        {
          key: 'method',
          title: t('receipts.method'),
          width: 120,
          render: (row) => t(`method.${row.method}`),
        },
        {
          key: 'state',
          title: t('receipts.state'),
          width: 110,
          render: (row) => <StateTag state={row.state}>{t(`receiptState.${row.state}`)}</StateTag>,
        },
        {
          key: 'submitted',
          title: t('receipts.submitted'),
          width: 150,
          render: (row) => <PersonName principalId={row.submittedBy} />,
        },
      ]}
    />
  );
}
