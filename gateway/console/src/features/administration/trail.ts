/** The audit trail as one list: each service keeps its own, and they are merged by time. */
import type { Schemas } from '@manor/web/api/client';
import { listing, type Source } from '@manor/web/api/read';
import { merged } from './merging';

export type Entry = Schemas['chassis.AuditEntry'] & { service: string; key: string };

interface Asked {
  companyId: string;
  withCompanies: boolean;
  timeZone: string;
}

/** The trail of these services. Its filter `service` picks one of them. */
export function trailOf(services: string[], asked: Asked): Source<Entry> {
  const sources = Object.fromEntries(services.map((service) => [service, ofService(service, asked)]));
  return merged(sources, ['trail', services, asked], (row) => row.occurTime ?? '');
}

function ofService(service: string, asked: Asked): Source<Entry> {
  const source = listing('/v1/{service}/auditEntries', 'entries', { ...asked, pageSize: 50 }, { service });
  return {
    key: source.key,
    page: async (token, { service: only, ...filters }) => {
      if (only && only !== service) return { rows: [], next: '' };
      const { rows, next } = await source.page(token, filters);
      return {
        rows: rows.map((row) => ({
          ...row,
          service,
          // Entries that are not sealed yet have no number, so a row is told by all that it says.
          key: `${service} ${row.companyId} ${row.number} ${row.occurTime ?? ''} ${row.action} ${row.resource}`,
        })),
        next,
      };
    },
  };
}
