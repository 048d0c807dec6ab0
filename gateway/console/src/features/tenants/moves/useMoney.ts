/** The money of a move, asked of billing before it is made. */
import { useGet } from '@manor/web/api/read';
import { useRights } from '@manor/web/session';
import { useScope } from '../../../scope';
import type { Role } from './choice';
import type { Occupancy } from './occupancies';

const MOVE_ROLES = {
  OCCUPANCY_ROLE_OWNER: 'MOVE_ROLE_OWNER',
  OCCUPANCY_ROLE_TENANT: 'MOVE_ROLE_TENANT',
  OCCUPANCY_ROLE_DEVELOPER: 'MOVE_ROLE_DEVELOPER',
} as const;

interface MoveIn {
  unitId: string;
  customerId: string;
  role: Role | undefined;
  date: string;
  /** The owner does not live there. */
  away: boolean;
  /** Who has the unit already. */
  occupants: Occupancy[];
  /** For a transfer: who leaves on the day before. */
  leaving?: Occupancy | undefined;
}

/** What somebody who comes would be billed; asked once `ready`. */
export function useMoveInPreview(moveIn: MoveIn, ready: boolean) {
  const { companyId } = useScope();
  const { unitId, customerId, role, date, away, occupants, leaving } = moveIn;
  const rented = occupants.some((one) => one.role === 'OCCUPANCY_ROLE_TENANT');
  const empty = role === 'OCCUPANCY_ROLE_DEVELOPER' || (role === 'OCCUPANCY_ROLE_OWNER' && away);
  return useGet(
    '/v1/billing/units/{unitId}:previewMoveIn',
    {
      path: { unitId },
      query: {
        companyId,
        customerId,
        role: role ? MOVE_ROLES[role] : 'MOVE_ROLE_UNSPECIFIED',
        startDate: date,
        vacant: empty && !rented,
        ...(leaving ? { leavingOccupancyId: leaving.occupancyId } : {}),
      },
    },
    { enabled: ready && role !== undefined },
  );
}

/** What would become of the receivables of somebody who leaves; asked once `ready`. */
export function useMoveOutPreview(occupancy: Occupancy | undefined, settlementDate: string, ready: boolean) {
  const { companyId } = useScope();
  return useGet(
    '/v1/billing/occupancies/{occupancyId}:previewMoveOut',
    { path: { occupancyId: occupancy?.occupancyId ?? '' }, query: { companyId, settlementDate } },
    { enabled: ready && occupancy !== undefined },
  );
}

/** Whether the reader may see what people of the estate owe. */
export function useMaySeeMoney(estateId: string): boolean {
  return useRights().holdsAt('billing.receivables.read', estateId);
}
