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
  /** The company of whom it is about, where the page is about several; the scope where it is left out. */
  node?: string;
}

function SubjectLink({ page, id, name, tab, node }: Shown) {
  const scope = useScope();
  const at = node ?? scope.nodeId;
  const rights = useRights();
  const permission = pageAt(page)?.permission;
  if (!id || permission === undefined || !rights.holdsIn(permission, at)) return <>{name}</>;
  return (
    <Link to={['', at, page, id, tab].filter((part) => part !== undefined).join('/')} title={name}>
      {name}
    </Link>
  );
}

type More = Partial<Pick<Shown, 'tab' | 'node'>>;

export function CustomerLink({ customerId, name, ...more }: { customerId: string; name: string } & More) {
  return <SubjectLink page="tenants/customers" id={customerId} name={name} {...more} />;
}

export function UnitLink({ unitId, code, ...more }: { unitId: string; code: string } & More) {
  return <SubjectLink page="tenants/units" id={unitId} name={code} {...more} />;
}
