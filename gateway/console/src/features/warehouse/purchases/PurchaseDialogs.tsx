/** What came of a purchase order, with its inspection; and the supplier's invoice of it. */
import { today } from '@manor/web/format';
import { Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { ResourceForm } from '../../../parts/ResourceForm';
import { useScope } from '../../../scope';
import { GridField, type GridRow } from './GridField';
import { gridLines, left, type PurchaseInvoice, type PurchaseOrder } from './purchases';

interface DialogProps {
  order: PurchaseOrder;
  onClose: () => void;
}

interface Received {
  documentDate: string;
  reference?: string;
  lines: GridRow[];
}

export function ReceiveDialog({ order, onClose }: DialogProps) {
  const { t } = useTranslation('warehouse');
  const { timeZone } = useScope();
  const { companyId, purchaseOrderId } = order;
  const lines = order.lines.filter((one) => left(one.quantity, one.receivedQuantity) !== '0');
  return (
    <Modal open title={t('order.deed.receive')} footer={null} onCancel={onClose} width={980}>
      <p className="quiet">{t('order.receiveNote')}</p>
      <ResourceForm<Received, PurchaseOrder>
        initial={{
          documentDate: today(timeZone),
          lines: lines.map((one) => ({ quantity: left(one.quantity, one.receivedQuantity) })),
        }}
        fields={[
          { name: 'documentDate', label: t('move.day'), kind: 'date', required: true },
          { name: 'reference', label: t('move.reference'), kind: 'text', most: 60 },
          {
            name: 'lines',
            label: t('line.title'),
            kind: 'own',
            wide: true,
            required: true,
            control: (
              <GridField
                lines={gridLines(lines)}
                columns={[
                  { name: 'quantity', label: t('order.accepted'), width: 80 },
                  { name: 'rejectedQuantity', label: t('order.rejected'), width: 80 },
                  { name: 'rejectionReason', label: t('order.rejection'), width: 160 },
                  { name: 'bin', label: t('line.bin'), width: 80 },
                  { name: 'batch', label: t('line.batch'), width: 120 },
                ]}
              />
            ),
          },
        ]}
        send={(client, { lines: typed, ...told }) =>
          client.POST('/v1/warehouse/purchaseOrders/{purchaseOrderId}:receive', {
            params: { path: { purchaseOrderId } },
            body: {
              companyId,
              ...told,
              lines: typed.flatMap(({ quantity = '', rejectedQuantity = '', ...more }, at) => {
                const line = lines[at]?.line;
                if (!line || !(Number(quantity) || Number(rejectedQuantity))) return [];
                return [{ line, quantity: quantity || '0', rejectedQuantity, ...more }];
              }),
            },
          })
        }
        onDone={onClose}
        onCancel={onClose}
      />
    </Modal>
  );
}

interface Invoiced {
  number: string;
  invoiceDate: string;
  taxMinor?: string;
  totalMinor: string;
  lines: GridRow[];
}

export function InvoiceDialog({ order, onClose }: DialogProps) {
  const { t } = useTranslation('warehouse');
  const scope = useScope();
  const navigate = useNavigate();
  const { companyId, purchaseOrderId, supplierId, currencyCode, lines } = order;
  return (
    <Modal open title={t('order.deed.invoice')} footer={null} onCancel={onClose} width={820}>
      <p className="quiet">{t('invoice.note')}</p>
      <ResourceForm<Invoiced, PurchaseInvoice>
        initial={{
          invoiceDate: today(scope.timeZone),
          lines: lines.map((one) => ({ quantity: left(one.receivedQuantity, one.invoicedQuantity) })),
        }}
        fields={[
          { name: 'number', label: t('invoice.number'), kind: 'text', most: 60, required: true },
          { name: 'invoiceDate', label: t('invoice.day'), kind: 'date', required: true },
          {
            name: 'lines',
            label: t('line.title'),
            kind: 'own',
            wide: true,
            required: true,
            control: (
              <GridField
                lines={gridLines(lines)}
                columns={[
                  { name: 'quantity', label: t('line.quantity') },
                  { name: 'netMinor', label: t('order.net'), money: true },
                ]}
              />
            ),
          },
          { name: 'taxMinor', label: t('order.tax'), kind: 'money', currency: currencyCode },
          {
            name: 'totalMinor',
            label: t('invoice.total'),
            kind: 'money',
            currency: currencyCode,
            required: true,
          },
        ]}
        send={(client, { lines: typed, ...told }) =>
          client.POST('/v1/warehouse/purchaseInvoices', {
            body: {
              companyId,
              purchaseOrderId,
              supplierId,
              ...told,
              lines: typed.flatMap(({ quantity = '', netMinor = '' }, at) => {
                const orderLine = lines[at]?.line;
                return orderLine && Number(quantity) && netMinor ? [{ orderLine, quantity, netMinor }] : [];
              }),
            },
          })
        }
        onDone={(made) => {
          onClose();
          void navigate(scope.path(`warehouse/purchaseInvoices/${made.purchaseInvoiceId}`));
        }}
        onCancel={onClose}
      />
    </Modal>
  );
}
