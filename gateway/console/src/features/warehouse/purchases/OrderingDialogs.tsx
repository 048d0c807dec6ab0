/** How a requisition is bought: prices are asked of several suppliers, or it is ordered from one. */
import { useGet } from '@manor/web/api/read';
import { Modal, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { ResourceForm } from '../../../parts/ResourceForm';
import { useScope } from '../../../scope';
import { SupplierSelect } from '../suppliers/SupplierSelect';
import { GridField, type GridRow } from './GridField';
import { gridLines, left, type PurchaseOrder, type QuotationRequest, type Requisition } from './purchases';

interface DialogProps {
  requisition: Requisition;
  onClose: () => void;
}

const MOST_SUPPLIERS = 200;

export function AskDialog({ requisition, onClose }: DialogProps) {
  const { t } = useTranslation('warehouse');
  const scope = useScope();
  const navigate = useNavigate();
  const { companyId, requisitionId } = requisition;
  const found = useGet('/v1/warehouse/suppliers', {
    query: { companyId, state: 'SUPPLIER_STATE_ACTIVE', pageSize: MOST_SUPPLIERS },
  });
  const options = (found.data?.suppliers ?? []).map((one) => ({
    value: one.supplierId,
    label: `${one.code} ${one.name}`,
  }));
  return (
    <Modal open title={t('requisition.ask')} footer={null} onCancel={onClose}>
      <ResourceForm<{ supplierIds: string[]; answerByDate?: string }, QuotationRequest>
        fields={[
          {
            name: 'supplierIds',
            label: t('supplier.title'),
            kind: 'own',
            required: true,
            control: <Select mode="multiple" options={options} showSearch={{ optionFilterProp: 'label' }} />,
          },
          { name: 'answerByDate', label: t('quote.answerBy'), kind: 'date' },
        ]}
        send={(client, values) =>
          client.POST('/v1/warehouse/quotationRequests', { body: { companyId, requisitionId, ...values } })
        }
        onDone={(made) => {
          onClose();
          void navigate(scope.path(`warehouse/quotationRequests/${made.quotationRequestId}`));
        }}
        onCancel={onClose}
      />
    </Modal>
  );
}

interface Ordering {
  supplierId: string;
  expectedDate?: string;
  taxNotDeductible?: boolean;
  note?: string;
  lines: GridRow[];
}

export function OrderDialog({ requisition, onClose }: DialogProps) {
  const { t } = useTranslation('warehouse');
  const scope = useScope();
  const navigate = useNavigate();
  const { companyId, requisitionId } = requisition;
  const lines = requisition.lines.filter((one) => left(one.quantity, one.orderedQuantity) !== '0');
  return (
    <Modal open title={t('requisition.order')} footer={null} onCancel={onClose} width={820}>
      <ResourceForm<Ordering, PurchaseOrder>
        initial={{
          lines: lines.map((one) => ({
            quantity: left(one.quantity, one.orderedQuantity),
            price: '',
            taxRate: '13',
          })),
        }}
        fields={[
          {
            name: 'supplierId',
            label: t('supplier.one'),
            kind: 'own',
            required: true,
            control: <SupplierSelect companyId={companyId} />,
          },
          { name: 'expectedDate', label: t('order.expected'), kind: 'date' },
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
                  { name: 'price', label: t('price.price') },
                  { name: 'taxRate', label: t('price.tax'), width: 70 },
                ]}
              />
            ),
          },
          {
            name: 'taxNotDeductible',
            label: t('order.taxNotDeductible'),
            kind: 'switch',
            help: t('order.taxNotDeductibleHelp'),
          },
          { name: 'note', label: t('supplier.note'), kind: 'textarea', most: 500 },
        ]}
        send={(client, { lines: typed, ...told }) =>
          client.POST('/v1/warehouse/purchaseOrders', {
            body: {
              companyId,
              requisitionId,
              ...told,
              lines: typed.flatMap(({ quantity = '', price = '', taxRate = '' }, at) => {
                const requisitionLine = lines[at]?.line;
                return requisitionLine && Number(quantity)
                  ? [{ requisitionLine, quantity, price, taxRate }]
                  : [];
              }),
            },
          })
        }
        onDone={(made) => {
          onClose();
          void navigate(scope.path(`warehouse/purchaseOrders/${made.purchaseOrderId}`));
        }}
        onCancel={onClose}
      />
    </Modal>
  );
}
