/** Payables: what is owed to suppliers and landlords; entered, approved, paid by hand or put into a payment run. */
import { PlusOutlined } from '@ant-design/icons';
import type { Schemas } from '@manor/web/api/client';
import { listing } from '@manor/web/api/read';
import { day } from '@manor/web/format';
import { useRights } from '@manor/web/session';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation, useNavigate, useParams } from 'react-router';
import { ListPage } from '../../../parts/ListPage';
import type { Selection } from '../../../parts/LongTable';
import { moneyColumn } from '../../../parts/moneyColumn';
import { StateTag } from '../../../parts/StateTag';
import { useScope } from '../../../scope';
import { PayableDialog } from './PayableDialog';
import { PayableDrawer } from './PayableDrawer';
import { PAYABLE_KINDS, PAYABLE_STATES } from './states';
import { StatementDialog } from './StatementDialog';
import { RunDialog } from '../runs/RunDialog';

type Payable = Schemas['payments.Payable'];
// As many as a run takes.
const MOST = 500;

export default function PayablesPage() {
  const { t } = useTranslation('payments');
  const scope = useScope();
  const rights = useRights();
  const navigate = useNavigate();
  const { search } = useLocation();
  const { payableId } = useParams();
  const [open, setOpen] = useState<'new' | 'statement' | 'run'>();
  const [ticked, setTicked] = useState<Payable[]>([]);
  const mayRun = rights.holdsAt('payments.payment_runs.write', scope.companyId);
  const { companyId, estateId } = scope;
  const selection: Selection<Payable> = {
    rows: ticked,
    most: MOST,
    onChange: setTicked,
    may: (row) => row.state === 'PAYABLE_STATE_OPEN' && row.runId === '' && row.bankAccount !== '',
    why: () => t('payables.notFree'),
    label: (row) => t('payables.tick', { payee: row.payeeName }),
  };
  const close = (): void => {
    setOpen(undefined);
  };
  return (
    <ListPage<Payable>
      title={t('payables.title')}
      source={listing('/v1/payments/payables', 'payables', { companyId, estateId })}
      order="made desc"
      rowKey="payableId"
      empty={t('payables.empty')}
      filters={[
        {
          name: 'state',
          label: t('receipts.state'),
          kind: 'choice',
          options: PAYABLE_STATES.map((value) => ({ value, label: t(`payableState.${value}`) })),
        },
        {
          name: 'kind',
          label: t('payables.kind'),
          kind: 'choice',
          options: PAYABLE_KINDS.map((value) => ({ value, label: t(`payableKind.${value}`) })),
        },
        { name: 'payeeName', label: t('payables.payee'), kind: 'text' },
        { name: 'dueDateTo', label: t('payables.dueTo'), kind: 'date' },
      ]}
      columns={[
        { key: 'payee', title: t('payables.payee'), width: 200, render: (row) => row.payeeName },
        {
          key: 'kind',
          title: t('payables.kind'),
          width: 110,
          render: (row) => t(`payableKind.${row.kind}`),
        },
        moneyColumn('amount', t('receipts.amount'), 'amountMinor', 130),
        {
          key: 'due',
          title: t('payables.due'),
          width: 120,
          sort: 'due_date',
          render: (row) => day(row.dueDate),
        },
        {
          key: 'state',
          title: t('receipts.state'),
          width: 110,
          render: (row) => <StateTag state={row.state}>{t(`payableState.${row.state}`)}</StateTag>,
        },
        { key: 'document', title: t('payables.document'), width: 150, render: (row) => row.documentNumber },
        {
          key: 'explanation',
          title: t('payables.explanation'),
          width: 240,
          render: (row) => row.explanation,
        },
      ]}
      onOpen={(row) => void navigate(scope.path(`payments/payables/${row.payableId}`) + search)}
      exporting={(client, fileFormat, { state, kind, ...of }, languageCode) =>
        client.POST('/v1/payments/payables:export', {
          body: {
            ...{ languageCode, companyId, estateId, fileFormat, ...of },
            ...(state ? { state: state as (typeof PAYABLE_STATES)[number] } : {}),
            ...(kind ? { kind: kind as (typeof PAYABLE_KINDS)[number] } : {}),
          },
        })
      }
      {...(mayRun ? { selection } : {})}
      actions={
        <>
          {ticked.length > 0 && (
            <Button
              onClick={() => {
                setOpen('run');
              }}
            >
              {t('runs.make', { count: ticked.length })}
            </Button>
          )}
          <Button
            onClick={() => {
              setOpen('statement');
            }}
          >
            {t('payables.statement')}
          </Button>
          {rights.holdsAt('payments.payables.write', scope.nodeId) && (
            <Button
              type="primary"
              icon={<PlusOutlined />}
              onClick={() => {
                setOpen('new');
              }}
            >
              {t('payables.new')}
            </Button>
          )}
        </>
      }
    >
      {open === 'new' && <PayableDialog onClose={close} />}
      {open === 'run' && <RunDialog payables={ticked} onClose={close} />}
      {open === 'statement' && <StatementDialog onClose={close} />}
      {payableId && <PayableDrawer payableId={payableId} />}
    </ListPage>
  );
}
