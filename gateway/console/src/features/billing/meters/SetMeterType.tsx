/** Says of which type a meter is, also of one that was registered before the company had types. */
import type { Schemas } from '@manor/web/api/client';
import { Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { ResourceForm } from '../../../parts/ResourceForm';
import { useDictionary } from '../../../parts/useDictionary';

type Meter = Schemas['billing.Meter'];

export function SetMeterType({ meter, onClose }: { meter: Meter; onClose: () => void }) {
  const { t } = useTranslation('billing');
  const { companyId, meterId, etag } = meter;
  const kind = meter.kind.replace('METER_KIND_', '').toLowerCase();
  const types = useDictionary('billing', 'meter_type', kind);
  return (
    <Modal open title={`${t('meters.setType')} · ${meter.number}`} footer={null} onCancel={onClose}>
      <ResourceForm<{ type?: string }, Meter>
        fields={[{ name: 'type', label: t('meters.type'), kind: 'choice', options: types.options }]}
        initial={meter.type ? { type: meter.type } : {}}
        send={(client, { type }) =>
          client.POST('/v1/billing/meters/{meterId}:setType', {
            params: { path: { meterId } },
            body: { companyId, type: type ?? '', etag },
          })
        }
        onDone={onClose}
        onCancel={onClose}
      />
    </Modal>
  );
}
