/** Writes a quotation by the price list; all of it may be free, with a note that says why. */
import type { Schemas } from '@manor/web/api/client';
import { Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { ResourceForm } from '../../../parts/ResourceForm';
import type { Order } from '../orders/order';
import { LinesField, type WrittenLine } from './LinesField';
import { type Quotation, usePrices } from './quotation';

interface Values {
  lines: WrittenLine[];
  freeReason?: Schemas['workorders.Quotation']['freeReason'];
  note?: string;
}

export function QuoteDialog({ order, onClose }: { order: Order; onClose: () => void }) {
  const { t } = useTranslation('workorders');
  const { companyId, orderId } = order;
  const prices = usePrices(companyId);
  const reasons = ['FREE_REASON_WARRANTY', 'FREE_REASON_CONTRACT'] as const;
  return (
    <Modal open width={720} title={t('quotation.new')} footer={null} onCancel={onClose}>
      <ResourceForm<Values, Quotation>
        fields={[
          {
            name: 'lines',
            label: t('quotation.lines'),
            kind: 'own',
            control: <LinesField prices={prices} />,
            required: true,
            wide: true,
          },
          {
            name: 'freeReason',
            label: t('quotation.free'),
            kind: 'choice',
            options: reasons.map((value) => ({ value, label: t(`freeReason.${value}`) })),
            help: t('quotation.freeHelp'),
          },
          { name: 'note', label: t('quotation.note'), kind: 'textarea', most: 500 },
        ]}
        initial={{ lines: [{ priceItemId: '', quantity: '1' }] }}
        send={(client, values) =>
          client.POST('/v1/workorders/orders/{orderId}/quotations', {
            params: { path: { orderId } },
            body: { companyId, ...values },
          })
        }
        onDone={onClose}
        onCancel={onClose}
      />
    </Modal>
  );
}
