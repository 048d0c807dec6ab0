/** A customer by name, where a list gives only their number. */
import { useGet } from '@manor/web/api/read';
import { useScope } from '../../scope';
import { CustomerLink } from '../../parts/SubjectLink';

export function CustomerName({ customerId, tab }: { customerId: string; tab?: string }) {
  const { companyId } = useScope();
  const { data } = useGet('/v1/tenants/customers/{customerId}', {
    path: { customerId },
    query: { companyId },
  });
  return data ? <CustomerLink customerId={customerId} name={data.name} {...(tab ? { tab } : {})} /> : <>…</>;
}
