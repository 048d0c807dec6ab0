/** What can be done with a lease of a space: renew it, give it up, add a car, change how it is reminded of. */
import type { Schemas } from '@manor/web/api/client';
import { useRights } from '@manor/web/session';
import { Button, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Field } from '../../../parts/FormField';
import { ResourceForm } from '../../../parts/ResourceForm';
import { useItemNames } from '../leases/useItemNames';
import { leaseReasons } from '../reasons';
import type { ParkingLease } from './parking';
import { usePlateFields } from './RentDialog';

const DEEDS = ['edit', 'plate', 'giveUp', 'renew'] as const;
type Deed = (typeof DEEDS)[number];

export function ParkingDeeds({ lease }: { lease: ParkingLease }) {
  const { t } = useTranslation('contracts');
  const [deed, setDeed] = useState<Deed>();
  const mayWrite = useRights().holdsAt('contracts.parking.write', lease.estateId);
  if (!mayWrite || lease.state === 'PARKING_STATE_GIVEN_UP') return null;
  return (
    <>
      {DEEDS.map((one) => (
        <Button
          key={one}
          type={one === 'renew' ? 'primary' : 'default'}
          onClick={() => {
            setDeed(one);
          }}
        >
          {t(`parkingDeed.${one}`)}
        </Button>
      ))}
      {deed && (
        <Dialog
          deed={deed}
          lease={lease}
          onClose={() => {
            setDeed(undefined);
          }}
        />
      )}
    </>
  );
}

interface Values {
  months: number;
  monthlyMinor: string;
  endDate: string;
  reason?: string;
  credit?: boolean;
  remindDays: number;
  note: string;
  feeItemCode: string;
  plate: Schemas['contracts.ParkingPlate.sent'];
}

function Dialog({ deed, lease, onClose }: { deed: Deed; lease: ParkingLease; onClose: () => void }) {
  const { t } = useTranslation('contracts');
  const fields = useDeedFields(lease);
  const { companyId, monthlyMinor, endDate, note, feeItemCode } = lease;
  const params = { path: { parkingLeaseId: lease.parkingLeaseId } };
  return (
    <Modal open title={t(`parkingDeed.${deed}`)} footer={null} onCancel={onClose}>
      {deed === 'giveUp' && <p className="quiet">{t('parking.giveUpSays')}</p>}
      <ResourceForm<Values, ParkingLease>
        initial={{
          months: 12,
          monthlyMinor,
          endDate,
          note,
          feeItemCode,
          remindDays: lease.remindDays ?? 0,
          credit: false,
        }}
        fields={fields[deed]}
        submitLabel={t(`parkingDeed.${deed}`)}
        send={(client, values) => {
          switch (deed) {
            case 'renew':
              return client.POST('/v1/contracts/parkingLeases/{parkingLeaseId}:renew', {
                params,
                body: { companyId, months: values.months, monthlyMinor: values.monthlyMinor },
              });
            case 'giveUp':
              return client.POST('/v1/contracts/parkingLeases/{parkingLeaseId}:giveUp', {
                params,
                body: {
                  companyId,
                  endDate: values.endDate,
                  reason: values.reason ?? '',
                  credit: values.credit ?? false,
                },
              });
            case 'plate':
              return client.POST('/v1/contracts/parkingLeases/{parkingLeaseId}/plates', {
                params,
                body: { companyId, plate: values.plate },
              });
            case 'edit':
              return client.PUT('/v1/contracts/parkingLeases/{parkingLeaseId}', {
                params,
                body: {
                  companyId,
                  remindDays: values.remindDays,
                  note: values.note,
                  feeItemCode: values.feeItemCode,
                  etag: lease.etag,
                },
              });
          }
        }}
        onDone={onClose}
        onCancel={onClose}
      />
    </Modal>
  );
}

function useDeedFields(lease: ParkingLease): Record<Deed, Field[]> {
  const { t } = useTranslation('contracts');
  const { parking } = useItemNames();
  const cars = usePlateFields();
  return {
    renew: [
      { name: 'months', label: t('parking.months'), kind: 'integer', least: 1, most: 60, required: true },
      {
        name: 'monthlyMinor',
        label: t('parking.monthly'),
        kind: 'money',
        currency: lease.currencyCode,
        required: true,
      },
    ],
    giveUp: [
      { name: 'endDate', label: t('parking.lastDay'), kind: 'date', required: true },
      { name: 'credit', label: t('parking.credit'), kind: 'switch' },
      {
        name: 'reason',
        label: t('change.reason'),
        kind: 'reason',
        reasons: leaseReasons('parking_end'),
        most: 200,
      },
    ],
    plate: cars.map((one) => ({ ...one, name: `plate.${one.name}` })),
    edit: [
      {
        name: 'remindDays',
        label: t('parking.remindDays'),
        kind: 'integer',
        least: 0,
        most: 366,
        required: true,
      },
      {
        name: 'feeItemCode',
        label: t('form.item'),
        kind: 'choice',
        options: parking.map(({ code, name }) => ({ value: code, label: name })),
        help: t('parking.itemHelp'),
      },
      { name: 'note', label: t('lease.note'), kind: 'textarea', most: 500 },
    ],
  };
}
