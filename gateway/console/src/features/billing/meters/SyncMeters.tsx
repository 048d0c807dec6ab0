/** Refreshes whom the meters bill, as after a move (同步表具, F2). */
import type { Schemas } from '@manor/web/api/client';
import { number } from '@manor/web/format';
import { App, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFirstEstate } from '../../../parts/estates';
import { ResourceForm } from '../../../parts/ResourceForm';
import { useScope } from '../../../scope';
import { useMeterFields } from './meterFields';

type Values = Omit<Schemas['billing.SyncMetersRequest.sent'], 'companyId'>;

export function SyncMeters({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('billing');
  const { companyId } = useScope();
  const { message } = App.useApp();
  const first = useFirstEstate();
  const [estateId, setEstateId] = useState(first);
  const fields = useMeterFields(estateId);
  return (
    <Modal open title={t('meters.sync')} footer={null} onCancel={onClose}>
      <p className="dialog-text">{t('meters.syncHint')}</p>
      <ResourceForm<Values, Schemas['billing.SyncMetersResponse']>
        fields={[fields.estate, fields.building]}
        initial={first ? { estateId: first } : {}}
        submitLabel={t('meters.sync')}
        onChange={(values) => {
          setEstateId(values.estateId);
        }}
        send={(client, values) => client.POST('/v1/billing/meters:sync', { body: { companyId, ...values } })}
        onDone={({ changed, total }) => {
          void message.success(t('meters.synced', { changed: number(changed), total: number(total) }));
          onClose();
        }}
        onCancel={onClose}
      />
    </Modal>
  );
}
