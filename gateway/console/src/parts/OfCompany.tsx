/** What is sent from here acts for a company: it says in which currency it was entered, as a page of that company does.
 *
 *  For what a page at the group opens, such as a case. */
import { CompanyCurrency } from '@manor/web/api/submit';
import { useRights } from '@manor/web/session';
import type { ReactNode } from 'react';

export function OfCompany({ companyId, children }: { companyId: string; children: ReactNode }) {
  const { session } = useRights();
  // Whoever has a role at an estate alone does not see the company's own node.
  const currency = session.nodes.find((node) => node.companyId === companyId)?.currencyCode ?? '';
  return <CompanyCurrency value={{ companyId, currency }}>{children}</CompanyCurrency>;
}
