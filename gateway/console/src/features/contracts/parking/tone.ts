/** How loudly the state of a parking lease is shown. */
import { toneOf, type Tone } from '../../../parts/StateTag';
import type { ParkingLease } from './parking';

export function parkingTone(state: ParkingLease['state']): Tone {
  if (state === 'PARKING_STATE_EXPIRING') return 'warning';
  return state === 'PARKING_STATE_EXPIRED' ? 'error' : toneOf(state);
}
