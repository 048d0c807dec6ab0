/** Alarms and their rules as the API says them, and the choices of their forms. */
import type { Schemas } from '@manor/web/api/client';
import type { Tone } from '../../../parts/StateTag';

export type Alarm = Schemas['devices.Alarm'];
export type AlarmRule = Schemas['devices.AlarmRule'];
export type Condition = Schemas['devices.AlarmCondition'];
export type Test = Schemas['devices.AlarmTest'];
export type Severity = Alarm['severity'];

export const SEVERITIES = [
  'ALARM_SEVERITY_CRITICAL',
  'ALARM_SEVERITY_MAJOR',
  'ALARM_SEVERITY_MINOR',
  'ALARM_SEVERITY_WARNING',
] as const satisfies Severity[];
export const STATES = ['ALARM_STATE_ACTIVE', 'ALARM_STATE_CLEARED'] as const satisfies Alarm['state'][];
export const TESTS = [
  'ALARM_TEST_KIND_COMPARED',
  'ALARM_TEST_KIND_CHANGING',
  'ALARM_TEST_KIND_SILENT',
] as const satisfies Test['kind'][];
export const OPERATORS = [
  'ALARM_OPERATOR_ABOVE',
  'ALARM_OPERATOR_AT_LEAST',
  'ALARM_OPERATOR_BELOW',
  'ALARM_OPERATOR_AT_MOST',
  'ALARM_OPERATOR_IS',
  'ALARM_OPERATOR_IS_NOT',
] as const satisfies Test['operator'][];
export const VALUES = [
  'ALARM_VALUE_TYPE_NUMBER',
  'ALARM_VALUE_TYPE_BOOLEAN',
  'ALARM_VALUE_TYPE_TEXT',
] as const satisfies Test['valueType'][];

const TONES: Partial<Record<Severity, Tone>> = {
  ALARM_SEVERITY_CRITICAL: 'error',
  ALARM_SEVERITY_MAJOR: 'warning',
  ALARM_SEVERITY_MINOR: 'processing',
};

/** How loudly a severity is shown. */
export function severityTone(severity: Severity): Tone {
  return TONES[severity] ?? 'default';
}
