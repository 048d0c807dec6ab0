/** Daily closings: what each cashier handed over of a day; one beside the list to confirm, refuse or print. */
import { listing } from '@manor/web/api/read';
import { day } from '@manor/web/format';
import { useRights } from '@manor/web/session';
import { useTranslation } from 'react-i18next';
import { useLocation, useNavigate, useParams } from 'react-router';
import { ListPage } from '../../../parts/ListPage';
import { PersonName } from '../../../parts/PersonName';
import { useScope } from '../../../scope';
import { ClosingDrawer } from './ClosingDrawer';
import { useClosingDeeds } from './useClosingDeeds';
import { StateTag } from '../../../parts/StateTag';
import { MoneyText } from '../../../parts/MoneyText';
import { moneyColumn } from '../../../parts/moneyColumn';

const STATES = [
  'DAILY_CLOSING_STATE_SUBMITTED',
  'DAILY_CLOSING_STATE_CONFIRMED',
  'DAILY_CLOSING_STATE_REFUSED',
] as const;

export default function ClosingsPage() {
  const { t } = useTranslation('payments');
  const scope = useScope();
  const rights = useRights();
  const navigate = useNavigate();
  const { search } = useLocation();
  const { closingId } = useParams();
  const bulk = useClosingDeeds();
  const { companyId, estateId } = scope;
  return (
    <ListPage
      title={t('closings.title')}
      source={listing('/v1/payments/dailyClosings', 'dailyClosings', { companyId, estateId })}
      rowKey="closingId"
      empty={t('closings.none')}
      filters={[
        {
          name: 'state',
          label: t('receipts.state'),
          kind: 'choice',
          width: 140,
          options: STATES.map((value) => ({ value, label: t(`closingState.${value}`) })),
        },
        { name: 'paymentDateFrom', label: t('receipts.from'), kind: 'date', width: 140 },
        { name: 'paymentDateTo', label: t('receipts.to'), kind: 'date', width: 140 },
      ]}
      columns={[
        { key: 'day', title: t('takings.day'), width: 150, render: (row) => day(row.paymentDate) },
        {
          key: 'estate',
          title: t('desk.estate'),
          width: 170,
          render: (row) => rights.node(row.estateId)?.name ?? row.estateId,
        },
        {
          key: 'cashier',
          title: t('receipts.submitted'),
          width: 150,
          render: (row) => <PersonName principalId={row.submittedBy} />,
        },
        moneyColumn('system', t('closings.system'), 'systemMinor'),
        moneyColumn('counted', t('closings.counted'), 'countedMinor'),
        {
          ...moneyColumn('difference', t('closings.difference'), 'countedMinor'),
          render: (row) => (
            <MoneyText
              minor={BigInt(row.countedMinor) - BigInt(row.systemMinor)}
              currency={row.currencyCode}
            />
          ),
        },
        {
          key: 'state',
          title: t('receipts.state'),
          width: 110,
          render: (row) => <StateTag state={row.state}>{t(`closingState.${row.state}`)}</StateTag>,
        },
      ]}
      exporting={(client, format, filters, languageCode) =>
        client.POST('/v1/payments/dailyClosings:export', {
          body: { languageCode, ...filters, companyId, estateId, fileFormat: format },
        })
      }
      {...(bulk ? { bulk } : {})}
      onOpen={(row) => void navigate(scope.path(`payments/closings/${row.closingId}`) + search)}
    >
      {closingId && <ClosingDrawer closingId={closingId} />}
    </ListPage>
  );
}
