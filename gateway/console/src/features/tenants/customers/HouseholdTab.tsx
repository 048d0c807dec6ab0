/** Who lives with a customer. */
import { useRights } from '@manor/web/session';
import { useScope } from '../../../scope';
import type { OfCustomer } from '../../../search';
import { Household } from './Household';

export default function HouseholdTab({ subject: { customerId } }: { subject: OfCustomer }) {
  const scope = useScope();
  const rights = useRights();
  return (
    <Household customerId={customerId} mayWrite={rights.holdsIn('tenants.customers.write', scope.nodeId)} />
  );
}
