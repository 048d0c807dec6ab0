/** What pages of vendors share: suppliers to choose from, and where jobs and statements stand. */
import type { Schemas } from '@manor/web/api/client';
import { useGet } from '@manor/web/api/read';
import { useScope } from '../../../scope';

export type VendorJob = Schemas['workorders.VendorJob'];
export type VendorRate = Schemas['workorders.VendorRate'];
export type VendorStatement = Schemas['workorders.VendorStatement'];

export const STATEMENT_STATES = [
  'VENDOR_STATEMENT_STATE_DRAFT',
  'VENDOR_STATEMENT_STATE_SENT',
  'VENDOR_STATEMENT_STATE_OPEN',
  'VENDOR_STATEMENT_STATE_PAID',
  'VENDOR_STATEMENT_STATE_REFUSED',
  'VENDOR_STATEMENT_STATE_WITHDRAWN',
] as const;

/** The company's suppliers who may be asked for work. */
export function useVendors(): { value: string; label: string }[] {
  const { companyId } = useScope();
  const { data } = useGet('/v1/workorders/vendors', { query: { companyId } });
  return (data?.vendors ?? []).map((one) => ({ value: one.supplierId, label: `${one.name} ${one.code}` }));
}
