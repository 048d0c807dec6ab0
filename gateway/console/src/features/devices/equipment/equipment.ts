/** Equipment as the API says it, and the choices of its forms. */
import type { Schemas } from '@manor/web/api/client';
import type { Tone } from '../../../parts/StateTag';

export type Equipment = Schemas['devices.Equipment'];
export type System = Equipment['system'];
export type State = Equipment['state'];

export const SYSTEMS = [
  'EQUIPMENT_SYSTEM_LIFT',
  'EQUIPMENT_SYSTEM_HVAC',
  'EQUIPMENT_SYSTEM_WATER',
  'EQUIPMENT_SYSTEM_POWER',
  'EQUIPMENT_SYSTEM_FIRE',
  'EQUIPMENT_SYSTEM_LIGHTING',
  'EQUIPMENT_SYSTEM_ACCESS',
  'EQUIPMENT_SYSTEM_PARKING',
  'EQUIPMENT_SYSTEM_OTHER',
] as const satisfies System[];

export const STATES = [
  'EQUIPMENT_STATE_IN_USE',
  'EQUIPMENT_STATE_IDLE',
  'EQUIPMENT_STATE_UNDER_REPAIR',
  'EQUIPMENT_STATE_SCRAPPED',
] as const satisfies State[];

const TONES: Partial<Record<State, Tone>> = {
  EQUIPMENT_STATE_IN_USE: 'success',
  EQUIPMENT_STATE_UNDER_REPAIR: 'error',
};

/** How loudly a state is shown. */
export function stateTone(state: State): Tone {
  return TONES[state] ?? 'default';
}
