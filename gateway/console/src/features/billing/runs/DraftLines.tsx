/** The draft lines of a run: look at each, approve the chosen ones, and take out what should not be billed (G4). */
import type { Client, Schemas } from '@manor/web/api/client';
import { listing, useRows } from '@manor/web/api/read';
import { day, money } from '@manor/web/format';
import { useRights } from '@manor/web/session';
import { Button, Select, Space, Tag } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ListFoot } from '../../../parts/ListFoot';
import { LongTable, type LongColumn } from '../../../parts/LongTable';
import { asShown } from '../../../parts/cells';
import { ReasonDialog } from '../../../parts/ReasonDialog';
import { OpenButton } from '../../../parts/OpenButton';
import { useScope } from '../../../scope';
import { DraftExplanation } from './DraftExplanation';
import { useFeeItems } from '../../../parts/feeItems';
import { SaveRows } from '../../../parts/SaveRows';
import { StateTag } from '../../../parts/StateTag';
import { moneyColumn } from '../../../parts/moneyColumn';
import { UnheardNews } from './UnheardNews';
import { CustomerLink } from '../../../parts/SubjectLink';

type Run = Schemas['billing.BillingRun'];
type Line = Schemas['billing.DraftLine'];
// As many as one call decides.
const MOST = 1000;

/** Which lines of a run: what a figure of it is made of. */
export interface LineFilter {
  estateId?: string;
  feeItemId?: string;
  unitId?: string;
  /** What the unit is called, for the reader. */
  unitCode?: string;
  state?: Line['state'];
  standingOnly?: true;
}

interface DraftLinesProps {
  run: Run;
  filter: LineFilter;
  onFilter: (filter: LineFilter) => void;
  mayRemove: boolean;
  mayApprove: boolean;
}

