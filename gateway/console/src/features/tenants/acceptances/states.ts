/** What acceptances and problems are about, and what can be done about a problem as it stands. */
import type { Schemas } from '@manor/web/api/client';
import type { TFunction } from 'i18next';
import { unitName } from '@manor/web/unitName';

export type Acceptance = Schemas['tenants.Acceptance'];
export type Problem = Schemas['tenants.Problem'];
export type Deed = Schemas['tenants.ProblemDeed'];

export const SCOPES = [
  'ACCEPTANCE_SCOPE_ESTATE',
  'ACCEPTANCE_SCOPE_COMMON_PART',
  'ACCEPTANCE_SCOPE_UNIT',
] as const satisfies Acceptance['scope'][];

export const PROBLEM_STATES = [
  'PROBLEM_STATE_REPORTED',
  'PROBLEM_STATE_MENDING',
  'PROBLEM_STATE_MENDED',
  'PROBLEM_STATE_CLOSED',
  'PROBLEM_STATE_CANCELLED',
] as const satisfies Problem['state'][];

/** As the service has it; it refuses what is not here. */
export const DEEDS: Partial<Record<Problem['state'], readonly Deed[]>> = {
  PROBLEM_STATE_REPORTED: ['PROBLEM_DEED_ASSIGN', 'PROBLEM_DEED_CANCEL'],
  PROBLEM_STATE_MENDING: ['PROBLEM_DEED_ASSIGN', 'PROBLEM_DEED_MEND', 'PROBLEM_DEED_CANCEL'],
  PROBLEM_STATE_MENDED: ['PROBLEM_DEED_CONFIRM', 'PROBLEM_DEED_REOPEN'],
};

/** What is accepted, in words. */
export function subjectOf(one: Acceptance, t: TFunction<'tenants'>): string {
  if (one.scope === 'ACCEPTANCE_SCOPE_UNIT') return unitName(one.buildingName, one.unitCode);
  return one.part || t(`acceptanceScope.${one.scope}`);
}
