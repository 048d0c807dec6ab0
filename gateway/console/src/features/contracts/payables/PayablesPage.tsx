/** Contracts by which the company owes (付款合同): leases that it takes, and suppliers' contracts. */
import { PlusOutlined } from '@ant-design/icons';
import { listing } from '@manor/web/api/read';
import { day, period } from '@manor/web/format';
import { useRights } from '@manor/web/session';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation, useNavigate, useParams } from 'react-router';
import { ListPage } from '../../../parts/ListPage';
import { MoneyText } from '../../../parts/MoneyText';
import { StateTag } from '../../../parts/StateTag';
import { useScope } from '../../../scope';
import { PayableDialog } from './PayableDialog';
import { PayableDrawer } from './PayableDrawer';
import { PAYABLE_KINDS, PAYABLE_STATES } from './payables';

export default function PayablesPage() {
  const { t } = useTranslation('contracts');
  const scope = useScope();
  const rights = useRights();
  const navigate = useNavigate();
  const { search } = useLocation();
  const { contractId } = useParams();
  const [writing, setWriting] = useState(false);
  const { companyId, estateId } = scope;
  const open = (id: string): void => {
    void navigate(scope.path(`contracts/payables/${id}`) + search);
  };
  return (
    <ListPage
      title={t('payable.title')}
      source={listing('/v1/contracts/payableContracts', 'payableContracts', { companyId, estateId })}
      rowKey="contractId"
      empty={t('payable.none')}
      filters={[
        {
          name: 'kind',
          label: t('payable.kind'),
          kind: 'choice',
          options: PAYABLE_KINDS.map((value) => ({ value, label: t(`payableKind.${value}`) })),
        },
        {
          name: 'state',
          label: t('lease.state'),
          kind: 'choice',
          options: PAYABLE_STATES.map((value) => ({ value, label: t(`payableState.${value}`) })),
        },
        { name: 'due', label: t('payable.due'), kind: 'given' },
      ]}
      exporting={(client, fileFormat, { kind, state, due }, languageCode) =>
        client.POST('/v1/contracts/payableContracts:export', {
          body: {
            ...{ companyId, estateId, fileFormat, languageCode, due: due === 'true' },
            ...(kind ? { kind: kind as (typeof PAYABLE_KINDS)[number] } : {}),
            ...(state ? { state: state as (typeof PAYABLE_STATES)[number] } : {}),
          },
        })
      }
      columns={[
        { key: 'number', title: t('lease.number'), width: 150, render: (row) => row.number },
        {
          key: 'kind',
          title: t('payable.kind'),
          width: 120,
          render: (row) => t(`payableKind.${row.kind}`),
        },
        {
          key: 'state',
          title: t('lease.state'),
          width: 110,
          render: (row) => <StateTag state={row.state}>{t(`payableState.${row.state}`)}</StateTag>,
        },
        { key: 'payee', title: t('payable.payee'), width: 180, render: (row) => row.payeeName },
        { key: 'subject', title: t('payable.subject'), width: 180, render: (row) => row.subject },
        {
          key: 'days',
          title: t('lease.days'),
          width: 240,
          render: (row) => period(row.startDate, row.endDate),
        },
        {
          key: 'total',
          title: t('payable.total'),
          width: 140,
          align: 'right',
          render: (row) => <MoneyText minor={row.totalMinor} currency={row.currencyCode} />,
        },
        {
          key: 'paid',
          title: t('payable.paid'),
          width: 140,
          align: 'right',
          render: (row) => <MoneyText minor={row.paidMinor} currency={row.currencyCode} />,
        },
        {
          key: 'next',
          title: t('payable.next'),
          width: 120,
          render: (row) => row.nextDueDate && day(row.nextDueDate),
        },
      ]}
      onOpen={(row) => {
        open(row.contractId);
      }}
      actions={
        scope.kind === 'estate' &&
        rights.holdsAt('contracts.payables.write', scope.nodeId) && (
          <Button
            type="primary"
            icon={<PlusOutlined />}
            onClick={() => {
              setWriting(true);
            }}
          >
            {t('payable.new')}
          </Button>
        )
      }
    >
      {writing && (
        <PayableDialog
          onDone={(made) => {
            setWriting(false);
            open(made.contractId);
          }}
          onClose={() => {
            setWriting(false);
          }}
        />
      )}
      {contractId && <PayableDrawer contractId={contractId} />}
    </ListPage>
  );
}
