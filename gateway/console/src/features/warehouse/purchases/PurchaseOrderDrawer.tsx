/** One purchase order: its lines, what came of them, and what is invoiced. */
import { useGet } from '@manor/web/api/read';
import { day } from '@manor/web/format';
import { useRights } from '@manor/web/session';
import { Button, Table, Tag } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { DetailDrawer, type Fact } from '../../../parts/DetailDrawer';
import { MoneyText } from '../../../parts/MoneyText';
import { PrintButton } from '../../../parts/PrintButton';
import { ReasonDialog } from '../../../parts/ReasonDialog';
import { StateTag } from '../../../parts/StateTag';
import { useScope } from '../../../scope';
import { InvoiceDialog, ReceiveDialog } from './PurchaseDialogs';
import type { PurchaseOrder } from './purchases';

export function PurchaseOrderDrawer({ purchaseOrderId }: { purchaseOrderId: string }) {
  const { t } = useTranslation('warehouse');
  const { companyId } = useScope();
  const found = useGet('/v1/warehouse/purchaseOrders/{purchaseOrderId}', {
    path: { purchaseOrderId },
    query: { companyId },
  });
  const one = found.data;
  const facts = useFacts(one);
  return (
    <DetailDrawer
      title={one ? `${t('order.one')} #${one.number} · ${one.supplierName}` : t('order.one')}
      close="warehouse/purchaseOrders"
      loading={found.isPending}
      error={found.error}
      service="warehouse"
      resource={`purchaseOrders/${purchaseOrderId}`}
      size={1040}
      facts={facts}
      tabs={one ? [{ key: 'receipts', label: t('order.receipts'), children: <Receipts order={one} /> }] : []}
      actions={one && <Deeds order={one} />}
    >
      {one && <Lines order={one} />}
    </DetailDrawer>
  );
}

function useFacts(one: PurchaseOrder | undefined): Fact[] {
  const { t } = useTranslation('warehouse');
  const scope = useScope();
  if (!one) return [];
  const facts: Fact[] = [
    {
      label: t('supplier.state'),
      value: (
        <>
          <StateTag state={one.state}>{t(`purchaseOrderState.${one.state}`)}</StateTag>
          {one.taxNotDeductible && <Tag>{t('order.taxNotDeductible')}</Tag>}
        </>
      ),
    },
    { label: t('stock.store'), value: one.storeName },
    {
      label: t('requisition.one'),
      value: (
        <Link to={scope.path(`warehouse/requisitions/${one.requisitionId}`)}>#{one.requisitionNumber}</Link>
      ),
    },
    { label: t('order.day'), value: day(one.orderDate) },
    { label: t('order.expected'), value: one.expectedDate && day(one.expectedDate) },
    { label: t('order.net'), value: <MoneyText minor={one.netMinor} currency={one.currencyCode} /> },
    { label: t('order.tax'), value: <MoneyText minor={one.taxMinor} currency={one.currencyCode} /> },
    {
      label: t('order.receivedValue'),
      value: <MoneyText minor={one.receivedMinor} currency={one.currencyCode} />,
    },
    { label: t('supplier.note'), value: one.note, wide: true },
    { label: t('supplier.reason'), value: one.reason, wide: true },
  ];
  return facts.filter((fact) => fact.value !== '');
}

function Lines({ order }: { order: PurchaseOrder }) {
  const { t } = useTranslation('warehouse');
  return (
    <Table
      size="small"
      pagination={false}
      scroll={{ x: 'max-content' }}
      rowKey="line"
      dataSource={order.lines}
      columns={[
        { key: 'line', title: t('move.line'), width: 60, render: (_, row) => row.line },
        {
          key: 'material',
          title: t('material.name'),
          render: (_, row) => [row.code, row.name, row.specification].filter(Boolean).join(' '),
        },
        {
          key: 'ordered',
          title: t('requisition.ordered'),
          align: 'right',
          render: (_, row) => `${row.orderedQuantity} ${row.orderedUnit}`,
        },
        { key: 'price', title: t('price.price'), align: 'right', render: (_, row) => row.price },
        { key: 'tax', title: t('price.tax'), align: 'right', render: (_, row) => `${row.taxRate} %` },
        {
          key: 'net',
          title: t('order.net'),
          align: 'right',
          render: (_, row) => <MoneyText minor={row.netMinor} currency={order.currencyCode} />,
        },
        {
          key: 'received',
          title: t('order.received'),
          align: 'right',
          render: (_, row) => `${row.receivedQuantity} / ${row.quantity} ${row.unit}`,
        },
        {
          key: 'rejected',
          title: t('order.rejected'),
          align: 'right',
          render: (_, row) => row.rejectedQuantity !== '0' && <Tag color="error">{row.rejectedQuantity}</Tag>,
        },
        {
          key: 'invoiced',
          title: t('order.invoiced'),
          align: 'right',
          render: (_, row) => row.invoicedQuantity,
        },
      ]}
    />
  );
}

