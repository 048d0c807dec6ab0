/** A price from a day on. */
import { Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { ResourceForm } from '../../../parts/ResourceForm';
import { useScope } from '../../../scope';
import type { Price } from './suppliers';

type Typed = Pick<Price, 'item' | 'unit' | 'price' | 'firstDate'> &
  Partial<Pick<Price, 'taxRate' | 'leastQuantity' | 'lastDate' | 'note'>>;

export function PriceDialog({ supplierId, onClose }: { supplierId: string; onClose: () => void }) {
  const { t } = useTranslation('warehouse');
  const { companyId, currency } = useScope();
  return (
    <Modal open title={t('price.new')} footer={null} onCancel={onClose}>
      <ResourceForm<{ price: Typed }, Price>
        fields={[
          { name: 'price.item', label: t('price.item'), kind: 'text', most: 100, required: true },
          {
            name: 'price.unit',
            label: t('price.unit'),
            kind: 'text',
            most: 20,
            help: t('price.unitHelp'),
            required: true,
          },
          {
            name: 'price.price',
            label: t('price.price'),
            kind: 'decimal',
            places: 6,
            unit: currency,
            required: true,
          },
          { name: 'price.taxRate', label: t('price.tax'), kind: 'decimal', places: 2, unit: '%' },
          { name: 'price.leastQuantity', label: t('price.least'), kind: 'decimal', places: 3 },
          { name: 'price.firstDate', label: t('price.first'), kind: 'date', required: true },
          { name: 'price.lastDate', label: t('price.last'), kind: 'date', help: t('price.lastHelp') },
          { name: 'price.note', label: t('supplier.note'), kind: 'textarea', most: 200 },
        ]}
        send={(client, { price }) =>
          client.POST('/v1/warehouse/prices', { body: { companyId, price: { ...price, supplierId } } })
        }
        onDone={onClose}
        onCancel={onClose}
      />
    </Modal>
  );
}
