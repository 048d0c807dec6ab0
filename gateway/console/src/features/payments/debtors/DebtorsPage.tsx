/** Who owes, over the estates and companies of the scope: the largest overdue debt first, each with its customer's page. */
import type { Schemas } from '@manor/web/api/client';
import { listing } from '@manor/web/api/read';
import { day, enumerated, number } from '@manor/web/format';
import { useRights } from '@manor/web/session';
import { useTranslation } from 'react-i18next';
import { receivablesOf } from '../../../links';
import { Figure } from '../../../parts/Figure';
import { ListPage } from '../../../parts/ListPage';
import { moneyColumn } from '../../../parts/moneyColumn';
import { MoneyText } from '../../../parts/MoneyText';
import { CustomerLink } from '../../../parts/SubjectLink';
import { useScope } from '../../../scope';

type Debtor = Schemas['payments.Debtor'];

export default function DebtorsPage() {
  const { t } = useTranslation('payments');
  const scope = useScope();
  const rights = useRights();
  const nameOf = (nodeId: string): string => rights.node(nodeId)?.name ?? nodeId;
  const source = listing('/v1/payments/debtors', 'debtors', scope.query);
  return (
    <ListPage<Debtor & { key: string }>
      title={t('debtors.title')}
      source={{
        key: source.key,
        page: async (token, filters) => {
          const page = await source.page(token, filters);
          // A customer is one of a company: two companies' customers have other numbers.
          return {
            ...page,
            rows: page.rows.map((row) => ({ ...row, key: `${row.companyId} ${row.customerId}` })),
          };
        },
      }}
      rowKey="key"
      order="overdue desc"
      exporting={(client, fileFormat, { includeCurrent }, languageCode) =>
        client.POST('/v1/payments/debtors:export', {
          body: { ...scope.query, includeCurrent: includeCurrent === 'true', fileFormat, languageCode },
        })
      }
      empty={t('debtors.none')}
      filters={[
        {
          name: 'includeCurrent',
          label: t('debtors.show'),
          kind: 'choice',
          options: [{ value: 'true', label: t('debtors.current') }],
          width: 200,
        },
      ]}
      columns={[
        {
          key: 'customer',
          title: t('receipts.customer'),
          width: 220,
          render: (row) => (
            <CustomerLink
              node={row.companyId}
              customerId={row.customerId}
              name={row.customerName || row.customerId}
              tab="receivables"
            />
          ),
        },
        ...(scope.kind === 'group'
          ? [
              {
                key: 'company',
                title: t('debtors.company'),
                width: 180,
                render: (row: Debtor) => nameOf(row.companyId),
              },
            ]
          : []),
        {
          key: 'estates',
          title: t('desk.estate'),
          width: 220,
          render: (row) => enumerated(row.estateIds.map(nameOf)),
        },
        { ...moneyColumn('overdue', t('debtors.overdue'), 'overdueMinor'), sort: 'overdue' },
        {
          ...moneyColumn('open', t('debtors.open'), 'openMinor'),
          sort: 'open',
          render: (row) => (
            <Figure to={receivablesOf(row.companyId, { customerId: row.customerId, openOnly: 'true' })}>
              <MoneyText minor={row.openMinor} currency={row.currencyCode} />
            </Figure>
          ),
        },
        {
          key: 'items',
          title: t('debtors.items'),
          width: 90,
          align: 'right',
          render: (row) => number(row.itemCount),
        },
        {
          key: 'oldest',
          title: t('debtors.oldest'),
          width: 130,
          sort: 'oldest',
          render: (row) => day(row.oldestDueDate),
        },
      ]}
    />
  );
}
