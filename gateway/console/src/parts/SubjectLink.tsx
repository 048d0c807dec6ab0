/** A customer's or a unit's name, which opens their page for whoever may see it. */
import { useRights } from '@manor/web/session';
import { Link } from 'react-router';
import { pageAt } from '../feature';
import { useScope } from '../scope';

interface Shown {
  page: 'tenants/customers' | 'tenants/units';
  id: string;
  name: string;
  /** Of the page; the details where it is left out. */
  tab?: string;
}

function SubjectLink({ page, id, name, tab }: Shown) {
  const scope = useScope();
  const rights = useRights();
  const permission = pageAt(page)?.permission;
  if (!id || permission === undefined || !rights.holdsIn(permission, scope.nodeId)) return <>{name}</>;
  return (
    <Link to={scope.path([page, id, tab].filter(Boolean).join('/'))} title={name}>
      {name}
    </Link>
  );
}

export function CustomerLink({ customerId, name, tab }: { customerId: string; name: string; tab?: string }) {
  return <SubjectLink page="tenants/customers" id={customerId} name={name} {...(tab ? { tab } : {})} />;
}

export function UnitLink({ unitId, code, tab }: { unitId: string; code: string; tab?: string }) {
  return <SubjectLink page="tenants/units" id={unitId} name={code} {...(tab ? { tab } : {})} />;
}
