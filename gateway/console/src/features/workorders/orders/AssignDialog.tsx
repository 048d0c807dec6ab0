/** To whom an order is given: whoever works there, the one who is proposed first, with what speaks for and against. */
import { keyed, take } from '@manor/web/api/client';
import { useRights } from '@manor/web/session';
import { useQuery } from '@tanstack/react-query';
import { Modal, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Field } from '../../../parts/FormField';
import { ResourceForm } from '../../../parts/ResourceForm';
import { StaffSelect } from '../../../parts/StaffSelect';
import { orderReasons } from '../reasons';
import type { Candidate, Order } from './order';

interface AssignDialogProps {
  order: Order;
  move: 'MOVE_KIND_ASSIGN' | 'MOVE_KIND_HAND_OVER';
  onClose: () => void;
}

interface Values {
  assigneeId: string;
  reason?: string;
}

export function AssignDialog({ order, move, onClose }: AssignDialogProps) {
  const { t } = useTranslation('workorders');
  const rights = useRights();
  const { companyId, etag, orderId } = order;
  const queued = move === 'MOVE_KIND_ASSIGN';
  const proposal = useProposal(order, queued);
  const candidates = proposal.data?.candidates ?? [];
  const able = candidates.filter((one) => one.refusals.length === 0);
  const fields: Field[] = [
    queued
      ? {
          name: 'assigneeId',
          label: t('order.assignee'),
          kind: 'choice',
          required: true,
          options: able.map((one) => ({
            value: one.principalId,
            label: `${one.name} · ${t('assign.cost', costs(one))}`,
          })),
        }
      : {
          name: 'assigneeId',
          label: t('order.assignee'),
          kind: 'own',
          control: <StaffSelect />,
          required: true,
        },
    ...(queued
      ? []
      : [
          {
            name: 'reason',
            label: t('step.note'),
            kind: 'reason',
            reasons: orderReasons('MOVE_KIND_HAND_OVER'),
            required: true,
          } as const,
        ]),
  ];
  const byDesk = queued || rights.holdsAt('workorders.orders.dispatch', order.estateId);
  return (
    <Modal
      open
      title={t(`moveKind.${move}`)}
      footer={null}
      onCancel={onClose}
      loading={queued && proposal.isPending}
    >
      <ResourceForm<Values, Order>
        fields={fields}
        initial={proposal.data?.assigneeId ? { assigneeId: proposal.data.assigneeId } : {}}
        send={(client, values) => {
          const params = { path: { orderId } };
          return byDesk
            ? client.POST('/v1/workorders/orders/{orderId}:assign', {
                params,
                body: { companyId, etag, ...values, proposedId: proposal.data?.assigneeId ?? '' },
              })
            : client.POST('/v1/workorders/orders/{orderId}:takeStep', {
                params,
                body: { companyId, etag, move, ...values },
              });
        }}
        onDone={onClose}
        onCancel={onClose}
      />
      <Refused candidates={candidates} />
    </Modal>
  );
}

function costs(one: Candidate) {
  return { travel: one.travelMinutes, load: one.loadMinutes, late: one.lateMinutes, off: one.offDutyMinutes };
}

/** Who cannot have it, and why. */
function Refused({ candidates }: { candidates: Candidate[] }) {
  const { t } = useTranslation('workorders');
  const refused = candidates.filter((one) => one.refusals.length > 0);
  if (refused.length === 0) return null;
  return (
    <div style={{ marginTop: 12 }}>
      {refused.map((one) => (
        <div key={one.principalId}>
          {one.name}{' '}
          {one.refusals.map((name) => (
            <Tag key={name}>{t(`refusal.${name as 'skill'}`)}</Tag>
          ))}
        </div>
      ))}
    </div>
  );
}

function useProposal(order: Order, enabled: boolean) {
  const { companyId, estateId, orderId } = order;
  return useQuery({
    queryKey: ['workorders', 'proposal', orderId, order.etag],
    queryFn: async () => {
      const body = { companyId, estateId, orderIds: [orderId] };
      const found = await take(keyed(crypto.randomUUID()).POST('/v1/workorders/orders:propose', { body }));
      return found.proposals[0];
    },
    enabled,
    retry: false,
  });
}
