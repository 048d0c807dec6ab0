/** The menu of a room under the right button: what the drawer offers, without opening it. */
import { useRights } from '@manor/web/session';
import { Dropdown } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useScope } from '../../../scope';
import type { Unit } from '../states';

interface Shown {
  unit: Unit;
  left: number;
  top: number;
  onClose: () => void;
}

export function RoomMenu({ unit, left, top, onClose }: Shown) {
  const { t } = useTranslation('tenants');
  const scope = useScope();
  const rights = useRights();
  const navigate = useNavigate();
  const { unitId, buildingId, ownerId, tenantId, estateId } = unit;
  const mayMove = rights.holdsAt('tenants.occupancies.write', estateId);
  const somebody = ownerId !== '' || tenantId !== '';
  const actions = mayMove
    ? [
        ...(ownerId && tenantId ? [] : [{ key: `tenants/move-in?unit=${unitId}`, label: t('move.in') }]),
        ...(somebody
          ? [
              { key: `tenants/transfer?unit=${unitId}`, label: t('move.transfer') },
              { key: `tenants/move-out?unit=${unitId}`, label: t('move.out') },
            ]
          : []),
      ]
    : [];
  return (
    <Dropdown
      open
      trigger={['click']}
      onOpenChange={onClose}
      menu={{
        items: [...actions, { key: `tenants/rooms/${buildingId}/${unitId}`, label: t('rooms.show') }],
        onClick: ({ key }) => {
          onClose();
          void navigate(scope.path(key));
        },
      }}
    >
      <span className="room-menu" style={{ left, top }} />
    </Dropdown>
  );
}
