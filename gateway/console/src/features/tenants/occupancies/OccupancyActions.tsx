/** What may be done about an occupancy: pass the unit on, move out, correct the record. */
import { useRights } from '@manor/web/session';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { OpenButton } from '../../../parts/OpenButton';
import { useScope } from '../../../scope';
import { OccupancyDialog } from './OccupancyDialog';
import type { Occupancy } from '../moves/occupancies';
import '../rooms/rooms.css';

export function OccupancyActions({ occupancy }: { occupancy: Occupancy }) {
  const { t } = useTranslation('tenants');
  const scope = useScope();
  const rights = useRights();
  const [correcting, setCorrecting] = useState(false);
  const { occupancyId, estateId, endDate } = occupancy;
  if (!rights.holdsAt('tenants.occupancies.write', estateId)) return null;
  return (
    <span className="move-ways">
      {!endDate && (
        <>
          <Link to={scope.path(`tenants/transfer?occupancy=${occupancyId}`)}>{t('move.transfer')}</Link>
          <Link to={scope.path(`tenants/move-out?occupancy=${occupancyId}`)}>{t('move.out')}</Link>
        </>
      )}
      <OpenButton
        onClick={() => {
          setCorrecting(true);
        }}
      >
        {t('occupancy.correct')}
      </OpenButton>
      {correcting && (
        <OccupancyDialog
          occupancy={occupancy}
          onClose={() => {
            setCorrecting(false);
          }}
        />
      )}
    </span>
  );
}
