/** The buildings of an estate, as choices. */
import { listing, useAllRows } from '@manor/web/api/read';
import { useScope } from '../scope';

/**
 * @param estateId of them; none are read while it is empty.
 * @returns the buildings by code.
 */
export function useBuildings(estateId: string): { value: string; label: string }[] {
  const { companyId } = useScope();
  const source = listing('/v1/tenants/buildings', 'buildings', { companyId, estateId, pageSize: 200 });
  return useAllRows(source, estateId !== '').rows.map(({ buildingId, code, name }) => ({
    value: buildingId,
    label: name && name !== code ? `${code} · ${name}` : code,
  }));
}
