/** What somebody did last: the newest entries of their own in the audit trails of some services. */
import type { Schemas } from '@manor/web/api/client';
import type { Session } from '@manor/web/session';

export type Deed = Schemas['chassis.AuditEntry'] & { service: string; key: string };

// Coming and going is no work to take up again.
const NO_WORK = /^identity\.(sign_|end_session|change_password|share_view|unshare_view)/;

/** The services in which somebody may do more than read. */
export function worksIn({ services, permissions }: Pick<Session, 'services' | 'permissions'>): string[] {
  const held = permissions.flatMap((one) => one.permissions).filter((one) => !one.endsWith('.read'));
  return services.filter((service) => held.some((one) => one.startsWith(`${service}.`)));
}

/** The newest of several lists that are each sorted newest first; what was done to one record over and over, once. */
export function latest(lists: Deed[][], most: number): Deed[] {
  const newest = lists
    .flat()
    .filter(({ action }) => !NO_WORK.test(action))
    .sort((one, other) => Date.parse(other.occurTime ?? '') - Date.parse(one.occurTime ?? ''));
  const seen = new Set<string>();
  return newest
    .filter(({ service, action, resource }) => {
      const what = `${service} ${action} ${resource}`;
      return !seen.has(what) && seen.add(what);
    })
    .slice(0, most);
}
