/** What a customer owes, and what they have in advance. */
import type { OfCustomer } from '../../../search';
import { Arrears } from '../desk/Arrears';

export default function BalanceTab({ subject: { customerId } }: { subject: OfCustomer }) {
  return <Arrears customerId={customerId} />;
}
