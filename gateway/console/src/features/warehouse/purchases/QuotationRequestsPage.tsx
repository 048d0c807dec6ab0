/** Requests for quotation (询价), the latest first. */
import { listing } from '@manor/web/api/read';
import { day } from '@manor/web/format';
import { useTranslation } from 'react-i18next';
import { useLocation, useNavigate, useParams } from 'react-router';
import { ListPage } from '../../../parts/ListPage';
import { PersonName } from '../../../parts/PersonName';
import { StateTag } from '../../../parts/StateTag';
import { useScope } from '../../../scope';
import { REQUEST_STATES } from './purchases';
import { QuotationRequestDrawer } from './QuotationRequestDrawer';

export default function QuotationRequestsPage() {
  const { t } = useTranslation('warehouse');
  const scope = useScope();
  const navigate = useNavigate();
  const { search } = useLocation();
  const { quotationRequestId } = useParams();
  const { companyId, estateId } = scope;
  return (
    <ListPage
      title={t('quote.title')}
      source={listing('/v1/warehouse/quotationRequests', 'quotationRequests', { companyId, estateId })}
      rowKey="quotationRequestId"
      empty={t('quote.none')}
      saving
      filters={[
        {
          name: 'state',
          label: t('supplier.state'),
          kind: 'choice',
          options: REQUEST_STATES.map((value) => ({ value, label: t(`quotationRequestState.${value}`) })),
        },
      ]}
      columns={[
        { key: 'number', title: t('purchase.number'), width: 90, render: (row) => `#${row.number}` },
        {
          key: 'requisition',
          title: t('requisition.one'),
          width: 110,
          render: (row) => `#${row.requisitionNumber}`,
        },
        {
          key: 'answers',
          title: t('quote.answers'),
          width: 120,
          align: 'right',
          render: (row) => `${row.answerCount} / ${row.supplierCount}`,
        },
        {
          key: 'by',
          title: t('quote.answerBy'),
          width: 130,
          render: (row) => row.answerByDate && day(row.answerByDate),
        },
        {
          key: 'person',
          title: t('move.person'),
          width: 140,
          render: (row) => <PersonName principalId={row.principalId} />,
        },
        {
          key: 'state',
          title: t('supplier.state'),
          width: 110,
          render: (row) => <StateTag state={row.state}>{t(`quotationRequestState.${row.state}`)}</StateTag>,
        },
      ]}
      onOpen={(row) =>
        void navigate(scope.path(`warehouse/quotationRequests/${row.quotationRequestId}`) + search)
      }
    >
      {quotationRequestId && (
        <QuotationRequestDrawer key={quotationRequestId} quotationRequestId={quotationRequestId} />
      )}
    </ListPage>
  );
}