export function DraftLines({ run, filter, onFilter, mayRemove, mayApprove }: DraftLinesProps) {
  const { t } = useTranslation('billing');
  const { companyId } = useScope();
  const fees = useFeeItems();
  const rights = useRights();
  const { runId } = run;
  const [ticked, setTicked] = useState<string[]>([]);
  const [action, setAction] = useState<'approve' | 'remove'>();
  const [explaining, setExplaining] = useState<string>();
  const asked = { ...filter };
  delete asked.unitCode;
  const query = { companyId, ...asked };
  const source = listing('/v1/billing/runs/{runId}/draftLines', 'lines', query, { runId });
  const found = useRows(source);
  const { rows, first, loadMore } = found;
  const estates = new Set(rows.map((row) => row.estateId)).size > 1;
  const place = (row: Line): string =>
    (estates ? `${rights.node(row.estateId)?.name ?? ''} ` : '') + row.unitCode;
  const columns: LongColumn<Line>[] = [
    {
      key: 'unit',
      title: t('receivables.unit'),
      width: estates ? 170 : 100,
      render: (row) => (
        <OpenButton
          onClick={() => {
            setExplaining(row.receivableId);
          }}
        >
          {place(row)}
        </OpenButton>
      ),
    },
    {
      key: 'customer',
      title: t('receivables.customer'),
      width: 130,
      render: (row) => <CustomerLink customerId={row.customerId} name={row.customerName} />,
    },
    {
      key: 'fee',
      title: t('receivables.feeItem'),
      width: 130,
      render: (row) => fees.name(row.feeItemId),
    },
    {
      key: 'period',
      title: t('receivables.period'),
      width: 230,
      render: (row) => t('receivables.span', { from: day(row.periodStart), to: day(row.periodEnd) }),
    },
    moneyColumn('amount', t('receivables.amount'), 'amountMinor', 110),
    {
      key: 'state',
      title: t('receivables.state'),
      width: 100,
      render: (row) => <StateTag state={row.state}>{t(`draftState.${row.state}`)}</StateTag>,
    },
  ];
  const chosen = rows.filter((row) => ticked.includes(row.receivableId));
  const total = chosen.reduce((sum, row) => sum + BigInt(row.amountMinor), 0n);
  return (
    <>
      <Space className="above">
        <Select
          aria-label={t('receivables.feeItem')}
          allowClear
          style={{ width: 180 }}
          placeholder={t('runs.allFeeItems')}
          value={filter.feeItemId ?? null}
          options={fees.choices}
          onChange={(chosenItem: string | null) => {
            const others = { ...filter };
            delete others.feeItemId;
            onFilter(chosenItem ? { ...others, feeItemId: chosenItem } : others);
            setTicked([]);
          }}
        />
        <Narrowed filter={filter} onFilter={onFilter} />
        {mayApprove && (
          <Button
            type="primary"
            disabled={ticked.length === 0}
            onClick={() => {
              setAction('approve');
            }}
          >
            {t('runs.approveRows', { count: ticked.length })}
          </Button>
        )}
        {mayRemove && (
          <Button
            danger
            disabled={ticked.length === 0}
            onClick={() => {
              setAction('remove');
            }}
          >
            {t('runs.remove', { count: ticked.length })}
          </Button>
        )}
        <SaveRows
          title={`${t('runs.drafts')}-${run.accountingMonth}`}
          source={source}
          filters={{}}
          saving={asShown(columns)}
        />
      </Space>
      <LongTable<Line>
        rowKey="receivableId"
        loading={first}
        rows={rows}
        height={460}
        onNearEnd={loadMore}
        {...(mayRemove || mayApprove
          ? {
              selection: {
                rows: chosen,
                most: MOST,
                onChange: (lines) => {
                  setTicked(lines.map((one) => one.receivableId));
                },
                may: (row) => row.state === 'DRAFT_STATE_WAITING',
                label: (row) => row.unitCode,
              },
            }
          : {})}
        columns={columns}
      />
      <ListFoot found={found} />
      {explaining && (
        <DraftExplanation
          runId={runId}
          receivableId={explaining}
          onClose={() => {
            setExplaining(undefined);
          }}
        />
      )}
      {action && (
        <ReasonDialog
          title={t(action === 'approve' ? 'runs.approveRowsTitle' : 'runs.removeTitle')}
          danger={action === 'remove'}
          send={(client) => send(client, action, run, { companyId, receivableIds: ticked })}
          onDone={() => {
            setTicked([]);
          }}
          onClose={() => {
            setAction(undefined);
          }}
        >
          {action === 'approve'
            ? t('runs.approveRowsAsk', { count: ticked.length, amount: money(total, run.currencyCode) })
            : t('runs.removeAsk')}
          {action === 'approve' && <UnheardNews run={run} />}
        </ReasonDialog>
      )}
    </>
  );
}

/** What a figure has narrowed the lines to besides the fee item; each can be taken away. */
function Narrowed({ filter, onFilter }: Pick<DraftLinesProps, 'filter' | 'onFilter'>) {
  const { t } = useTranslation('billing');
  const rights = useRights();
  const { estateId, unitId, unitCode, state, standingOnly, ...kept } = filter;
  const parts = [
    { part: { estateId }, text: estateId && (rights.node(estateId)?.name ?? estateId) },
    { part: { unitId, unitCode }, text: unitId && (unitCode ?? unitId) },
    { part: { state }, text: state && t(`draftState.${state}`) },
    { part: { standingOnly }, text: standingOnly && t('runs.standing') },
  ].filter(({ text }) => text);
  return parts.map(({ text, part }) => (
    <Tag
      key={text}
      closable
      onClose={() => {
        const others = parts.filter((one) => one.part !== part).map((one) => one.part);
        onFilter(Object.assign({ ...kept }, ...others) as LineFilter);
      }}
    >
      {text}
    </Tag>
  ));
}

function send(
  client: Client,
  action: 'approve' | 'remove',
  run: Run,
  body: { companyId: string; receivableIds: string[] },
): Promise<{ data?: unknown }> {
  const params = { path: { runId: run.runId } };
  return action === 'approve'
    ? client.POST('/v1/billing/runs/{runId}:approve', {
        params,
        body: { ...body, acceptUnheard: run.unheard !== undefined },
      })
    : client.POST('/v1/billing/runs/{runId}:removeDraftLines', { params, body });
}
