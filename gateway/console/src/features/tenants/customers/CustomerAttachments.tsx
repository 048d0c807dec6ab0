/** What is attached to a customer. */
import { useRights } from '@manor/web/session';
import { Attachments } from '../../../parts/Attachments';
import { useScope } from '../../../scope';
import type { OfCustomer } from '../../../search';

export default function CustomerAttachments({ subject: { companyId, customerId } }: { subject: OfCustomer }) {
  const scope = useScope();
  const rights = useRights();
  return (
    <Attachments
      target={{ service: 'tenants', companyId, kind: 'customer', recordId: customerId }}
      mayWrite={rights.holdsIn('tenants.customers.write', scope.nodeId)}
    />
  );
}
