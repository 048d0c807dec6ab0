/** The steps of an order that say more than why: what it waits for, and what was done. */
import { Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { ResourceForm } from '../../../parts/ResourceForm';
import { orderReasons } from '../reasons';
import type { Order, WaitCause } from './order';

const CAUSES: WaitCause[] = [
  'WAIT_CAUSE_PART',
  'WAIT_CAUSE_RESIDENT',
  'WAIT_CAUSE_VENDOR',
  'WAIT_CAUSE_WEATHER',
];

interface StepDialogProps {
  order: Order;
  onClose: () => void;
}

export function WaitDialog({ order, onClose }: StepDialogProps) {
  const { t } = useTranslation('workorders');
  const { companyId, etag, orderId } = order;
  return (
    <Modal open title={t('moveKind.MOVE_KIND_WAIT')} footer={null} onCancel={onClose}>
      <ResourceForm<{ waitCause: WaitCause; reason?: string }, Order>
        fields={[
          {
            name: 'waitCause',
            label: t('step.waitCause'),
            kind: 'choice',
            options: CAUSES.map((value) => ({ value, label: t(`waitCause.${value}`) })),
            required: true,
          },
          {
            name: 'reason',
            label: t('step.note'),
            kind: 'reason',
            reasons: orderReasons('MOVE_KIND_WAIT'),
          },
        ]}
        send={(client, values) =>
          client.POST('/v1/workorders/orders/{orderId}:takeStep', {
            params: { path: { orderId } },
            body: { companyId, move: 'MOVE_KIND_WAIT', etag, ...values },
          })
        }
        onDone={onClose}
        onCancel={onClose}
      />
    </Modal>
  );
}

export function FinishDialog({ order, onClose }: StepDialogProps) {
  const { t } = useTranslation('workorders');
  const { companyId, etag, needsSignature, orderId } = order;
  return (
    <Modal open title={t('moveKind.MOVE_KIND_FINISH')} footer={null} onCancel={onClose}>
      <ResourceForm<{ result: string; signer?: string }, Order>
        fields={[
          { name: 'result', label: t('order.result'), kind: 'textarea', most: 2000, required: true },
          {
            name: 'signer',
            label: t('order.signer'),
            kind: 'text',
            most: 100,
            required: needsSignature,
          },
        ]}
        send={(client, values) =>
          client.POST('/v1/workorders/orders/{orderId}:takeStep', {
            params: { path: { orderId } },
            body: { companyId, move: 'MOVE_KIND_FINISH', etag, ...values },
          })
        }
        onDone={onClose}
        onCancel={onClose}
      />
    </Modal>
  );
}
