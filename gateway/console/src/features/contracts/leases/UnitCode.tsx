/** The code of a unit that is known by its id alone. */
import { useGet } from '@manor/web/api/read';
import { useScope } from '../../../scope';

export function UnitCode({ unitId }: { unitId: string }) {
  const { companyId } = useScope();
  const { data } = useGet('/v1/tenants/units/{unitId}', { path: { unitId }, query: { companyId } });
  return <>{data ? [data.buildingName, data.code].filter(Boolean).join(' · ') : '…'}</>;
}
