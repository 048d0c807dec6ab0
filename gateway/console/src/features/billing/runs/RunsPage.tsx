/** Billing runs: preview or start one, and one beside the list to look at and approve. */
import { PlusOutlined } from '@ant-design/icons';
import { listing } from '@manor/web/api/read';
import { moment, month, number } from '@manor/web/format';
import { useRights } from '@manor/web/session';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation, useNavigate, useParams } from 'react-router';
import { ListPage } from '../../../parts/ListPage';
import { PersonName } from '../../../parts/PersonName';
import { useScope } from '../../../scope';
import { NewRun } from './NewRun';
import { RunDrawer } from './RunDrawer';
import { RunTarget } from './RunTarget';
import { RUN_STATES } from './states';
import { StateTag } from '../../../parts/StateTag';
import { moneyColumn } from '../../../parts/moneyColumn';

export default function RunsPage() {
  const { t } = useTranslation('billing');
  const scope = useScope();
  const rights = useRights();
  const navigate = useNavigate();
  const { search } = useLocation();
  const { runId } = useParams();
  const [creating, setCreating] = useState(false);
  const { companyId, estateId } = scope;
  return (
    <ListPage
      title={t('runs.title')}
      source={listing('/v1/billing/runs', 'runs', { companyId, estateId })}
      rowKey="runId"
      order="made desc"
      saving
      filters={[
        {
          name: 'state',
          label: t('runs.state'),
          kind: 'choice',
          options: RUN_STATES.map((value) => ({ value, label: t(`runState.${value}`) })),
        },
        { name: 'accountingMonth', label: t('runs.month'), kind: 'month' },
      ]}
      columns={[
        { key: 'month', title: t('runs.month'), width: 130, render: (row) => month(row.accountingMonth) },
        {
          key: 'target',
          title: t('runs.target'),
          width: 190,
          render: (row) => <RunTarget run={row} />,
        },
        {
          key: 'state',
          title: t('runs.state'),
          width: 130,
          render: (row) => <StateTag state={row.state}>{t(`runState.${row.state}`)}</StateTag>,
        },
        {
          key: 'lines',
          title: t('runs.lines'),
          width: 90,
          align: 'right',
          render: (row) => number(row.lines),
        },
        moneyColumn('amount', t('runs.amount'), 'amountMinor', 150),
        {
          key: 'starter',
          title: t('runs.starter'),
          width: 150,
          render: (row) => <PersonName principalId={row.startedBy} />,
        },
        {
          key: 'time',
          title: t('runs.time'),
          width: 180,
          sort: 'made',
          render: (row) => moment(row.createTime, scope.timeZone),
        },
      ]}
      onOpen={(row) => void navigate(scope.path(`billing/runs/${row.runId}`) + search)}
      empty={t('runs.none')}
      actions={
        rights.holdsAt('billing.runs.start', scope.nodeId) && (
          <Button
            type="primary"
            icon={<PlusOutlined />}
            onClick={() => {
              setCreating(true);
            }}
          >
            {t('runs.new')}
          </Button>
        )
      }
    >
      {creating && (
        <NewRun
          onClose={() => {
            setCreating(false);
          }}
        />
      )}
      {runId && <RunDrawer runId={runId} />}
    </ListPage>
  );
}
