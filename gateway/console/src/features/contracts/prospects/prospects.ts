/** Prospects as the API says them, and the choices of their forms. */
import type { Schemas } from '@manor/web/api/client';

export type Prospect = Schemas['contracts.Prospect'];
export type ProspectStep = Schemas['contracts.ProspectStep'];

/** The columns of the board. */
export const PROSPECT_STATES = [
  'PROSPECT_STATE_NEW',
  'PROSPECT_STATE_CONTACTED',
  'PROSPECT_STATE_VIEWING',
  'PROSPECT_STATE_OFFERED',
  'PROSPECT_STATE_RESERVED',
  'PROSPECT_STATE_WON',
  'PROSPECT_STATE_LOST',
] as const satisfies Prospect['state'][];

export const STEPS_BY_HAND = [
  'PROSPECT_STEP_KIND_FOLLOW_UP',
  'PROSPECT_STEP_KIND_VIEWING',
  'PROSPECT_STEP_KIND_OFFER',
] as const satisfies ProspectStep['kind'][];

/** The areas that somebody looks for, such as 80–120 m²; empty where none is known. */
export function areas({ areaFrom, areaTo }: Prospect): string {
  const known = [areaFrom, areaTo].filter((one) => one !== '' && one !== '0');
  return known.length ? `${known.join('–')} m²` : '';
}
