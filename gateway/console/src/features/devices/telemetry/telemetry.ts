/** Devices and what they measure, as the API says it, and the choices of their forms. */
import type { Schemas } from '@manor/web/api/client';

export type Device = Schemas['devices.Device'];
export type Credential = Schemas['devices.DeviceCredential'];
export type LatestValue = Schemas['devices.LatestValue'];

export const KINDS = [
  'DEVICE_KIND_SENSOR',
  'DEVICE_KIND_METER',
  'DEVICE_KIND_CONTROLLER',
  'DEVICE_KIND_GATEWAY',
] as const satisfies Device['kind'][];

/** Why something that a device sent was not stored. */
export const REASONS = [
  'broken',
  'oversized',
  'empty',
  'bad_time',
  'future',
  'late',
  'bad_key',
  'bad_value',
  'not_finite',
  'no_value',
  'too_many',
  'unknown_device',
  'disabled',
  'unstorable',
] as const;
export type Reason = (typeof REASONS)[number];

/** Windows of a chart, in hours. */
export const WINDOWS = [1, 24, 168, 720] as const;
// What is shown now is read again so often.
export const LIVE_MS = 5000;
