/** Contracts by which the company owes, as the API says them, and the choices of their forms. */
import type { Schemas } from '@manor/web/api/client';

export type PayableContract = Schemas['contracts.PayableContract'];
export type PayableLine = Schemas['contracts.PayableLine'];
export type SentLine = Schemas['contracts.PayableLine.sent'];

export const PAYABLE_KINDS = ['PAYABLE_KIND_INCOMING_LEASE', 'PAYABLE_KIND_SUPPLIER'] as const;
export const PAYABLE_STATES = [
  'PAYABLE_CONTRACT_STATE_DRAFT',
  'PAYABLE_CONTRACT_STATE_SUBMITTED',
  'PAYABLE_CONTRACT_STATE_ACTIVE',
  'PAYABLE_CONTRACT_STATE_ENDED',
] as const;
export const LINE_KINDS = [
  'PAYABLE_LINE_KIND_INSTALMENT',
  'PAYABLE_LINE_KIND_MILESTONE',
  'PAYABLE_LINE_KIND_RETENTION',
] as const;
/** How a supplier stands with whom nothing new is agreed. */
export const BARRED: readonly PayableContract['supplierState'][] = [
  'PAYEE_STATE_SUSPENDED',
  'PAYEE_STATE_BLACKLISTED',
];
/** What may be asked to be paid. */
export const ASKABLE: readonly PayableLine['state'][] = [
  'PAYABLE_LINE_STATE_READY',
  'PAYABLE_LINE_STATE_REFUSED',
];
