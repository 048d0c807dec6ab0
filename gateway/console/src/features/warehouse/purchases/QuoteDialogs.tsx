/** What a supplier answered to a request for quotation, and whose answer is taken. */
import { Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { ResourceForm } from '../../../parts/ResourceForm';
import { useScope } from '../../../scope';
import { GridField, type GridRow } from './GridField';
import { gridLines, type PurchaseOrder, type QuotationRequest } from './purchases';

interface DialogProps {
  request: QuotationRequest;
  supplierId: string;
  onClose: () => void;
}

interface Answer {
  prices: GridRow[];
  deliveryDays?: number;
  note?: string;
}

export function RecordDialog({ request, supplierId, onClose }: DialogProps) {
  const { t } = useTranslation('warehouse');
  const { companyId, quotationRequestId, lines } = request;
  const quote = request.quotes.find((one) => one.supplierId === supplierId);
  const answered = (line: number) => quote?.prices.find((one) => one.line === line);
  return (
    <Modal
      open
      title={`${t('quote.record')} · ${quote?.supplierName ?? ''}`}
      footer={null}
      onCancel={onClose}
      width={680}
    >
      <ResourceForm<Answer, QuotationRequest>
        initial={{
          deliveryDays: quote?.deliveryDays ?? 0,
          note: quote?.note ?? '',
          prices: lines.map(({ line }) => ({
            price: answered(line)?.price ?? '',
            taxRate: answered(line)?.taxRate ?? '13',
          })),
        }}
        fields={[
          {
            name: 'prices',
            label: t('price.title'),
            kind: 'own',
            wide: true,
            required: true,
            control: (
              <GridField
                lines={gridLines(lines)}
                columns={[
                  { name: 'price', label: t('price.price') },
                  { name: 'taxRate', label: t('price.tax'), width: 70 },
                ]}
              />
            ),
          },
          { name: 'deliveryDays', label: t('quote.days'), kind: 'integer', least: 0, most: 1000 },
          { name: 'note', label: t('supplier.note'), kind: 'textarea', most: 200 },
        ]}
        send={(client, { prices, ...told }) =>
          client.POST('/v1/warehouse/quotationRequests/{quotationRequestId}:record', {
            params: { path: { quotationRequestId } },
            body: {
              companyId,
              supplierId,
              ...told,
              prices: prices.flatMap(({ price = '', taxRate = '' }, at) => {
                const line = lines[at]?.line;
                return line && price ? [{ line, price, taxRate }] : [];
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

export function AwardDialog({ request, supplierId, onClose }: DialogProps) {
  const { t } = useTranslation('warehouse');
  const scope = useScope();
  const navigate = useNavigate();
  const { companyId, quotationRequestId } = request;
  const quote = request.quotes.find((one) => one.supplierId === supplierId);
  return (
    <Modal open title={`${t('quote.award')} · ${quote?.supplierName ?? ''}`} footer={null} onCancel={onClose}>
      <ResourceForm<{ reason?: string; taxNotDeductible?: boolean }, PurchaseOrder>
        fields={[
          {
            name: 'reason',
            label: t('supplier.reason'),
            kind: 'textarea',
            most: 200,
            required: !quote?.least,
            help: t('quote.reasonHelp'),
          },
          {
            name: 'taxNotDeductible',
            label: t('order.taxNotDeductible'),
            kind: 'switch',
            help: t('order.taxNotDeductibleHelp'),
          },
        ]}
        submitLabel={t('quote.award')}
        send={(client, values) =>
          client.POST('/v1/warehouse/quotationRequests/{quotationRequestId}:award', {
            params: { path: { quotationRequestId } },
            body: { companyId, supplierId, ...values },
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
