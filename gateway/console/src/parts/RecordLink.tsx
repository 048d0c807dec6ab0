/** What an entry of the audit trail is about: a link to its page for whoever may see it, else as the trail names it. */
import { language } from '@manor/web/i18n';
import { useRights } from '@manor/web/session';
import { Link } from 'react-router';
import { recordPage } from '../feature';

interface Named {
  service: string;
  /** Such as receipts/0190…. */
  resource: string;
  /** Where it happened; '0' where it is no company's, or no estate's. */
  companyId: string;
  estateId: string;
}

interface RecordLinkProps {
  of: Named;
  /** Where it has no page, or none that its reader may see. */
  otherwise?: string;
}

export function RecordLink({ of, otherwise = of.resource }: RecordLinkProps) {
  const { service, resource, companyId, estateId } = of;
  const rights = useRights();
  const [node = rights.session.groupId] = [estateId, companyId].filter((one) => one !== '0');
  const found = recordPage(service, resource);
  if (!found || !rights.holdsIn(found.page.permission, node))
    return <span title={resource}>{otherwise}</span>;
  return (
    <Link to={`/${node}/${found.address}`} title={resource}>
      {found.page.label[language()]}
    </Link>
  );
}
