/** Who paid, in a list of what was paid for one unit; nothing in a list of one customer's. */
import type { LongColumn } from '../../../parts/LongTable';
import type { Subject } from '../../../search';
import { CustomerName } from '../CustomerName';

/** The column, where there is one.
 *
 * @param tab of the customer's page that their name opens.
 */
export function payerColumn<Row extends { customerId: string }>(
  subject: Subject,
  title: string,
  tab: string,
): LongColumn<Row>[] {
  if (!('unitId' in subject)) return [];
  return [
    {
      key: 'customer',
      title,
      width: 150,
      render: (row) => <CustomerName customerId={row.customerId} tab={tab} />,
    },
  ];
}
