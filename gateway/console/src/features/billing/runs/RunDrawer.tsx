/** One billing run: how it differs from the month before, outliers first; approve it, cancel it, calculate it anew. */
import type { Client, Schemas } from '@manor/web/api/client';
import { useGet } from '@manor/web/api/read';
import { money, month, number } from '@manor/web/format';
import { useRights } from '@manor/web/session';
import { Alert, Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { DetailDrawer } from '../../../parts/DetailDrawer';
import { MoneyText } from '../../../parts/MoneyText';
import { FollowedOperation } from '../../../parts/OperationProgress';
import { ReasonDialog } from '../../../parts/ReasonDialog';
import { PersonName } from '../../../parts/PersonName';
import { useScope } from '../../../scope';
import { DraftLines } from './DraftLines';
import { RunComparison } from './RunComparison';
import { StateTag } from '../../../parts/StateTag';
import { UnheardNews } from './UnheardNews';

type Run = Schemas['billing.BillingRun'];
type Deed = 'approve' | 'cancel' | 'rerun';
const BUSY: Run['state'][] = ['RUN_STATE_CALCULATING', 'RUN_STATE_APPROVING'];

export function RunDrawer({ runId }: { runId: string }) {
  const { t } = useTranslation('billing');
  const scope = useScope();
  const rights = useRights();
  const [deed, setDeed] = useState<Deed>();
  const { companyId } = scope;
  const params = { path: { runId }, query: { companyId } };
  const { data: run, isPending, error } = useGet('/v1/billing/runs/{runId}', params, { every: 5000 });
  const node = run?.scope?.estateId && run.scope.estateId !== '0' ? run.scope.estateId : companyId;
  const waiting = run?.state === 'RUN_STATE_CALCULATED';
  const busy = run !== undefined && BUSY.includes(run.state);
  const deeds: Deed[] = [
    ...(waiting && rights.holdsAt('billing.runs.start', node) ? (['rerun', 'cancel'] as const) : []),
    ...(waiting && rights.holdsAt('billing.runs.approve', node) ? (['approve'] as const) : []),
  ];
  return (
    <DetailDrawer
      title={run ? `${t('runs.one')} · ${month(run.accountingMonth)}` : t('runs.one')}
      close="billing/runs"
      loading={isPending}
      error={error}
      service="billing"
      resource={`runs/${runId}`}
      size={900}
      tabs={[
        {
          key: 'lines',
          label: t('runs.drafts'),
          children: run && (
            <DraftLines
              run={run}
              mayRemove={deeds.includes('cancel')}
              mayApprove={deeds.includes('approve')}
            />
          ),
        },
      ]}
      actions={deeds.map((key) => (
        <Button
          key={key}
          type={key === 'approve' ? 'primary' : 'default'}
          danger={key === 'cancel'}
          onClick={() => {
            setDeed(key);
          }}
        >
          {t(`runs.${key}`)}
        </Button>
      ))}
    >
      {run && (
        <>
          <RunHead run={run} />
          {busy && run.operation && <FollowedOperation name={run.operation} />}
          <UnheardNews run={run} />
          {run.preview && <Alert type="info" showIcon title={t('runs.previewHint')} />}
          {!busy && <RunComparison runId={runId} />}
        </>
      )}
      {run && deed && (
        <ReasonDialog
          title={t(`runs.${deed}`)}
          danger={deed === 'cancel'}
          send={(client) => send(client, deed, run)}
          onClose={() => {
            setDeed(undefined);
          }}
        >
          {t(`runs.ask.${deed}`, {
            lines: number(BigInt(run.lines) - BigInt(run.approvedLines) - BigInt(run.removedLines)),
            amount: money(run.amountMinor, run.currencyCode),
          })}
          {deed === 'approve' && <UnheardNews run={run} />}
        </ReasonDialog>
      )}
    </DetailDrawer>
  );
}

function send(client: Client, deed: Deed, run: Run): Promise<{ data?: unknown }> {
  const params = { path: { runId: run.runId } };
  const body = { companyId: run.companyId };
  if (deed === 'approve') {
    // The dialog has just said what the run was calculated without.
    const knowingly = { ...body, acceptUnheard: run.unheard !== undefined };
    return client.POST('/v1/billing/runs/{runId}:approve', { params, body: knowingly });
  }
  if (deed === 'cancel') return client.POST('/v1/billing/runs/{runId}:cancel', { params, body });
  return client.POST('/v1/billing/runs/{runId}:rerun', { params, body });
}

function RunHead({ run }: { run: Run }) {
  const { t } = useTranslation('billing');
  const scope = useScope();
  const rights = useRights();
  const figures = [
    { label: t('runs.state'), value: <StateTag state={run.state}>{t(`runState.${run.state}`)}</StateTag> },
    {
      label: t('runs.target'),
      value: rights.node(run.scope?.estateId ?? '')?.name ?? t('runs.wholeCompany'),
    },
    { label: t('runs.amount'), value: <MoneyText minor={run.amountMinor} currency={run.currencyCode} /> },
    { label: t('runs.lines'), value: number(run.lines) },
    {
      label: t('runs.approved'),
      value: (
        <Link to={scope.path(`billing/receivables?runId=${run.runId}`)}>{number(run.approvedLines)}</Link>
      ),
    },
    { label: t('runs.removed'), value: number(run.removedLines) },
    { label: t('runs.starter'), value: <PersonName principalId={run.startedBy} /> },
    ...(run.approvedBy
      ? [{ label: t('runs.approver'), value: <PersonName principalId={run.approvedBy} /> }]
      : []),
  ];
  return (
    <dl className="figures small">
      {figures.map(({ label, value }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
