/** Registers a meter of a unit. Its number never changes. */
import type { Schemas } from '@manor/web/api/client';
import { today } from '@manor/web/format';
import { Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFirstEstate } from '../../../parts/estates';
import { ResourceForm } from '../../../parts/ResourceForm';
import { UnitSelect } from '../../../parts/UnitSelect';
import { useScope } from '../../../scope';
import { useMeterFields } from './meterFields';
import { chosenType } from './meters';

interface Values extends Pick<Schemas['billing.Meter.sent'], 'number' | 'unitId' | 'feeItemId'> {
  estateId: string;
  /** A kind, or a type with its kind. */
  kind: string;
  installDate: string;
  multiplier?: string;
  digits?: number;
}

export function NewMeter({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('billing');
  const { companyId, timeZone } = useScope();
  const first = useFirstEstate();
  const [estateId, setEstateId] = useState(first);
  const fields = useMeterFields(estateId);
  return (
    <Modal open width={640} title={t('meters.new')} footer={null} onCancel={onClose}>
      <ResourceForm<Values, unknown>
        fields={[
          fields.estate,
          {
            name: 'unitId',
            label: t('readings.unit'),
            kind: 'own',
            required: true,
            control: <UnitSelect estateId={estateId} />,
          },
          {
            name: 'number',
            label: t('meters.number'),
            kind: 'text',
            required: true,
            most: 60,
            help: t('meters.numberHint'),
          },
          fields.kind,
          fields.fee,
          {
            name: 'multiplier',
            label: t('meters.multiplier'),
            kind: 'decimal',
            help: t('meters.multiplierHint'),
          },
          { name: 'digits', label: t('meters.digits'), kind: 'integer', least: 0, most: 12 },
          fields.installed,
        ]}
        initial={{
          ...(first ? { estateId: first } : {}),
          multiplier: '1',
          installDate: `${today(timeZone).slice(0, 7)}-01`,
        }}
        onChange={(values) => {
          setEstateId(values.estateId);
        }}
        send={(client, { estateId, kind, ...meter }) =>
          client.POST('/v1/billing/meters:batchCreate', {
            body: { companyId, estateId, meters: [{ ...meter, ...chosenType(kind) }] },
          })
        }
        onDone={onClose}
        onCancel={onClose}
      />
    </Modal>
  );
}
