/** One journal entry: its debits and credits, the document that caused it, and what it takes back. */
import type { Schemas } from '@manor/web/api/client';
import { useGet } from '@manor/web/api/read';
import { day, moment, number } from '@manor/web/format';
import { useRights } from '@manor/web/session';
import { Table } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { DetailDrawer } from '../../../parts/DetailDrawer';
import { moneyCells } from '../../../parts/moneyColumn';
import { useScope } from '../../../scope';
import { DocumentName } from './DocumentName';
import { documentPage } from './documents';
import { useAccounts } from './useAccounts';

type Posting = Schemas['payments.Posting'];

export function EntryDrawer({ entryId }: { entryId: string }) {
  const { t } = useTranslation('payments');
  const scope = useScope();
  const rights = useRights();
  const { nameOf } = useAccounts();
  const found = useGet('/v1/payments/journalEntries/{entryId}', { path: { entryId } });
  const one = found.data;
  const page = one ? documentPage(one.documentKind, one.documentId) : '';
  const currency = one?.currencyCode ?? scope.currency;
  return (
    <DetailDrawer
      title={
        one && one.number !== '0' ? t('ledger.numbered', { number: number(one.number) }) : t('ledger.entry')
      }
      close="payments/entries"
      loading={found.isPending}
      error={found.error}
      size={760}
      facts={
        one
          ? [
              { label: t('ledger.date'), value: day(one.accountingDate) },
              { label: t('ledger.written'), value: moment(one.createTime, scope.timeZone) },
              {
                label: t('ledger.document'),
                value: page ? (
                  <Link to={scope.path(page)}>
                    <DocumentName kind={one.documentKind} />
                  </Link>
                ) : (
                  <DocumentName kind={one.documentKind} />
                ),
              },
              { label: t('ledger.documentId'), value: one.documentId },
              ...(one.estateId === '0'
                ? []
                : [{ label: t('ledger.estate'), value: rights.node(one.estateId)?.name ?? one.estateId }]),
              ...(one.reversesEntryId
                ? [
                    {
                      label: t('ledger.reverses'),
                      value: (
                        <Link to={scope.path(`payments/entries/${one.reversesEntryId}`)}>
                          {t('ledger.entry')}
                        </Link>
                      ),
                    },
                  ]
                : []),
            ]
          : []
      }
    >
      <Table<Posting>
        size="small"
        style={{ marginTop: 12 }}
        rowKey="accountCode"
        pagination={false}
        dataSource={one?.postings ?? []}
        columns={[
          {
            key: 'account',
            title: t('ledger.account'),
            render: (_, row) => (
              <Link to={scope.path(`payments/entries?accountCode=${encodeURIComponent(row.accountCode)}`)}>
                {nameOf(row.accountCode)}
              </Link>
            ),
          },
          moneyCells('debit', t('ledger.debit'), 'debitMinor', currency, 140),
          moneyCells('credit', t('ledger.credit'), 'creditMinor', currency, 140),
        ]}
      />
    </DetailDrawer>
  );
}
