/** What is known of a prospect: written anew, or changed. */
import type { Schemas } from '@manor/web/api/client';
import { Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { CustomerSelect } from '../../../parts/CustomerSelect';
import { ResourceForm } from '../../../parts/ResourceForm';
import { StaffSelect } from '../../../parts/StaffSelect';
import { useScope } from '../../../scope';
import type { Prospect } from './prospects';

interface Values {
  prospect: Schemas['contracts.Prospect.sent'];
}

export function ProspectDialog({ prospect, onClose }: { prospect?: Prospect; onClose: () => void }) {
  const { t } = useTranslation('contracts');
  const { companyId, estateId, currency } = useScope();
  return (
    <Modal
      open
      width={640}
      title={t(prospect ? 'prospect.edit' : 'prospect.new')}
      footer={null}
      onCancel={onClose}
    >
      <ResourceForm<Values, Prospect>
        {...(prospect ? { initial: { prospect } } : {})}
        fields={[
          { name: 'prospect.name', label: t('prospect.name'), kind: 'text', required: true, most: 100 },
          { name: 'prospect.trade', label: t('prospect.trade'), kind: 'text', most: 60 },
          { name: 'prospect.source', label: t('prospect.source'), kind: 'text', most: 60 },
          {
            name: 'prospect.customerId',
            label: t('prospect.customer'),
            kind: 'own',
            control: <CustomerSelect width="100%" />,
            help: t('prospect.customerHelp'),
          },
          {
            name: 'prospect.areaFrom',
            label: t('prospect.areaFrom'),
            kind: 'decimal',
            places: 2,
            unit: 'm²',
          },
          { name: 'prospect.areaTo', label: t('prospect.areaTo'), kind: 'decimal', places: 2, unit: 'm²' },
          { name: 'prospect.squareMetreMinor', label: t('prospect.squareMetre'), kind: 'money', currency },
          { name: 'prospect.owner', label: t('prospect.owner'), kind: 'own', control: <StaffSelect /> },
          { name: 'prospect.nextDate', label: t('prospect.nextDate'), kind: 'date' },
          { name: 'prospect.nextStep', label: t('prospect.nextStep'), kind: 'text', most: 200 },
          { name: 'prospect.note', label: t('lease.note'), kind: 'textarea', most: 500 },
        ]}
        send={(client, values) =>
          prospect
            ? client.PUT('/v1/contracts/prospects/{prospectId}', {
                params: { path: { prospectId: prospect.prospectId } },
                body: { companyId, prospect: { ...values.prospect, etag: prospect.etag } },
              })
            : client.POST('/v1/contracts/prospects', { body: { companyId, estateId, ...values } })
        }
        onDone={onClose}
        onCancel={onClose}
      />
    </Modal>
  );
}
