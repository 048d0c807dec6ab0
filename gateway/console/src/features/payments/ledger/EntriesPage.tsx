/** Journal entries: every movement of money, with the document that caused it. */
import { listing } from '@manor/web/api/read';
import { day, decimal, number } from '@manor/web/format';
import type { Schemas } from '@manor/web/api/client';
import { useTranslation } from 'react-i18next';
import { useLocation, useNavigate, useParams } from 'react-router';
import { ListPage } from '../../../parts/ListPage';
import { MoneyText } from '../../../parts/MoneyText';
import { useScope } from '../../../scope';
import { DocumentName } from './DocumentName';
import { isKnown } from './documents';
import { EntryDrawer } from './EntryDrawer';
import { useAccounts } from './useAccounts';

type Entry = Schemas['payments.JournalEntry'];

export default function EntriesPage() {
  const { t } = useTranslation('payments');
  const scope = useScope();
  const navigate = useNavigate();
  const { search } = useLocation();
  const { entryId } = useParams();
  const { accounts, nameOf } = useAccounts();
  const { companyId, estateId } = scope;
  return (
    <ListPage<Entry>
      title={t('ledger.entries')}
      source={listing('/v1/payments/journalEntries', 'journalEntries', { companyId, estateId })}
      rowKey="entryId"
      // As books are kept: a line for each posting.
      saving={{
        heading: [
          t('ledger.number'),
          t('ledger.date'),
          t('ledger.document'),
          t('ledger.documentId'),
          t('ledger.account'),
          t('ledger.code'),
          t('ledger.debit'),
          t('ledger.credit'),
          t('ledger.currency'),
        ],
        lines: (row) =>
          row.postings.map((one) => [
            row.number === '0' ? '' : Number(row.number),
            new Date(row.accountingDate),
            isKnown(row.documentKind) ? t(`documentKind.${row.documentKind}`) : row.documentKind,
            row.documentId,
            nameOf(one.accountCode),
            one.accountCode,
            Number(decimal(one.debitMinor, row.currencyCode)),
            Number(decimal(one.creditMinor, row.currencyCode)),
            row.currencyCode,
          ]),
      }}
      order="made desc"
      empty={t('ledger.empty')}
      filters={[
        {
          name: 'accountCode',
          label: t('ledger.account'),
          kind: 'choice',
          width: 260,
          options: accounts.map(({ accountCode }) => ({ value: accountCode, label: nameOf(accountCode) })),
        },
        { name: 'accountingDateFrom', label: t('receipts.from'), kind: 'date', width: 130 },
        { name: 'accountingDateTo', label: t('receipts.to'), kind: 'date', width: 130 },
        { name: 'documentId', label: t('ledger.documentId'), kind: 'text', width: 260 },
      ]}
      columns={[
        {
          key: 'number',
          title: t('ledger.number'),
          width: 110,
          render: (row) => (row.number === '0' ? t('ledger.unsealed') : number(row.number)),
        },
        { key: 'date', title: t('ledger.date'), width: 130, render: (row) => day(row.accountingDate) },
        {
          key: 'document',
          title: t('ledger.document'),
          width: 190,
          render: (row) => <DocumentName kind={row.documentKind} />,
        },
        {
          key: 'amount',
          title: t('receipts.amount'),
          width: 150,
          align: 'right',
          render: (row) => <MoneyText minor={debits(row)} currency={row.currencyCode} />,
        },
        {
          key: 'accounts',
          title: t('ledger.accounts'),
          width: 420,
          render: (row) => row.postings.map((one) => nameOf(one.accountCode)).join(' · '),
        },
      ]}
      onOpen={(row) => void navigate(scope.path(`payments/entries/${row.entryId}`) + search)}
    >
      {entryId && <EntryDrawer entryId={entryId} />}
    </ListPage>
  );
}

/** What an entry moves: its debits, which its credits equal. */
function debits(entry: Entry): bigint {
  return entry.postings.reduce((sum, one) => sum + BigInt(one.debitMinor), 0n);
}
