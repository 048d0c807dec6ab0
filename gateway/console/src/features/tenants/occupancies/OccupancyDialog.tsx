/** Corrects the record of a move-in or a move-out. An end that is taken away lets the customer stay. */
import { Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Field } from '../../../parts/FormField';
import { ResourceForm } from '../../../parts/ResourceForm';
import { useScope } from '../../../scope';
import type { Occupancy } from '../moves/occupancies';

interface Values {
  occupancy: {
    startDate: string;
    endDate?: string | undefined;
    notResiding?: boolean;
    note?: string;
  };
}

export function OccupancyDialog({ occupancy, onClose }: { occupancy: Occupancy; onClose: () => void }) {
  const { t } = useTranslation('tenants');
  const { companyId } = useScope();
  const { occupancyId, etag, role, endDate } = occupancy;
  const fields: Field[] = [
    { name: 'occupancy.startDate', label: t('occupancy.start'), kind: 'date', required: true },
    // A first end is a move-out, which has steps of its own that show the money.
    ...(endDate
      ? [
          {
            name: 'occupancy.endDate',
            label: t('occupancy.end'),
            kind: 'date',
            help: t('occupancy.endHelp'),
          } satisfies Field,
        ]
      : []),
    ...(role === 'OCCUPANCY_ROLE_OWNER'
      ? [{ name: 'occupancy.notResiding', label: t('move.away'), kind: 'switch' } satisfies Field]
      : []),
    { name: 'occupancy.note', label: t('customer.note'), kind: 'textarea', most: 1000 },
  ];
  return (
    <Modal open title={t('occupancy.correct')} footer={null} onCancel={onClose}>
      <ResourceForm<Values, Occupancy>
        fields={fields}
        initial={{
          occupancy: {
            startDate: occupancy.startDate,
            endDate: endDate || undefined,
            notResiding: occupancy.notResiding,
            note: occupancy.note,
          },
        }}
        send={(client, values) => {
          const { startDate, endDate: end = '', notResiding = false, note = '' } = values.occupancy;
          return client.PATCH('/v1/tenants/occupancies/{occupancyId}', {
            params: { path: { occupancyId } },
            body: {
              companyId,
              occupancy: { startDate, endDate: end, notResiding, note },
              updateMask: `startDate,${endDate ? 'endDate,' : ''}notResiding,note`,
              etag,
            },
          });
        }}
        onDone={onClose}
        onCancel={onClose}
      />
    </Modal>
  );
}
