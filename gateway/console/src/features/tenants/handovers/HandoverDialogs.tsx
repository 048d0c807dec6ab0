/** Registers who waits for a unit, and hands a unit over with its keys and first readings. */
import type { Schemas } from '@manor/web/api/client';
import { useGet } from '@manor/web/api/read';
import { today } from '@manor/web/format';
import { useRights } from '@manor/web/session';
import { App, Modal, Spin } from 'antd';
import { useTranslation } from 'react-i18next';
import { CustomerSelect } from '../../../parts/CustomerSelect';
import { ResourceForm } from '../../../parts/ResourceForm';
import { UnitSelect } from '../../../parts/UnitSelect';
import { useScope } from '../../../scope';
import { filled, PairsInput, type Pair } from './PairsInput';
import { unitName } from '@manor/web/unitName';

export type Handover = Schemas['tenants.Handover'];
type Registered = Omit<Schemas['tenants.RegisterHandoverRequest.sent'], 'companyId'>;

/** A customer holds a unit as one of these once it is handed over. */
const HANDED_TO = ['OCCUPANCY_ROLE_OWNER', 'OCCUPANCY_ROLE_TENANT'] as const;
const MOST_LINES = 20;

interface RegisterProps {
  onDone: (made: Handover) => void;
  onClose: () => void;
}

export function RegisterHandover({ onDone, onClose }: RegisterProps) {
  const { t } = useTranslation('tenants');
  const { companyId } = useScope();
  return (
    <Modal open title={t('handover.register')} footer={null} onCancel={onClose}>
      <ResourceForm<Registered, Handover>
        fields={[
          {
            name: 'unitId',
            label: t('occupancy.unit'),
            kind: 'own',
            required: true,
            control: <UnitSelect />,
          },
          {
            name: 'customerId',
            label: t('occupancy.customer'),
            kind: 'own',
            required: true,
            control: <CustomerSelect width="100%" />,
          },
          {
            name: 'role',
            label: t('occupancy.role'),
            kind: 'choice',
            required: true,
            options: HANDED_TO.map((value) => ({ value, label: t(`role.${value}`) })),
          },
          { name: 'plannedDate', label: t('handover.planned'), kind: 'date' },
          { name: 'note', label: t('customer.note'), kind: 'textarea', most: 1000 },
        ]}
        initial={{ role: 'OCCUPANCY_ROLE_OWNER' }}
        send={(client, values) => client.POST('/v1/tenants/handovers', { body: { companyId, ...values } })}
        onDone={onDone}
        onCancel={onClose}
      />
    </Modal>
  );
}

interface Values {
  handoverDate: string;
  keys?: Pair[];
  readings?: Pair[];
  note?: string;
}

export function HandOver({ handover, onClose }: { handover: Handover; onClose: () => void }) {
  const { t } = useTranslation('tenants');
  const { message } = App.useApp();
  const rights = useRights();
  const { companyId, handoverId, unitId, estateId, etag } = handover;
  const mayRead = rights.holdsAt('billing.meters.read', estateId);
  const meters = useGet(
    '/v1/billing/meters',
    { query: { companyId, unitId, pageSize: MOST_LINES } },
    { enabled: mayRead },
  );
  if (mayRead && meters.isPending) return <Spin fullscreen />;
  // Those that were never read: what they show now is where their usage starts.
  const unread = (meters.data?.meters ?? []).filter((one) => !one.removeDate && !one.lastValue);
  return (
    <Modal
      open
      title={`${t('handover.handOver')} · ${unitName(handover.buildingName, handover.unitCode)}`}
      footer={null}
      onCancel={onClose}
    >
      <p className="dialog-text">{t('handover.ask', { name: handover.customerName })}</p>
      <ResourceForm<Values, Handover>
        fields={[
          { name: 'handoverDate', label: t('handover.day'), kind: 'date', required: true },
          {
            name: 'keys',
            label: t('handover.keys'),
            kind: 'own',
            wide: true,
            control: <PairsInput left={t('handover.key')} right={t('handover.count')} most={MOST_LINES} />,
          },
          {
            name: 'readings',
            label: t('handover.readings'),
            kind: 'own',
            wide: true,
            help: t('handover.readingsHelp'),
            control: <PairsInput left={t('handover.meter')} right={t('handover.value')} most={MOST_LINES} />,
          },
          { name: 'note', label: t('customer.note'), kind: 'textarea', most: 1000 },
        ]}
        initial={{
          handoverDate: today(rights.node(estateId)?.timeZone ?? 'UTC'),
          keys: [{ left: '', right: '' }],
          readings: unread.map(({ number }) => ({ left: number, right: '' })),
          note: handover.note,
        }}
        submitLabel={t('handover.handOver')}
        send={(client, { handoverDate, keys, readings, note = '' }) =>
          client.POST('/v1/tenants/handovers/{handoverId}:handOver', {
            params: { path: { handoverId } },
            body: {
              companyId,
              etag,
              handoverDate,
              note,
              keys: filled(keys).map(({ left, right }) => ({ name: left, count: Number(right) })),
              readings: filled(readings).map(({ left, right }) => ({ meterNumber: left, value: right })),
            },
          })
        }
        onDone={() => {
          void message.success(t('handover.done'));
          onClose();
        }}
        onCancel={onClose}
      />
    </Modal>
  );
}
