/** Suppliers as the API says them, and the choices of their forms. */
import type { Schemas } from '@manor/web/api/client';
import type { Tone } from '../../../parts/StateTag';

export type Supplier = Schemas['warehouse.Supplier'];
export type Certificate = Schemas['warehouse.Certificate'];
export type Price = Schemas['warehouse.Price'];
export type SupplierKind = Supplier['kind'];
export type SupplierState = Supplier['state'];

export const KINDS = [
  'SUPPLIER_KIND_GOODS',
  'SUPPLIER_KIND_SERVICES',
  'SUPPLIER_KIND_WORKS',
] as const satisfies SupplierKind[];

export const STATES = [
  'SUPPLIER_STATE_ACTIVE',
  'SUPPLIER_STATE_SUSPENDED',
  'SUPPLIER_STATE_BLACKLISTED',
] as const satisfies SupplierState[];

export const CERTIFICATES = [
  'CERTIFICATE_KIND_BUSINESS_LICENCE',
  'CERTIFICATE_KIND_QUALIFICATION',
  'CERTIFICATE_KIND_SAFETY_PERMIT',
  'CERTIFICATE_KIND_INSURANCE',
  'CERTIFICATE_KIND_OTHER',
] as const satisfies Certificate['kind'][];

const TONES: Partial<Record<SupplierState, Tone>> = {
  SUPPLIER_STATE_ACTIVE: 'success',
  SUPPLIER_STATE_SUSPENDED: 'warning',
  SUPPLIER_STATE_BLACKLISTED: 'error',
};

/** How loudly a state is shown. */
export function stateTone(state: SupplierState): Tone {
  return TONES[state] ?? 'default';
}
