/** What an application for a decoration says, taken at the counter or changed before it is submitted. */
import type { Schemas } from '@manor/web/api/client';
import { Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { CustomerSelect } from '../../../parts/CustomerSelect';
import type { Field } from '../../../parts/FormField';
import { ResourceForm } from '../../../parts/ResourceForm';
import { UnitSelect } from '../../../parts/UnitSelect';
import { useScope } from '../../../scope';
import type { Decoration } from './decoration';

interface DialogProps {
  decoration?: Decoration;
  onDone: (made: Decoration) => void;
  onClose: () => void;
}

export function DecorationDialog({ decoration, onDone, onClose }: DialogProps) {
  const { t } = useTranslation('workorders');
  const { companyId, nodeId: estateId } = useScope();
  const whose: Field[] = [
    {
      name: 'decoration.unitId',
      label: t('order.unit'),
      kind: 'own',
      control: <UnitSelect estateId={estateId} />,
      required: true,
    },
    {
      name: 'decoration.customerId',
      label: t('order.customer'),
      kind: 'own',
      control: <CustomerSelect width="100%" />,
      help: t('decoration.customerHelp'),
    },
  ];
  return (
    <Modal
      open
      width={640}
      title={t(decoration ? 'decoration.change' : 'decoration.new')}
      footer={null}
      onCancel={onClose}
    >
      <ResourceForm<{ decoration: Schemas['workorders.Decoration.sent'] }, Decoration>
        fields={[
          ...(decoration ? [] : whose),
          {
            name: 'decoration.work',
            label: t('decoration.work'),
            kind: 'textarea',
            most: 2000,
            required: true,
          },
          {
            name: 'decoration.contractor',
            label: t('decoration.contractor'),
            kind: 'text',
            most: 100,
            required: true,
          },
          { name: 'decoration.siteManager', label: t('decoration.siteManager'), kind: 'text', most: 60 },
          { name: 'decoration.startDate', label: t('decoration.from'), kind: 'date', required: true },
          { name: 'decoration.endDate', label: t('decoration.to'), kind: 'date', required: true },
        ]}
        initial={{
          decoration: decoration ?? { unitId: '', work: '', contractor: '', startDate: '', endDate: '' },
        }}
        send={(client, values) =>
          decoration
            ? client.PATCH('/v1/workorders/decorations/{decorationId}', {
                params: { path: { decorationId: decoration.decorationId } },
                body: {
                  companyId,
                  decoration: { ...values.decoration, unitId: decoration.unitId, etag: decoration.etag },
                },
              })
            : client.POST('/v1/workorders/decorations', { body: { companyId, estateId, ...values } })
        }
        onDone={onDone}
        onCancel={onClose}
      />
    </Modal>
  );
}
