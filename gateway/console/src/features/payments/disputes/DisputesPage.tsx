/** What we and a payment channel see differently; one beside the list, with its end. */
import { listing } from '@manor/web/api/read';
import { moment } from '@manor/web/format';
import { useTranslation } from 'react-i18next';
import { useLocation, useNavigate, useParams } from 'react-router';
import { ListPage } from '../../../parts/ListPage';
import { MoneyText } from '../../../parts/MoneyText';
import { StateTag } from '../../../parts/StateTag';
import { useScope } from '../../../scope';
import { DisputeDrawer } from './DisputeDrawer';
import { DISPUTE_STATES, isOfRefund } from './states';

export default function DisputesPage() {
  const { t } = useTranslation('payments');
  const scope = useScope();
  const navigate = useNavigate();
  const { search } = useLocation();
  const { disputeId } = useParams();
  const { companyId } = scope;
  return (
    <ListPage
      title={t('disputes.title')}
      source={listing('/v1/payments/disputes', 'disputes', { companyId })}
      rowKey="disputeId"
      saving
      empty={t('disputes.none')}
      filters={[
        {
          name: 'state',
          label: t('receipts.state'),
          kind: 'choice',
          width: 140,
          options: DISPUTE_STATES.map((value) => ({ value, label: t(`disputeState.${value}`) })),
        },
      ]}
      columns={[
        {
          key: 'opened',
          title: t('disputes.opened'),
          width: 180,
          render: (row) => moment(row.openTime, scope.timeZone),
        },
        { key: 'kind', title: t('disputes.kind'), width: 170, render: (row) => t(`disputeKind.${row.kind}`) },
        { key: 'number', title: t('orders.number'), width: 270, render: (row) => row.outTradeNo },
        {
          key: 'ours',
          title: t('disputes.ours'),
          width: 130,
          align: 'right',
          render: (row) =>
            isOfRefund(row) ? (
              <MoneyText minor={row.amountMinor} currency={row.currencyCode} />
            ) : (
              row.orderId && <MoneyText minor={row.orderAmountMinor} currency={row.currencyCode} />
            ),
        },
        {
          key: 'theirs',
          title: t('disputes.theirs'),
          width: 130,
          align: 'right',
          render: (row) =>
            row.transactionId && <MoneyText minor={row.amountMinor} currency={row.currencyCode} />,
        },
        {
          key: 'state',
          title: t('receipts.state'),
          width: 110,
          render: (row) => <StateTag state={row.state}>{t(`disputeState.${row.state}`)}</StateTag>,
        },
      ]}
      onOpen={(row) => void navigate(scope.path(`payments/disputes/${row.disputeId}`) + search)}
    >
      {disputeId && <DisputeDrawer disputeId={disputeId} />}
    </ListPage>
  );
}
