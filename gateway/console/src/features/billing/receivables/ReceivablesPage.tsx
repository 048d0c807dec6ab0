/** Receivables: what is owed, filtered; one beside the list with its explanation. */
import type { Schemas } from '@manor/web/api/client';
import { listing } from '@manor/web/api/read';
import { day, month, period } from '@manor/web/format';
import { useRights } from '@manor/web/session';
import { useTranslation } from 'react-i18next';
import { useLocation, useNavigate, useParams } from 'react-router';
import { useFilters, type Filter } from '../../../parts/Filters';
import { ListPage } from '../../../parts/ListPage';
import { MoneyText } from '../../../parts/MoneyText';
import { useScope } from '../../../scope';
import { useFeeItems } from '../../../parts/feeItems';
import { ReceivableSums } from './ReceivableSums';
import { ReceivableDrawer } from './ReceivableDrawer';
import { StateTag } from '../../../parts/StateTag';
import { moneyColumn } from '../../../parts/moneyColumn';
import { CustomerLink } from '../../../parts/SubjectLink';

export default function ReceivablesPage() {
  const { t } = useTranslation('billing');
  const scope = useScope();
  const rights = useRights();
  const navigate = useNavigate();
  const { search } = useLocation();
  const { receivableId } = useParams();
  const { companyId, estateId } = scope;
  const fees = useFeeItems();
  const filters: Filter[] = [
    { name: 'customerId', label: t('receivables.customer'), kind: 'customer', width: 170 },
    { name: 'buildingId', label: t('receivables.building'), kind: 'building', width: 130 },
    { name: 'unitId', label: t('receivables.unit'), kind: 'unit', width: 130 },
    { name: 'feeItemId', label: t('receivables.feeItem'), kind: 'choice', options: fees.choices, width: 120 },
    { name: 'fromMonth', label: t('receivables.fromMonth'), kind: 'month', width: 110 },
    { name: 'toMonth', label: t('receivables.toMonth'), kind: 'month', width: 110 },
    {
      name: 'openOnly',
      label: t('receivables.openOnly'),
      kind: 'choice',
      options: [{ value: 'true', label: t('receivables.onlyOpen') }],
      width: 120,
    },
    // Last, so that both stand in one line where they wrap.
    { name: 'dueFrom', label: t('receivables.dueFrom'), kind: 'date', width: 125 },
    { name: 'dueTo', label: t('receivables.dueTo'), kind: 'date', width: 125 },

    { name: 'runId', label: t('receivables.run'), kind: 'given' },
    { name: 'ratedOnly', label: t('receivables.kindOf'), kind: 'given', text: t('receivables.rated') },
    { name: 'periodicOnly', label: t('receivables.kindOf'), kind: 'given', text: t('receivables.periodic') },
  ];
  const { values } = useFilters(filters);
  return (
    <ListPage
      title={t('receivables.title')}
      source={listing('/v1/billing/receivables', 'receivables', { companyId, estateId })}
      order="number"
      rowKey="receivableId"
      filters={filters}
      summary={<ReceivableSums filters={values} />}
      columns={[
        { key: 'unit', title: t('receivables.unit'), width: 100, render: (row) => row.unitCode },
        {
          key: 'customer',
          title: t('receivables.customer'),
          width: 130,
          render: (row) => <CustomerLink customerId={row.customerId} name={row.customerName} />,
        },
        { key: 'feeItem', title: t('receivables.feeItem'), width: 120, render: (row) => row.feeItemName },
        {
          key: 'period',
          title: t('receivables.period'),
          width: 230,
          render: (row) => <Period row={row} />,
        },
        {
          key: 'due',
          title: t('receivables.due'),
          width: 125,
          sort: 'due_date',
          render: (row) => day(row.dueDate),
        },
        {
          key: 'amount',
          title: t('receivables.amount'),
          width: 115,
          align: 'right',
          render: (row) => {
            const owed = <MoneyText minor={owedOf(row)} currency={row.currencyCode} />;
            // What is voided is owed no more, and in no sum.
            return row.state === 'RECEIVABLE_STATE_VOIDED' ? <del className="quiet">{owed}</del> : owed;
          },
        },
        moneyColumn('outstanding', t('receivables.outstanding'), 'outstandingMinor', 115),
        {
          key: 'state',
          title: t('receivables.state'),
          width: 105,
          render: (row) => <StateTag state={row.state}>{t(`receivableState.${row.state}`)}</StateTag>,
        },
      ]}
      onOpen={(row) => void navigate(scope.path(`billing/receivables/${row.receivableId}`) + search)}
      {...(rights.holdsIn('billing.receivables.export', scope.nodeId)
        ? {
            exporting: (client, format, filters, languageCode) =>
              client.POST('/v1/billing/receivables:export', {
                body: {
                  languageCode,
                  ...askedFor(filters),
                  companyId,
                  estateId,
                  format: format === 'xlsx' ? 'FILE_FORMAT_XLSX' : 'FILE_FORMAT_CSV',
                },
              }),
          }
        : {})}
    >
      {receivableId && <ReceivableDrawer receivableId={receivableId} />}
    </ListPage>
  );
}

/** What it is for; the accounting month beside it where it is another, as a difference that is billed later has. */
function Period({ row }: { row: Schemas['billing.Receivable'] }) {
  const { t } = useTranslation('billing');
  const of = period(row.periodStart, row.periodEnd);
  const booked = t('receivables.booked', { month: month(row.accountingMonth) });
  const other = row.periodStart.slice(0, 7) !== row.accountingMonth;
  return (
    <span title={`${of} · ${booked}`}>
      {of} {other && <span className="quiet">{booked}</span>}
    </span>
  );
}

/** What is owed after adjustments and waivers. */
function owedOf(row: Schemas['billing.Receivable']): bigint {
  return BigInt(row.amountMinor) + BigInt(row.adjustedMinor) - BigInt(row.waivedMinor);
}

/** The filters of the address as a request's body has them. */
function askedFor(filters: Record<string, string>): Record<string, string | boolean> {
  return Object.fromEntries(
    Object.entries(filters).map(([name, value]) => [name, name.endsWith('Only') ? value === 'true' : value]),
  );
}