function Receipts({ order }: { order: PurchaseOrder }) {
  const { t } = useTranslation('warehouse');
  const scope = useScope();
  return (
    <Table
      size="small"
      pagination={false}
      scroll={{ x: 'max-content' }}
      rowKey="receiptId"
      dataSource={order.receipts}
      locale={{ emptyText: t('order.noReceipts') }}
      columns={[
        { key: 'day', title: t('move.day'), render: (_, row) => day(row.receiptDate) },
        {
          key: 'reference',
          title: t('move.reference'),
          render: (_, row) =>
            row.moveId ? (
              <Link to={scope.path(`warehouse/moves/${row.moveId}`)}>{row.reference || t('move.open')}</Link>
            ) : (
              row.reference
            ),
        },
        { key: 'line', title: t('move.line'), render: (_, row) => row.line },
        {
          key: 'accepted',
          title: t('order.accepted'),
          align: 'right',
          render: (_, row) => row.acceptedQuantity,
        },
        {
          key: 'rejected',
          title: t('order.rejected'),
          align: 'right',
          render: (_, row) => row.rejectedQuantity,
        },
        { key: 'why', title: t('order.rejection'), render: (_, row) => row.rejectionReason },
        {
          key: 'value',
          title: t('stock.value'),
          align: 'right',
          render: (_, row) => <MoneyText minor={row.valueMinor} currency={order.currencyCode} />,
        },
      ]}
    />
  );
}

type Deed = 'receive' | 'invoice' | 'close' | 'cancel';

function Deeds({ order }: { order: PurchaseOrder }) {
  const { t } = useTranslation('warehouse');
  const rights = useRights();
  const [open, setOpen] = useState<Deed>();
  const may = (permission: string): boolean => rights.holdsAt(`warehouse.${permission}`, order.estateId);
  const expected = order.state === 'PURCHASE_ORDER_STATE_OPEN';
  const came = order.lines.some((one) => one.receivedQuantity !== '0');
  const touched = came || order.lines.some((one) => one.rejectedQuantity !== '0');
  const { companyId, purchaseOrderId } = order;
  const params = { path: { purchaseOrderId } };
  const close = (): void => {
    setOpen(undefined);
  };
  const button = (deed: Deed, primary = false) => (
    <Button
      type={primary ? 'primary' : 'default'}
      onClick={() => {
        setOpen(deed);
      }}
    >
      {t(`order.deed.${deed}`)}
    </Button>
  );
  return (
    <>
      {may('purchases.write') && (
        <PrintButton
          label={t('order.print')}
          send={(client, languageCode) =>
            client.POST('/v1/warehouse/purchaseOrders/{purchaseOrderId}:print', {
              params,
              body: { companyId, languageCode },
            })
          }
        />
      )}
      {expected && came && may('purchases.write') && button('close')}
      {expected && !touched && may('purchases.write') && button('cancel')}
      {order.state !== 'PURCHASE_ORDER_STATE_CANCELLED' && may('invoices.write') && button('invoice')}
      {expected && may('stock.move') && button('receive', true)}
      {open === 'receive' && <ReceiveDialog order={order} onClose={close} />}
      {open === 'invoice' && <InvoiceDialog order={order} onClose={close} />}
      {(open === 'close' || open === 'cancel') && (
        <ReasonDialog
          title={t(`order.deed.${open}`)}
          danger
          reason="required"
          send={(client, reason) => {
            const body = { companyId, reason };
            return open === 'close'
              ? client.POST('/v1/warehouse/purchaseOrders/{purchaseOrderId}:close', { params, body })
              : client.POST('/v1/warehouse/purchaseOrders/{purchaseOrderId}:cancel', { params, body });
          }}
          onClose={close}
        />
      )}
    </>
  );
}
