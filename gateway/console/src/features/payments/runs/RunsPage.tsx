/** Payment runs: approved payables that a bank pays by one file; made on the page of payables. */
import { listing } from '@manor/web/api/read';
import { day } from '@manor/web/format';
import { useRights } from '@manor/web/session';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation, useNavigate, useParams } from 'react-router';
import { ListPage } from '../../../parts/ListPage';
import { moneyColumn } from '../../../parts/moneyColumn';
import { PersonName } from '../../../parts/PersonName';
import { StateTag } from '../../../parts/StateTag';
import { useScope } from '../../../scope';
import { PayingAccountDialog } from './PayingAccountDialog';
import { RunDrawer } from './RunDrawer';
import { RUN_STATES } from './states';

const OPEN = 'payments/payables?state=PAYABLE_STATE_OPEN';

export default function RunsPage() {
  const { t } = useTranslation('payments');
  const scope = useScope();
  const rights = useRights();
  const navigate = useNavigate();
  const { search } = useLocation();
  const { runId } = useParams();
  const [setting, setSetting] = useState(false);
  const { companyId } = scope;
  return (
    <ListPage
      title={t('runs.title')}
      source={listing('/v1/payments/paymentRuns', 'runs', { companyId })}
      rowKey="runId"
      saving
      empty={t('runs.empty')}
      filters={[
        {
          name: 'state',
          label: t('receipts.state'),
          kind: 'choice',
          options: RUN_STATES.map((value) => ({ value, label: t(`runState.${value}`) })),
        },
      ]}
      columns={[
        { key: 'day', title: t('runs.day'), width: 130, render: (row) => day(row.paymentDate) },
        { key: 'lines', title: t('runs.lines'), width: 90, align: 'right', render: (row) => row.lineCount },
        moneyColumn('amount', t('receipts.amount'), 'amountMinor', 140),
        {
          key: 'state',
          title: t('receipts.state'),
          width: 120,
          render: (row) => <StateTag state={row.state}>{t(`runState.${row.state}`)}</StateTag>,
        },
        {
          key: 'answered',
          title: t('runs.answered'),
          width: 150,
          render: (row) => t('runs.answeredOf', { paid: row.paidCount, returned: row.returnedCount }),
        },
        {
          key: 'maker',
          title: t('payables.maker'),
          width: 120,
          render: (row) => <PersonName principalId={row.maker} />,
        },
        { key: 'note', title: t('runs.note'), width: 220, render: (row) => row.note },
      ]}
      onOpen={(row) => void navigate(scope.path(`payments/runs/${row.runId}`) + search)}
      actions={
        <>
          {rights.holdsAt('payments.payment_runs.approve', companyId) && (
            <Button
              onClick={() => {
                setSetting(true);
              }}
            >
              {t('runs.own')}
            </Button>
          )}
          {rights.holdsAt('payments.payment_runs.write', companyId) && (
            <Link to={`/${companyId}/${OPEN}`}>
              <Button type="primary">{t('runs.choose')}</Button>
            </Link>
          )}
        </>
      }
    >
      {setting && (
        <PayingAccountDialog
          onClose={() => {
            setSetting(false);
          }}
        />
      )}
      {runId && <RunDrawer runId={runId} />}
    </ListPage>
  );
}
