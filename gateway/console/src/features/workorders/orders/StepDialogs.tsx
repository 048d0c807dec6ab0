/** The steps of an order that say more than why: what it waits for, and what was done. */
import { Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Field } from '../../../parts/FormField';
import { ResourceForm } from '../../../parts/ResourceForm';
import { linesOf } from '@manor/web/lines';
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

/** What the form of a finished order says; an answer for each line of the checklist, in its order. */
interface Finished {
  result: string;
  signer?: string;
  parts?: string;
  workMinutes?: number;
  answers?: { failed?: string; note?: string }[];
}

export function FinishDialog({ order, onClose }: StepDialogProps) {
  const { t } = useTranslation('workorders');
  const { checklist, companyId, etag, needsSignature, orderId } = order;
  return (
    <Modal open title={t('moveKind.MOVE_KIND_FINISH')} footer={null} onCancel={onClose}>
      <ResourceForm<Finished, Order>
        fields={[
          ...checklist.flatMap((line, place): Field[] => [
            {
              name: `answers.${place}.failed`,
              label: line,
              kind: 'choice',
              options: [
                { value: 'false', label: t('work.fine') },
                { value: 'true', label: t('work.wrong') },
              ],
              required: true,
            },
            { name: `answers.${place}.note`, label: t('work.note'), kind: 'text', most: 500 },
          ]),
          { name: 'result', label: t('order.result'), kind: 'textarea', most: 2000, required: true },
          {
            name: 'signer',
            label: t('order.signer'),
            kind: 'text',
            most: 100,
            required: needsSignature,
          },
          { name: 'parts', label: t('work.parts'), help: t('work.partsHelp'), kind: 'textarea', most: 3000 },
          { name: 'workMinutes', label: t('work.minutes'), kind: 'integer', least: 0, most: 14400 },
        ]}
        send={(client, { answers = [], parts = '', ...said }) =>
          client.POST('/v1/workorders/orders/{orderId}:takeStep', {
            params: { path: { orderId } },
            body: {
              companyId,
              move: 'MOVE_KIND_FINISH',
              etag,
              ...said,
              answers: checklist.map((line, place) => ({
                line,
                failed: answers[place]?.failed === 'true',
                note: answers[place]?.note ?? '',
              })),
              partsUsed: linesOf(parts),
            },
          })
        }
        onDone={onClose}
        onCancel={onClose}
      />
    </Modal>
  );
}
