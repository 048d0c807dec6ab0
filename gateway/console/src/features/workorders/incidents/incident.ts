/** What pages of incidents share. */
import type { Schemas } from '@manor/web/api/client';

export type Incident = Schemas['workorders.Incident'];

export const STATES = [
  'INCIDENT_STATE_OPEN',
  'INCIDENT_STATE_ACKNOWLEDGED',
  'INCIDENT_STATE_CLOSED',
] as const;

export const SEVERITIES = ['INCIDENT_SEVERITY_MINOR', 'INCIDENT_SEVERITY_MAJOR'] as const;

export const KINDS = [
  'INCIDENT_KIND_SECURITY',
  'INCIDENT_KIND_FIRE',
  'INCIDENT_KIND_INJURY',
  'INCIDENT_KIND_FLOOD',
  'INCIDENT_KIND_TRAFFIC',
  'INCIDENT_KIND_DAMAGE',
  'INCIDENT_KIND_OTHER',
] as const;
