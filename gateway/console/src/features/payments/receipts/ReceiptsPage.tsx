/** Receipts: what came over the counter; one beside the list to approve, refuse, reverse or print. */
import { listing } from '@manor/web/api/read';
import { day } from '@manor/web/format';
import { useTranslation } from 'react-i18next';
import { useLocation, useNavigate, useParams } from 'react-router';
import { ListPage } from '../../../parts/ListPage';
import { usePlaceFilters } from '../../../parts/usePlaceFilters';
import { PersonName } from '../../../parts/PersonName';
import { useScope } from '../../../scope';
import { useFeeItems } from '../../../parts/feeItems';
import { ReceiptDrawer } from './ReceiptDrawer';
import { useReceiptDeeds } from './useReceiptDeeds';
import { METHODS } from '../desk/TakeMoney';
import { StateTag } from '../../../parts/StateTag';
import { moneyColumn } from '../../../parts/moneyColumn';
import { CustomerLink } from '../../../parts/SubjectLink';

const STATES = [
  'RECEIPT_STATE_SUBMITTED',
  'RECEIPT_STATE_APPROVED',
  'RECEIPT_STATE_REFUSED',
  'RECEIPT_STATE_REVERSED',
] as const;

export default function ReceiptsPage() {
  const { t } = useTranslation('payments');
  const scope = useScope();
  const places = usePlaceFilters();
  const navigate = useNavigate();
  const { search } = useLocation();
  const { receiptId } = useParams();
  const bulk = useReceiptDeeds();
  const { companyId, estateId } = scope;
  const fees = useFeeItems();
  const given = new URLSearchParams(search);
  const feeItemId = given.get('feeItemId') ?? '';
  // A line of a day's takings leads here: the parts of these receipts add up to it.
  const parts = feeItemId !== '' || given.get('prepaymentOnly') === 'true';
  return (
    <ListPage
      title={t('receipts.title')}
      source={listing('/v1/payments/receipts', 'receipts', { companyId, estateId })}
      order="number desc"
      rowKey="receiptId"
      filters={[
        { name: 'number', label: t('receipts.number'), kind: 'text', width: 140 },
        { name: 'customerId', label: t('receipts.customer'), kind: 'customer' },
        ...places,
        {
          name: 'state',
          label: t('receipts.state'),
          kind: 'choice',
          width: 120,
          options: STATES.map((value) => ({ value, label: t(`receiptState.${value}`) })),
        },
        {
          name: 'method',
          label: t('receipts.method'),
          kind: 'choice',
          width: 120,
          options: METHODS.map((value) => ({ value, label: t(`method.${value}`) })),
        },
        { name: 'paymentDateFrom', label: t('receipts.from'), kind: 'date', width: 130 },
        { name: 'paymentDateTo', label: t('receipts.to'), kind: 'date', width: 130 },
        {
          name: 'submittedBy',
          label: t('receipts.submitted'),
          kind: 'given',
          text: <PersonName principalId={given.get('submittedBy') ?? ''} />,
        },
        { name: 'standingOnly', label: t('receipts.only'), kind: 'given', text: t('receipts.standing') },
        { name: 'feeItemId', label: t('receipts.feeItem'), kind: 'given', text: fees.name(feeItemId) },
        {
          name: 'prepaymentOnly',
          label: t('receipts.feeItem'),
          kind: 'given',
          text: t('takings.prepayment'),
        },
      ]}
      columns={[
        {
          key: 'number',
          title: t('receipts.number'),
          width: 130,
          sort: 'number',
          render: (row) => row.number,
        },
        {
          key: 'customer',
          title: t('receipts.customer'),
          width: 180,
          render: (row) => <CustomerLink customerId={row.customerId} name={row.customerName} />,
        },
        { ...moneyColumn('amount', t('receipts.amount'), 'amountMinor'), sort: 'amount' },
        ...(parts ? [moneyColumn('part', t('receipts.ofThat'), 'partMinor')] : []),
        {
          key: 'method',
          title: t('receipts.method'),
          width: 120,
          render: (row) => t(`method.${row.method}`),
        },
        {
          key: 'date',
          title: t('receipts.date'),
          width: 140,
          sort: 'payment_date',
          render: (row) => day(row.paymentDate),
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
      onOpen={(row) => void navigate(scope.path(`payments/receipts/${row.receiptId}`) + search)}
      {...(bulk ? { bulk } : {})}
      exporting={(client, format, filters, languageCode) =>
        client.POST('/v1/payments/receipts:export', {
          body: {
            languageCode,
            ...filters,
            standingOnly: filters['standingOnly'] === 'true',
            prepaymentOnly: filters['prepaymentOnly'] === 'true',
            companyId,
            estateId,
            fileFormat: format,
          },
        })
      }
    >
      {receiptId && <ReceiptDrawer receiptId={receiptId} />}
    </ListPage>
  );
}
