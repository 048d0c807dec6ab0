/** One billing run: how it differs from the month before, outliers first; approve it, cancel it, calculate it anew. */
import type { Client, Schemas } from '@manor/web/api/client';
import { useGet } from '@manor/web/api/read';
import { money, month, number } from '@manor/web/format';
import { useNextOperation } from '@manor/web/operations';
import { useRights } from '@manor/web/session';
import { Alert, Button } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { DetailDrawer } from '../../../parts/DetailDrawer';
import { OpenButton } from '../../../parts/OpenButton';
import { MoneyText } from '../../../parts/MoneyText';
import { FollowedOperation } from '../../../parts/OperationProgress';
import { ReasonDialog } from '../../../parts/ReasonDialog';
import { useCaseTab } from '../../../parts/useCaseTab';
import { PersonName } from '../../../parts/PersonName';
import { useScope } from '../../../scope';
import { DraftLines, type LineFilter } from './DraftLines';
import { RunComparison } from './RunComparison';
import { StateTag } from '../../../parts/StateTag';
import { RunTarget } from './RunTarget';
import { UnheardNews } from './UnheardNews';
import { StartReal } from './StartReal';
import { UnreadMeters } from './UnreadMeters';

type Run = Schemas['billing.BillingRun'];
type Action = 'approve' | 'cancel' | 'rerun';
const BUSY: Run['state'][] = ['RUN_STATE_CALCULATING', 'RUN_STATE_APPROVING'];

export function RunDrawer({ runId }: { runId: string }) {
  const { t } = useTranslation('billing');
  const scope = useScope();
  const rights = useRights();
  const [action, setAction] = useState<Action>();
  const [tab, setTab] = useState('details');
  const [filter, setFilter] = useState<LineFilter>({});
  // What a figure is made of, among the lines.
  const openLines = (of: LineFilter): void => {
    setFilter(of);
    setTab('lines');
  };
  const { companyId } = scope;
  const params = { path: { runId }, query: { companyId } };
  const { data: run, isPending, error } = useGet('/v1/billing/runs/{runId}', params, { every: 5000 });
  useNextOperation(run?.operation);
  const cases = useCaseTab({ service: 'billing', subject: 'billing_run', resourceId: runId });
  const node = run?.scope?.estateId && run.scope.estateId !== '0' ? run.scope.estateId : companyId;
  const waiting = run?.state === 'RUN_STATE_CALCULATED';
  const busy = run !== undefined && BUSY.includes(run.state);
  const actions: Action[] = [
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
      tab={tab}
      onTab={setTab}
      tabs={[
        {
          key: 'lines',
          label: t('runs.drafts'),
          children: run && (
            <DraftLines
              run={run}
              filter={filter}
              onFilter={setFilter}
              mayRemove={actions.includes('cancel')}
              mayApprove={actions.includes('approve')}
            />
          ),
        },
        ...cases,
      ]}
      actions={actions.map((key) => (
        <Button
          key={key}
          type={key === 'approve' ? 'primary' : 'default'}
          danger={key === 'cancel'}
          onClick={() => {
            setAction(key);
          }}
        >
          {t(`runs.${key}`)}
        </Button>
      ))}
    >
      {run && (
        <>
          <RunHead run={run} onLines={openLines} />
          {busy && run.operation && <FollowedOperation name={run.operation} />}
          <UnheardNews run={run} />
          {run.preview && (
            <Alert
              type="info"
              showIcon
              title={t('runs.previewHint')}
              {...(rights.holdsAt('billing.runs.start', node) && !busy
                ? { action: <StartReal run={run} /> }
                : {})}
            />
          )}
          {(run.preview || waiting) && <UnreadMeters run={run} />}
          {!busy && <RunComparison run={run} onLines={openLines} />}
        </>
      )}
      {run && action && (
        <ReasonDialog
          title={t(`runs.${action}`)}
          danger={action === 'cancel'}
          send={(client) => send(client, action, run)}
          onClose={() => {
            setAction(undefined);
          }}
        >
          {t(`runs.ask.${action}`, {
            lines: number(BigInt(run.lines) - BigInt(run.approvedLines) - BigInt(run.removedLines)),
            amount: money(run.amountMinor, run.currencyCode),
          })}
          {action === 'approve' && <UnheardNews run={run} />}
        </ReasonDialog>
      )}
    </DetailDrawer>
  );
}

function send(client: Client, action: Action, run: Run): Promise<{ data?: unknown }> {
  const params = { path: { runId: run.runId } };
  const body = { companyId: run.companyId };
  if (action === 'approve') {
    // The dialog has just said what the run was calculated without.
    const knowingly = { ...body, acceptUnheard: run.unheard !== undefined };
    return client.POST('/v1/billing/runs/{runId}:approve', { params, body: knowingly });
  }
  if (action === 'cancel') return client.POST('/v1/billing/runs/{runId}:cancel', { params, body });
  return client.POST('/v1/billing/runs/{runId}:rerun', { params, body });
}

function RunHead({ run, onLines }: { run: Run; onLines: (of: LineFilter) => void }) {
  const { t } = useTranslation('billing');
  const scope = useScope();
  const lines = (value: ReactNode, of: LineFilter = {}) => (
    <OpenButton
      onClick={() => {
        onLines(of);
      }}
    >
      {value}
    </OpenButton>
  );
  const figures = [
    { label: t('runs.state'), value: <StateTag state={run.state}>{t(`runState.${run.state}`)}</StateTag> },
    { label: t('runs.target'), value: <RunTarget run={run} /> },
    {
      label: t('runs.amount'),
      value: lines(<MoneyText minor={run.amountMinor} currency={run.currencyCode} />),
    },
    { label: t('runs.lines'), value: lines(number(run.lines)) },
    {
      label: t('runs.approved'),
      value: lines(number(run.approvedLines), { state: 'DRAFT_STATE_APPROVED' }),
    },
    { label: t('runs.removed'), value: lines(number(run.removedLines), { state: 'DRAFT_STATE_REMOVED' }) },
    ...(run.approvedLines === '0'
      ? []
      : [
          {
            label: t('runs.receivables'),
            value: (
              <Link to={scope.path(`billing/receivables?runId=${run.runId}`)}>
                {t('runs.showReceivables')}
              </Link>
            ),
          },
        ]),
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
