/** Why an order came about, and what its customer is answered, who is told. */
import { Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { ResourceForm } from '../../../parts/ResourceForm';
import { CAUSES, type Order } from './order';

interface Values {
  rootCause?: Order['rootCause'];
  answer?: string;
}

export function ExplainDialog({ order, onClose }: { order: Order; onClose: () => void }) {
  const { t } = useTranslation('workorders');
  const { answer, companyId, etag, orderId, rootCause } = order;
  const known = rootCause === 'ROOT_CAUSE_UNSPECIFIED' ? {} : { rootCause };
  return (
    <Modal open title={t('order.explain')} footer={null} onCancel={onClose}>
      <ResourceForm<Values, Order>
        fields={[
          {
            name: 'rootCause',
            label: t('order.rootCause'),
            kind: 'choice',
            options: CAUSES.map((value) => ({ value, label: t(`rootCause.${value}`) })),
          },
          {
            name: 'answer',
            label: t('order.answer'),
            kind: 'textarea',
            most: 1000,
            help: t('order.answerHelp'),
          },
        ]}
        initial={{ ...known, answer }}
        send={(client, values) =>
          client.POST('/v1/workorders/orders/{orderId}:explain', {
            params: { path: { orderId } },
            body: { companyId, etag, ...values },
          })
        }
        onDone={onClose}
        onCancel={onClose}
      />
    </Modal>
  );
}
