/** Sends an estate's calendar, changed. */
import type { Client, Schemas } from '@manor/web/api/client';

type Calendar = Schemas['identity.Calendar'];

export function save(
  client: Client,
  { estateId, etag, calendar }: Calendar,
  changes: Schemas['identity.EstateCalendar.sent'],
): Promise<{ data?: Calendar }> {
  return client.POST('/v1/identity/estates/{estateId}/calendar:set', {
    params: { path: { estateId } },
    body: { calendar: { ...calendar, ...changes }, etag },
  });
}
