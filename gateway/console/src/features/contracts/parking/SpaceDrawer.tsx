/** One space: what is known of it, who has it, and what can be done with it. */
import { day } from '@manor/web/format';
import { useRights } from '@manor/web/session';
import { Button, Descriptions, Drawer, Space as Row } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { ReasonDialog } from '../../../parts/ReasonDialog';
import { StateTag } from '../../../parts/StateTag';
import { CustomerLink, UnitLink } from '../../../parts/SubjectLink';
import { useScope } from '../../../scope';
import { RentDialog } from './RentDialog';
import type { CarPark, Space } from './parking';
import { SpaceDialog } from './SpaceDialog';

export function SpaceDrawer({
  space,
  parks,
  onClose,
}: {
  space: Space;
  parks: CarPark[];
  onClose: () => void;
}) {
  const { t } = useTranslation('contracts');
  const scope = useScope();
  const mayWrite = useRights().holdsAt('contracts.parking.write', space.estateId);
  const [deed, setDeed] = useState<'rent' | 'edit' | 'remove'>();
  const end = (): void => {
    setDeed(undefined);
  };
  const free = space.state === 'SPACE_STATE_FREE';
  return (
    <Drawer open title={space.unitCode} onClose={onClose} size={480}>
      <Descriptions
        column={1}
        size="small"
        items={[
          {
            key: 'state',
            label: t('lease.state'),
            children: <StateTag state={space.state}>{t(`spaceState.${space.state}`)}</StateTag>,
          },
          {
            key: 'unit',
            label: t('space.unit'),
            children: <UnitLink unitId={space.unitId} code={space.unitCode} />,
          },
          { key: 'park', label: t('carPark.one'), children: space.carParkName },
          { key: 'kind', label: t('space.kind'), children: t(`spaceKind.${space.kind}`) },
          { key: 'position', label: t('space.position'), children: space.position || '—' },
          { key: 'size', label: t('space.size'), children: size(space) },
          { key: 'ownership', label: t('space.ownership'), children: t(`spaceOwnership.${space.ownership}`) },
          ...(space.customerId
            ? [
                {
                  key: 'customer',
                  label: t('parking.customer'),
                  children: <CustomerLink customerId={space.customerId} name={space.customerName} />,
                },
              ]
            : []),
          ...(space.heldUntil
            ? [
                {
                  key: 'days',
                  label: t('lease.days'),
                  children: `${day(space.heldFrom)} – ${day(space.heldUntil)}`,
                },
              ]
            : []),
          ...(space.plates.length
            ? [{ key: 'plates', label: t('parking.plates'), children: space.plates.join(' · ') }]
            : []),
          ...(space.note ? [{ key: 'note', label: t('lease.note'), children: space.note }] : []),
        ]}
      />
      <Row wrap style={{ marginTop: 16 }}>
        {space.parkingLeaseId && (
          <Link to={scope.path(`contracts/parking/${space.parkingLeaseId}`)}>{t('space.openLease')}</Link>
        )}
        {mayWrite && (
          <>
            <Button
              type="primary"
              onClick={() => {
                setDeed('rent');
              }}
            >
              {t('parking.rent')}
            </Button>
            <Button
              onClick={() => {
                setDeed('edit');
              }}
            >
              {t('parking.edit')}
            </Button>
            {free && (
              <Button
                onClick={() => {
                  setDeed('remove');
                }}
              >
                {t('space.remove')}
              </Button>
            )}
          </>
        )}
      </Row>
      {deed === 'rent' && <RentDialog space={space} onClose={end} />}
      {deed === 'edit' && <SpaceDialog space={space} parks={parks} onClose={end} />}
      {deed === 'remove' && (
        <ReasonDialog
          title={t('space.remove')}
          danger
          onClose={end}
          onDone={onClose}
          send={(client) =>
            client.DELETE('/v1/contracts/spaces/{unitId}', {
              params: { path: { unitId: space.unitId }, query: { companyId: space.companyId } },
            })
          }
        >
          {t('space.removeSays', { code: space.unitCode })}
        </ReasonDialog>
      )}
    </Drawer>
  );
}

function size({ lengthCm, widthCm }: Space): string {
  return lengthCm && widthCm ? `${String(lengthCm / 100)} × ${String(widthCm / 100)} m` : '—';
}
