/** The chart of accounts with the trial balance as of a day, and the months that are closed. */
import type { Schemas } from '@manor/web/api/client';
import { explained } from '@manor/web/api/problem';
import { useGet } from '@manor/web/api/read';
import { decimal, today } from '@manor/web/format';
import { useRights } from '@manor/web/session';
import { Alert, Button, Table } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { EmptyState } from '../../../parts/EmptyState';
import { Filters, useFilters, type Filter } from '../../../parts/Filters';
import { moneyCells } from '../../../parts/moneyColumn';
import { MoneyText } from '../../../parts/MoneyText';
import { Page } from '../../../parts/Page';
import { SaveButton } from '../../../parts/SaveButton';
import { saveSheet, type Sheet } from '../../../parts/saving';
import { useScope } from '../../../scope';
import { CloseMonth } from './CloseMonth';
import { NewAccount } from './NewAccount';
import { useAccountName } from './useAccounts';

type Account = Schemas['payments.Account'];
const HEADING = ['account', 'code', 'debit', 'credit', 'balance'] as const;

export default function AccountsPage() {
  const { t } = useTranslation('payments');
  const scope = useScope();
  const rights = useRights();
  const [open, setOpen] = useState<'month' | 'account'>();
  const filters: Filter[] = [{ name: 'asOfDate', label: t('ledger.asOf'), kind: 'date' }];
  const { values, change } = useFilters(filters);
  const { companyId } = scope;
  const called = useAccountName();
  const found = useGet('/v1/payments/accounts', { query: { companyId, ...values } });
  const closed = useGet('/v1/payments/closedMonths', { query: { companyId } });
  const [latest] = closed.data?.closedMonths ?? [];
  const close = (): void => {
    setOpen(undefined);
  };
  const fileName = `${t('ledger.chart')}-${scope.name}-${values['asOfDate'] ?? today(scope.timeZone)}`;
  const sheet = (): Sheet => ({
    heading: [...HEADING.map((one) => t(`ledger.${one}`)), t('ledger.currency')],
    rows: (found.data?.accounts ?? []).map((row) => [
      called(row),
      row.accountCode,
      ...[row.debitMinor, row.creditMinor, row.balanceMinor].map((minor) =>
        Number(decimal(minor, scope.currency)),
      ),
      scope.currency,
    ]),
  });
  return (
    <Page
      title={t('ledger.chart')}
      actions={
        <>
          {found.data && <SaveButton save={(format) => saveSheet(sheet(), format, fileName)} />}
          {rights.holdsAt('payments.ledger.write', companyId) && (
            <Button
              onClick={() => {
                setOpen('account');
              }}
            >
              {t('ledger.newAccount')}
            </Button>
          )}
          {rights.holdsAt('payments.ledger.close', companyId) && (
            <Button
              type="primary"
              onClick={() => {
                setOpen('month');
              }}
            >
              {t('ledger.closeMonth')}
            </Button>
          )}
        </>
      }
    >
      <Filters filters={filters} values={values} onChange={change} />
      {closed.data && (
        <p>{latest ? t('ledger.closedUpTo', { month: latest.month }) : t('ledger.nothingClosed')}</p>
      )}
      {found.error && <Alert type="error" showIcon title={explained(found.error)} />}
      {found.data && found.data.unsealedCount !== '0' && (
        <Alert
          type="info"
          showIcon
          title={t('ledger.unsealedNote', { count: Number(found.data.unsealedCount) })}
        />
      )}
      <Table<Account>
        size="small"
        rowKey="accountCode"
        loading={found.isPending}
        pagination={{ pageSize: 100, hideOnSinglePage: true, showSizeChanger: false }}
        scroll={{ x: 870 }}
        dataSource={found.data?.accounts ?? []}
        locale={{ emptyText: <EmptyState text={t('ledger.empty')} /> }}
        columns={[
          {
            key: 'account',
            title: t('ledger.account'),
            width: 220,
            render: (_, row) => (
              <Link to={scope.path(`payments/entries?accountCode=${encodeURIComponent(row.accountCode)}`)}>
                {called(row)}
              </Link>
            ),
          },
          { key: 'code', title: t('ledger.code'), dataIndex: 'accountCode', width: 200 },
          moneyCells('debit', t('ledger.debit'), 'debitMinor', scope.currency, 150),
          moneyCells('credit', t('ledger.credit'), 'creditMinor', scope.currency, 150),
          moneyCells('balance', t('ledger.balance'), 'balanceMinor', scope.currency, 150),
        ]}
        summary={() =>
          found.data && (
            <Table.Summary.Row>
              <Table.Summary.Cell index={0} colSpan={2}>
                {t('ledger.total')}
              </Table.Summary.Cell>
              {[found.data.debitMinor, found.data.creditMinor].map((minor, place) => (
                <Table.Summary.Cell key={place === 0 ? 'debit' : 'credit'} index={place + 2} align="right">
                  <MoneyText minor={minor} currency={scope.currency} />
                </Table.Summary.Cell>
              ))}
              <Table.Summary.Cell index={4} />
            </Table.Summary.Row>
          )
        }
      />
      {open === 'month' && <CloseMonth after={latest?.month ?? ''} onClose={close} />}
      {open === 'account' && <NewAccount onClose={close} />}
    </Page>
  );
}
