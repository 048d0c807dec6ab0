/** A unit kept for somebody until a day, with what they pay down for it. */
import type { Schemas } from '@manor/web/api/client';
import { Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { CustomerSelect } from '../../../parts/CustomerSelect';
import type { Field } from '../../../parts/FormField';
import { ResourceForm } from '../../../parts/ResourceForm';
import { UnitSelect } from '../../../parts/UnitSelect';
import { useScope } from '../../../scope';
import { useItemNames } from '../leases/useItemNames';

type Reservation = Schemas['contracts.Reservation'];

interface Values {
  reservation: Schemas['contracts.Reservation.sent'];
}

interface ReservationDialogProps {
  /** For whom it is; anybody where it is left out. */
  prospect?: Schemas['contracts.Prospect'];
  onClose: () => void;
}

export function ReservationDialog({ prospect, onClose }: ReservationDialogProps) {
  const { t } = useTranslation('contracts');
  const scope = useScope();
  const { companyId } = scope;
  const estateId = prospect?.estateId ?? scope.estateId;
  const fields = useFields(estateId, prospect !== undefined);
  return (
    <Modal open title={t('reservation.new')} footer={null} onCancel={onClose}>
      <ResourceForm<Values, Reservation>
        fields={fields}
        send={(client, { reservation }) =>
          client.POST('/v1/contracts/reservations', {
            body: {
              companyId,
              estateId,
              reservation: prospect
                ? { ...reservation, customerId: prospect.customerId, prospectId: prospect.prospectId }
                : reservation,
            },
          })
        }
        onDone={onClose}
        onCancel={onClose}
      />
    </Modal>
  );
}

function useFields(estateId: string, known: boolean): Field[] {
  const { t } = useTranslation('contracts');
  const { currency } = useScope();
  const { deposits } = useItemNames();
  const customer: Field = {
    name: 'reservation.customerId',
    label: t('reservation.for'),
    kind: 'own',
    control: <CustomerSelect width="100%" />,
    required: true,
  };
  return [
    {
      name: 'reservation.unitId',
      label: t('lease.unit'),
      kind: 'own',
      control: <UnitSelect estateId={estateId} />,
      required: true,
    },
    ...(known ? [] : [customer]),
    { name: 'reservation.startDate', label: t('lease.start'), kind: 'date', required: true },
    { name: 'reservation.endDate', label: t('lease.end'), kind: 'date', required: true },
    {
      name: 'reservation.expiryDate',
      label: t('reservation.expiry'),
      kind: 'date',
      required: true,
      help: t('reservation.expiryHelp'),
    },
    { name: 'reservation.depositMinor', label: t('reservation.deposit'), kind: 'money', currency },
    {
      name: 'reservation.depositItemCode',
      label: t('lease.depositItem'),
      kind: 'choice',
      options: deposits.map(({ code, name }) => ({ value: code, label: name })),
    },
    { name: 'reservation.note', label: t('lease.note'), kind: 'textarea', most: 200 },
  ];
}
