/** What somebody reports by phone or at the counter. */
import type { Schemas } from '@manor/web/api/client';
import { Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { CustomerSelect } from '../../../parts/CustomerSelect';
import { ResourceForm } from '../../../parts/ResourceForm';
import { UnitSelect } from '../../../parts/UnitSelect';
import { useScope } from '../../../scope';
import { type Order, useCategories } from './order';

interface Values {
  order: Schemas['workorders.Order.sent'];
}

export function NewOrder({ onDone, onClose }: { onDone: (order: Order) => void; onClose: () => void }) {
  const { t } = useTranslation('workorders');
  const { companyId, estateId } = useScope();
  const categories = useCategories();
  return (
    <Modal open title={t('order.new')} footer={null} onCancel={onClose}>
      <ResourceForm<Values, Schemas['workorders.CreateOrderResponse']>
        fields={[
          {
            name: 'order.categoryId',
            label: t('order.category'),
            kind: 'choice',
            options: categories,
            required: true,
          },
          {
            name: 'order.unitId',
            label: t('order.unit'),
            kind: 'own',
            control: <UnitSelect estateId={estateId} />,
          },
          {
            name: 'order.place',
            label: t('order.place'),
            kind: 'text',
            most: 200,
            help: t('order.placeHelp'),
          },
          {
            name: 'order.customerId',
            label: t('order.customer'),
            kind: 'own',
            control: <CustomerSelect width="100%" />,
          },
          {
            name: 'order.description',
            label: t('order.description'),
            kind: 'textarea',
            most: 2000,
            required: true,
          },
        ]}
        send={(client, { order }) =>
          client.POST('/v1/workorders/orders', { body: { companyId, estateId, order, atCounter: true } })
        }
        onDone={({ order }) => {
          if (order) onDone(order);
        }}
        onCancel={onClose}
      />
    </Modal>
  );
}
