/** A figure that opens what it is made of, where its reader may see that. */
import { useRights } from '@manor/web/session';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { pageAt } from '../feature';

export function Figure({ to, children }: { to: string; children: ReactNode }) {
  const rights = useRights();
  const [, node = '', ...page] = to.split(/[?#]/)[0]?.split('/') ?? [];
  // A record stands below its page: `billing/receivables/17`.
  const permission = (pageAt(page.join('/')) ?? pageAt(page.slice(0, 2).join('/')))?.permission;
  return to && (!permission || rights.holdsIn(permission, node)) ? (
    <Link to={to} className="amount">
      {children}
    </Link>
  ) : (
    <span className="amount">{children}</span>
  );
}
