/** One invoice of a supplier: its lines beside what was ordered, why it differs, and what became of it. */
import { useGet } from '@manor/web/api/read';
import { useSubmit } from '@manor/web/api/submit';
import { day } from '@manor/web/format';
import { useRights } from '@manor/web/session';
import { Alert, Button, Table } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { DetailDrawer, type Fact } from '../../../parts/DetailDrawer';
import { MoneyText } from '../../../parts/MoneyText';
import { PersonName } from '../../../parts/PersonName';
import { ReasonDialog } from '../../../parts/ReasonDialog';
import { Refusal } from '../../../parts/Refusal';
import { StateTag } from '../../../parts/StateTag';
import { useCaseTab } from '../../../parts/useCaseTab';
import { useScope } from '../../../scope';
import type { PurchaseInvoice } from './purchases';

export function InvoiceDrawer({ purchaseInvoiceId }: { purchaseInvoiceId: string }) {
  const { t } = useTranslation('warehouse');
  const { companyId } = useScope();
  const found = useGet('/v1/warehouse/purchaseInvoices/{purchaseInvoiceId}', {
    path: { purchaseInvoiceId },
    query: { companyId },
  });
  const one = found.data;
  const cases = useCaseTab({
    service: 'warehouse',
    subject: 'invoice_mismatch',
    resourceId: purchaseInvoiceId,
  });
  const facts = useFacts(one);
  return (
    <DetailDrawer
      title={one ? `${one.number} · ${one.supplierName}` : t('invoice.title')}
      close="warehouse/purchaseInvoices"
      loading={found.isPending}
      error={found.error}
      service="warehouse"
      resource={`purchaseInvoices/${purchaseInvoiceId}`}
      size={860}
      facts={facts}
      tabs={one?.mismatches.length ? cases : []}
      actions={one && <Deeds invoice={one} />}
    >
      {one && <Lines invoice={one} />}
    </DetailDrawer>
  );
}

function useFacts(one: PurchaseInvoice | undefined): Fact[] {
  const { t } = useTranslation('warehouse');
  const scope = useScope();
  if (!one) return [];
  const amount = (minor: string) => <MoneyText minor={minor} currency={one.currencyCode} />;
  const facts: Fact[] = [
    {
      label: t('supplier.state'),
      value: (
        <>
          <StateTag state={one.state}>{t(`invoiceState.${one.state}`)}</StateTag>{' '}
          <span className="quiet">{one.paymentCode}</span>
        </>
      ),
    },
    {
      label: t('order.one'),
      value: (
        <Link to={scope.path(`warehouse/purchaseOrders/${one.purchaseOrderId}`)}>
          #{one.purchaseOrderNumber}
        </Link>
      ),
    },
    { label: t('invoice.day'), value: day(one.invoiceDate) },
    { label: t('invoice.due'), value: day(one.dueDate) },
    { label: t('order.net'), value: amount(one.netMinor) },
    { label: t('order.tax'), value: amount(one.taxMinor) },
    { label: t('invoice.total'), value: amount(one.totalMinor) },
    { label: t('invoice.paid'), value: one.paymentDate && day(one.paymentDate) },
    { label: t('move.person'), value: <PersonName principalId={one.principalId} /> },
    { label: t('move.decision'), value: one.decisionReason, wide: true },
  ];
  return facts.filter((fact) => fact.value !== '');
}

function Lines({ invoice }: { invoice: PurchaseInvoice }) {
  const { t } = useTranslation('warehouse');
  const { mismatches, currencyCode } = invoice;
  return (
    <>
      {mismatches.length > 0 && (
        <Alert
          type={invoice.state === 'INVOICE_STATE_HELD' ? 'warning' : 'info'}
          showIcon
          style={{ margin: '12px 0' }}
          title={t('invoice.differs')}
          description={
            <ul style={{ margin: 0, paddingInlineStart: 18 }}>
              {mismatches.map((one) => (
                <li key={`${one.kind}/${one.orderLine}`}>
                  {t(`mismatch.${one.kind}`, {
                    line: one.orderLine,
                    expected: one.expected,
                    told: one.told,
                  })}
                </li>
              ))}
            </ul>
          }
        />
      )}
      <Table
        size="small"
        pagination={false}
        scroll={{ x: 'max-content' }}
        rowKey="orderLine"
        dataSource={invoice.lines}
        columns={[
          { key: 'line', title: t('move.line'), width: 60, render: (_, row) => row.orderLine },
          { key: 'material', title: t('material.name'), render: (_, row) => `${row.code} ${row.name}` },
          {
            key: 'quantity',
            title: t('line.quantity'),
            align: 'right',
            render: (_, row) => `${row.quantity} ${row.unit}`,
          },
          {
            key: 'net',
            title: t('order.net'),
            align: 'right',
            render: (_, row) => <MoneyText minor={row.netMinor} currency={currencyCode} />,
          },
          {
            key: 'expected',
            title: t('invoice.byOrder'),
            align: 'right',
            render: (_, row) => <MoneyText minor={row.expectedMinor} currency={currencyCode} />,
          },
        ]}
      />
    </>
  );
}

type Deed = 'approve' | 'refuse' | 'cancel';

function Deeds({ invoice }: { invoice: PurchaseInvoice }) {
  const { t } = useTranslation('warehouse');
  const rights = useRights();
  const [open, setOpen] = useState<Deed>();
  const { companyId, purchaseInvoiceId, estateId, state } = invoice;
  const params = { path: { purchaseInvoiceId } };
  const may = (permission: string): boolean => rights.holdsAt(`warehouse.${permission}`, estateId);
  const held = state === 'INVOICE_STATE_HELD';
  const decides = held && invoice.principalId !== rights.session.principalId && may('invoices.approve');
  const live = held || state === 'INVOICE_STATE_MATCHED' || state === 'INVOICE_STATE_OWED';
  const matching = useSubmit<string, unknown>((client) =>
    client.POST('/v1/warehouse/purchaseInvoices/{purchaseInvoiceId}:match', { params, body: { companyId } }),
  );
  const button = (deed: Deed, primary = false) => (
    <Button
      type={primary ? 'primary' : 'default'}
      onClick={() => {
        setOpen(deed);
      }}
    >
      {t(`invoice.deed.${deed}`)}
    </Button>
  );
  return (
    <>
      {live && may('invoices.write') && button('cancel')}
      {held && may('invoices.write') && (
        <Button
          loading={matching.pending}
          onClick={() => {
            matching.submit(purchaseInvoiceId);
          }}
        >
          {t('invoice.deed.match')}
        </Button>
      )}
      <Refusal submission={matching} />
      {decides && button('refuse')}
      {decides && button('approve', true)}
      {open && (
        <ReasonDialog
          title={t(`invoice.deed.${open}`)}
          danger={open !== 'approve'}
          reason="required"
          send={(client, reason) => {
            const body = { companyId, reason };
            if (open === 'approve')
              return client.POST('/v1/warehouse/purchaseInvoices/{purchaseInvoiceId}:approve', {
                params,
                body,
              });
            if (open === 'refuse')
              return client.POST('/v1/warehouse/purchaseInvoices/{purchaseInvoiceId}:refuse', {
                params,
                body,
              });
            return client.POST('/v1/warehouse/purchaseInvoices/{purchaseInvoiceId}:cancel', { params, body });
          }}
          onClose={() => {
            setOpen(undefined);
          }}
        />
      )}
    </>
  );
}
