/** Whom and what a move is about, which every step names. */
import { useGet } from '@manor/web/api/read';
import { useScope } from '../../../scope';
import type { Unit } from '../states';
import { unitName as called } from '@manor/web/unitName';

/** The customer's name, once one is chosen and read. */
export function useCustomerName(customerId: string): string | undefined {
  const { companyId } = useScope();
  const { data } = useGet(
    '/v1/tenants/customers/{customerId}',
    { path: { customerId }, query: { companyId } },
    { enabled: customerId !== '' },
  );
  return data?.name;
}

export function unitName(unit: Unit | undefined): string | undefined {
  return unit && called(unit.buildingName, unit.code);
}
