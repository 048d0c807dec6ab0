/** What a run bills: the company, an estate, one of its buildings, or one customer. */
import type { Schemas } from '@manor/web/api/client';
import { useGet } from '@manor/web/api/read';
import { useRights } from '@manor/web/session';
import { useTranslation } from 'react-i18next';
import { useBuildings } from '../../../parts/buildings';
import { CustomerLink } from '../../../parts/SubjectLink';

export function RunTarget({ run }: { run: Schemas['billing.BillingRun'] }) {
  const { t } = useTranslation('billing');
  const rights = useRights();
  const { estateId = '0', buildingId = '', customerId = '' } = run.scope ?? {};
  return (
    <>
      {rights.node(estateId)?.name ?? t('runs.wholeCompany')}
      {buildingId && <OfBuilding estateId={estateId} buildingId={buildingId} />}
      {customerId && <OfCustomer companyId={run.companyId} customerId={customerId} />}
    </>
  );
}

function OfBuilding({ estateId, buildingId }: { estateId: string; buildingId: string }) {
  const building = useBuildings(estateId).find(({ value }) => value === buildingId);
  return <> · {building?.label ?? '…'}</>;
}

function OfCustomer({ companyId, customerId }: { companyId: string; customerId: string }) {
  const params = { path: { customerId }, query: { companyId } };
  const { data } = useGet('/v1/tenants/customers/{customerId}', params);
  return <> · {data ? <CustomerLink customerId={customerId} name={data.name} /> : '…'}</>;
}
