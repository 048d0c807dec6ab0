/** The draft lines of a run: look at each, and take out what should not be billed. */
import type { Schemas } from '@manor/web/api/client';
import { listing, useRows } from '@manor/web/api/read';
import { day } from '@manor/web/format';
import { Button, Table, Tag } from 'antd';
import { useState, type UIEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { MoneyText } from '../../parts/MoneyText';
import { ReasonDialog } from '../../parts/ReasonDialog';
import { OpenButton } from '../../parts/OpenButton';
import { useScope } from '../../scope';
import { DraftExplanation } from './DraftExplanation';
import { useFeeItems } from './feeItems';

type Run = Schemas['billing.BillingRun'];
type Line = Schemas['billing.DraftLine'];

export function DraftLines({ run, mayRemove }: { run: Run; mayRemove: boolean }) {
  const { t } = useTranslation('billing');
  const { companyId } = useScope();
  const fees = useFeeItems();
  const { runId } = run;
  const [ticked, setTicked] = useState<string[]>([]);
  const [removing, setRemoving] = useState(false);
  const [explaining, setExplaining] = useState<string>();
  const source = listing('/v1/billing/runs/{runId}/draftLines', 'lines', { companyId }, { runId });
  const { rows, first, loadMore } = useRows(source);
  return (
    <>
      {mayRemove && (
        <Button
          danger
          disabled={ticked.length === 0}
          className="above"
          onClick={() => {
            setRemoving(true);
          }}
        >
          {t('runs.remove', { count: ticked.length })}
        </Button>
      )}
      <Table<Line>
        virtual
        size="small"
        rowKey="receivableId"
        loading={first}
        dataSource={rows}
        pagination={false}
        scroll={{ x: 760, y: 460 }}
        onScroll={({ currentTarget }: UIEvent) => {
          if (currentTarget.scrollHeight - currentTarget.scrollTop - currentTarget.clientHeight < 400)
            loadMore();
        }}
        {...(mayRemove
          ? {
              rowSelection: {
                selectedRowKeys: ticked,
                columnWidth: 40,
                onChange: (keys) => {
                  setTicked(keys.map(String));
                },
                getCheckboxProps: (row) => ({ disabled: row.state !== 'DRAFT_STATE_WAITING' }),
              },
            }
          : {})}
        columns={[
          {
            key: 'unit',
            title: t('receivables.unit'),
            width: 100,
            render: (_, row) => (
              <OpenButton
                onClick={() => {
                  setExplaining(row.receivableId);
                }}
              >
                {row.unitCode}
              </OpenButton>
            ),
          },
          {
            key: 'customer',
            title: t('receivables.customer'),
            width: 130,
            render: (_, row) => row.customerName,
          },
          {
            key: 'fee',
            title: t('receivables.feeItem'),
            width: 130,
            render: (_, row) => fees.name(row.feeItemId),
          },
          {
            key: 'period',
            title: t('receivables.period'),
            width: 230,
            render: (_, row) => t('receivables.span', { from: day(row.periodStart), to: day(row.periodEnd) }),
          },
          {
            key: 'amount',
            title: t('receivables.amount'),
            width: 110,
            align: 'right',
            render: (_, row) => <MoneyText minor={row.amountMinor} currency={row.currencyCode} />,
          },
          {
            key: 'state',
            title: t('receivables.state'),
            width: 100,
            render: (_, row) => <Tag>{t(`draftState.${row.state}`)}</Tag>,
          },
        ]}
      />
      {explaining && (
        <DraftExplanation
          runId={runId}
          receivableId={explaining}
          onClose={() => {
            setExplaining(undefined);
          }}
        />
      )}
      {removing && (
        <ReasonDialog
          title={t('runs.removeTitle')}
          danger
          send={(client) =>
            client.POST('/v1/billing/runs/{runId}:removeDraftLines', {
              params: { path: { runId } },
              body: { companyId, receivableIds: ticked },
            })
          }
          onDone={() => {
            setTicked([]);
          }}
          onClose={() => {
            setRemoving(false);
          }}
        >
          {t('runs.removeAsk')}
        </ReasonDialog>
      )}
    </>
  );
}
