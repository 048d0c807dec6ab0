/** Links an order to the main one of a mass incident, by its number; whom it touches is told. */
import { take } from '@manor/web/api/client';
import { Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { ResourceForm } from '../../../parts/ResourceForm';
import type { Order } from './order';

export function LinkDialog({ order, onClose }: { order: Order; onClose: () => void }) {
  const { t } = useTranslation('workorders');
  const { companyId, estateId, orderId } = order;
  return (
    <Modal open title={t('order.link')} footer={null} onCancel={onClose}>
      <ResourceForm<{ mainOrderId?: string }, Order>
        fields={[
          {
            name: 'mainOrderId',
            label: t('order.mainNumber'),
            kind: 'text',
            pattern: /^\d{1,15}$/,
            help: t('order.linkHelp'),
          },
        ]}
        send={async (client, { mainOrderId }) => {
          const query = { companyId, estateId, number: mainOrderId ?? '0', pageSize: 1 };
          const found = mainOrderId
            ? (await take(client.GET('/v1/workorders/orders', { params: { query } }))).orders
            : [];
          return client.POST('/v1/workorders/orders/{orderId}:link', {
            params: { path: { orderId } },
            // A number that no order of the estate has is refused by the platform like the order itself.
            body: { companyId, mainOrderId: mainOrderId ? (found[0]?.orderId ?? orderId) : '' },
          });
        }}
        onDone={onClose}
        onCancel={onClose}
      />
    </Modal>
  );
}
