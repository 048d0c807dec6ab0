/** A figure that opens what it is made of, where its reader may see that. */
import { useRights } from '@manor/web/session';
import type { ReactNode } from 'react';
import { Link } from 'react-router';

export function Figure({ to, children }: { to: string; children: ReactNode }) {
  const rights = useRights();
  const [, node = '', service = ''] = to.split('/');
  const allowed = service !== 'billing' || rights.holdsIn('billing.receivables.read', node);
  return to && allowed ? (
    <Link to={to} className="amount">
      {children}
    </Link>
  ) : (
    <span className="amount">{children}</span>
  );
}
