/** A unit made a space of a car park, or what is known of a space changed. */
import type { Schemas } from '@manor/web/api/client';
import { Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { ResourceForm } from '../../../parts/ResourceForm';
import { UnitSelect } from '../../../parts/UnitSelect';
import { useScope } from '../../../scope';
import { OWNERSHIPS, SPACE_KINDS, type CarPark, type Space } from './parking';

interface Values {
  unitId: string;
  space: Schemas['contracts.Space.sent'];
}

interface SpaceDialogProps {
  parks: CarPark[];
  /** The space to change; a new one where it is left out. */
  space?: Space;
  onClose: () => void;
}

export function SpaceDialog({ parks, space, onClose }: SpaceDialogProps) {
  const { t } = useTranslation('contracts');
  const { companyId, estateId } = useScope();
  const fresh = {
    kind: SPACE_KINDS[0],
    ownership: OWNERSHIPS[0],
    ...(parks.length === 1 ? { carParkId: parks[0]?.carParkId ?? '' } : {}),
  };
  return (
    <Modal open title={space ? space.unitCode : t('space.new')} footer={null} onCancel={onClose}>
      <ResourceForm<Values, Space>
        initial={space ? { unitId: space.unitId, space } : { space: fresh as Values['space'] }}
        fields={[
          ...(space
            ? []
            : [
                {
                  name: 'unitId',
                  label: t('space.unit'),
                  kind: 'own' as const,
                  control: <UnitSelect estateId={estateId} />,
                  required: true,
                  help: t('space.unitHelp'),
                },
              ]),
          {
            name: 'space.carParkId',
            label: t('carPark.one'),
            kind: 'choice',
            options: parks.map((one) => ({ value: one.carParkId, label: one.name })),
            required: true,
          },
          {
            name: 'space.kind',
            label: t('space.kind'),
            kind: 'choice',
            options: SPACE_KINDS.map((value) => ({ value, label: t(`spaceKind.${value}`) })),
          },
          { name: 'space.position', label: t('space.position'), kind: 'text', most: 100 },
          {
            name: 'space.lengthCm',
            label: t('space.length'),
            kind: 'integer',
            least: 0,
            most: 5000,
            unit: 'cm',
          },
          {
            name: 'space.widthCm',
            label: t('space.width'),
            kind: 'integer',
            least: 0,
            most: 5000,
            unit: 'cm',
          },
          {
            name: 'space.ownership',
            label: t('space.ownership'),
            kind: 'choice',
            options: OWNERSHIPS.map((value) => ({ value, label: t(`spaceOwnership.${value}`) })),
          },
          { name: 'space.note', label: t('lease.note'), kind: 'textarea', most: 500 },
        ]}
        send={(client, values) => {
          const unitId = space?.unitId ?? values.unitId;
          return client.PUT('/v1/contracts/spaces/{unitId}', {
            params: { path: { unitId } },
            body: { companyId, estateId, space: { ...values.space, etag: space?.etag ?? '' } },
          });
        }}
        onDone={onClose}
        onCancel={onClose}
      />
    </Modal>
  );
}
