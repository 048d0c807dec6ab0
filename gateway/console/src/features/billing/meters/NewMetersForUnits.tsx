/** Registers one meter for each unit that has none of the kind, and says how many there were. */
import type { Schemas } from '@manor/web/api/client';
import { number, today } from '@manor/web/format';
import { App, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFirstEstate } from '../../../parts/estates';
import { ResourceForm } from '../../../parts/ResourceForm';
import { useScope } from '../../../scope';
import { useMeterFields } from './meterFields';
import { chosenType } from './meters';

/** The kind is one, or a type with its kind. */
type Values = Omit<Schemas['billing.CreateMetersForUnitsRequest.sent'], 'companyId' | 'kind'> & {
  kind: string;
};

export function NewMetersForUnits({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('billing');
  const { companyId, timeZone } = useScope();
  const { message } = App.useApp();
  const first = useFirstEstate();
  const [estateId, setEstateId] = useState(first);
  const fields = useMeterFields(estateId);
  return (
    <Modal open width={640} title={t('meters.newForUnits')} footer={null} onCancel={onClose}>
      <p className="dialog-text">{t('meters.forUnitsHint')}</p>
      <ResourceForm<Values, Schemas['billing.CreateMetersResponse']>
        fields={[
          fields.estate,
          fields.building,
          fields.kind,
          fields.fee,
          {
            name: 'numberPrefix',
            label: t('meters.prefix'),
            kind: 'text',
            required: true,
            most: 20,
            help: t('meters.prefixHint'),
          },
          fields.installed,
        ]}
        initial={{ ...(first ? { estateId: first } : {}), installDate: `${today(timeZone).slice(0, 7)}-01` }}
        onChange={(values) => {
          setEstateId(values.estateId);
        }}
        send={(client, { kind, ...values }) =>
          client.POST('/v1/billing/meters:createForUnits', {
            body: { companyId, ...values, ...chosenType(kind) },
          })
        }
        onDone={({ created }) => {
          void message.success(t('meters.made', { shown: number(created) }));
          onClose();
        }}
        onCancel={onClose}
      />
    </Modal>
  );
}
