/** A file that goes with an order, as an entry of the queue. */
import type { Doing } from '@manor/web/offline/queue';
import type { FileBody } from '../senders';
import type { Order } from './order';

export function fileEntry({ companyId, orderId }: Order, file: File): Doing {
  const target = { service: 'workorders', companyId, kind: 'order', recordId: orderId };
  const body: FileBody = { target, file };
  // Files of an order hold up neither one another nor its steps.
  return { kind: 'file', subject: `file/${crypto.randomUUID()}`, seen: '', body };
}
