/** One statement of a supplier: what is on it, and its way to payments. */
import { listing, useGet } from '@manor/web/api/read';
import { day, month, moment } from '@manor/web/format';
import { useRights } from '@manor/web/session';
import { Button, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { DetailDrawer, type Fact } from '../../../parts/DetailDrawer';
import { MoneyText } from '../../../parts/MoneyText';
import { PersonName } from '../../../parts/PersonName';
import { ReasonDialog } from '../../../parts/ReasonDialog';
import { ResourceForm } from '../../../parts/ResourceForm';
import { RowsTable } from '../../../parts/RowsTable';
import { StateTag } from '../../../parts/StateTag';
import { useScope } from '../../../scope';
import type { VendorStatement } from './vendor';

const SETTLED: VendorStatement['state'][] = [
  'VENDOR_STATEMENT_STATE_DRAFT',
  'VENDOR_STATEMENT_STATE_REFUSED',
];
const OVER: VendorStatement['state'][] = ['VENDOR_STATEMENT_STATE_PAID', 'VENDOR_STATEMENT_STATE_WITHDRAWN'];

export function StatementDrawer({ vendorStatementId }: { vendorStatementId: string }) {
  const { t } = useTranslation('workorders');
  const scope = useScope();
  const rights = useRights();
  const { companyId } = scope;
  const found = useGet(
    '/v1/workorders/vendorStatements/{vendorStatementId}',
    { path: { vendorStatementId }, query: { companyId } },
    { every: 30_000 },
  );
  const made = found.data;
  const facts = useFacts(made);
  return (
    <DetailDrawer
      title={made ? `${made.supplierName} · ${month(made.month)}` : t('vendor.statement')}
      close="workorders/vendorStatements"
      loading={found.isPending}
      error={found.error}
      service="workorders"
      resource={`vendorStatements/${vendorStatementId}`}
      size={760}
      facts={facts}
      actions={
        made && rights.holdsAt('workorders.vendors.settle', made.estateId) && <Deeds statement={made} />
      }
    >
      <h3>{t('vendor.onIt')}</h3>
      <RowsTable
        source={listing('/v1/workorders/vendorJobs', 'vendorJobs', { companyId, vendorStatementId })}
        rowKey="vendorJobId"
        columns={[
          {
            key: 'order',
            title: t('order.number'),
            width: 90,
            render: (row) => (
              <Link to={scope.path(`workorders/orders/${row.orderId}`)}>{row.orderNumber}</Link>
            ),
          },
          { key: 'work', title: t('vendor.work'), width: 240, render: (row) => row.work },
          {
            key: 'accepted',
            title: t('vendor.acceptedAt'),
            width: 160,
            render: (row) => moment(row.acceptTime, scope.timeZone),
          },
          {
            key: 'total',
            title: t('vendor.amount'),
            width: 120,
            render: (row) => <MoneyText minor={row.totalMinor} currency={row.currencyCode} />,
          },
        ]}
      />
    </DetailDrawer>
  );
}

function useFacts(made: VendorStatement | undefined): Fact[] {
  const { t } = useTranslation('workorders');
  if (!made) return [];
  const told = (label: string, value: string): Fact[] => (value ? [{ label, value }] : []);
  return [
    {
      label: t('order.state'),
      value: <StateTag state={made.state}>{t(`vendorStatementState.${made.state}`)}</StateTag>,
    },
    { label: t('vendor.amount'), value: <MoneyText minor={made.totalMinor} currency={made.currencyCode} /> },
    ...(made.taxMinor === '0'
      ? []
      : [
          { label: t('vendor.tax'), value: <MoneyText minor={made.taxMinor} currency={made.currencyCode} /> },
        ]),
    { label: t('vendor.jobs'), value: made.jobCount },
    ...told(t('vendor.invoice'), made.invoiceNumber),
    ...told(t('vendor.due'), made.dueDate && day(made.dueDate)),
    ...told(t('vendor.paid'), made.paidDate && day(made.paidDate)),
    ...told(t('vendor.refusal'), made.refusalMessage),
    { label: t('decoration.maker'), value: <PersonName principalId={made.maker} /> },
  ];
}

function Deeds({ statement }: { statement: VendorStatement }) {
  const { t } = useTranslation('workorders');
  const [deed, setDeed] = useState<'settle' | 'withdraw'>();
  const close = (): void => {
    setDeed(undefined);
  };
  const { companyId, vendorStatementId } = statement;
  return (
    <>
      {SETTLED.includes(statement.state) && (
        <Button
          type="primary"
          onClick={() => {
            setDeed('settle');
          }}
        >
          {t('vendor.settle')}
        </Button>
      )}
      {!OVER.includes(statement.state) && (
        <Button
          onClick={() => {
            setDeed('withdraw');
          }}
        >
          {t('vendor.withdraw')}
        </Button>
      )}
      {deed === 'settle' && <SettleDialog statement={statement} onClose={close} />}
      {deed === 'withdraw' && (
        <ReasonDialog
          title={t('vendor.withdraw')}
          reason="required"
          danger
          send={(client, reason) =>
            client.POST('/v1/workorders/vendorStatements/{vendorStatementId}:withdraw', {
              params: { path: { vendorStatementId } },
              body: { companyId, reason },
            })
          }
          onClose={close}
        >
          {statement.supplierName}
        </ReasonDialog>
      )}
    </>
  );
}

interface Settled {
  invoiceNumber: string;
  taxMinor?: string;
  dueDate?: string;
}

function SettleDialog({ statement, onClose }: { statement: VendorStatement; onClose: () => void }) {
  const { t } = useTranslation('workorders');
  const { companyId, vendorStatementId, currencyCode, etag } = statement;
  return (
    <Modal open title={t('vendor.settle')} footer={null} onCancel={onClose}>
      <ResourceForm<Settled, VendorStatement>
        fields={[
          { name: 'invoiceNumber', label: t('vendor.invoice'), kind: 'text', most: 60, required: true },
          { name: 'taxMinor', label: t('vendor.tax'), kind: 'money', currency: currencyCode },
          { name: 'dueDate', label: t('vendor.due'), kind: 'date', help: t('vendor.dueHelp') },
        ]}
        send={(client, values) =>
          client.POST('/v1/workorders/vendorStatements/{vendorStatementId}:settle', {
            params: { path: { vendorStatementId } },
            body: { companyId, etag, ...values },
          })
        }
        onDone={onClose}
        onCancel={onClose}
      />
    </Modal>
  );
}
