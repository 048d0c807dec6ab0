/** What waits for the reader, is late or comes next: each reminder leads to the filtered list. */
import { useRights } from '@manor/web/session';
import { useQueries } from '@tanstack/react-query';
import { features } from './feature';
import { useScope } from './scope';
import type { ReminderKind, Waiting } from './waiting';

export interface Reminder extends ReminderKind {
  page: string;
  count: number;
  companies: Waiting[];
}

const EVERY = 60_000;

/** The reminders of the scope; read again every minute. `total` counts what waits for a decision.
 *
 * @param all what is late, comes next or is good to know as well, which is more to ask for.
 * @param enabled false counts nothing yet.
 */
export function useReminders(
  all = false,
  enabled = true,
): {
  reminders: Reminder[];
  total: number;
  pending: boolean;
} {
  const rights = useRights();
  const scope = useScope();
  const { principalId, nodes } = rights.session;
  const may = (permission: string | undefined): boolean =>
    !permission || rights.holdsIn(permission, scope.nodeId);
  const kinds = features
    .flatMap((feature) => feature.reminders ?? [])
    .filter((kind) => (all || !kind.when) && may(kind.permission) && may(kind.also));
  const beside = {
    subjects: new Set(kinds.flatMap(({ subject }) => subject ?? [])),
    companies: nodes
      .filter((one) => one.kind === 'NODE_KIND_COMPANY' && !one.closed)
      .map((one) => one.nodeId),
  };
  return useQueries({
    queries: kinds.map(({ name, waiting }) => ({
      queryKey: ['reminders', name, scope.nodeId],
      queryFn: () => waiting(scope, principalId, beside),
      refetchInterval: EVERY,
      enabled,
    })),
    combine: (answers) => {
      const reminders = kinds
        .map((kind, index): Reminder => {
          const companies = answers[index]?.data ?? [];
          const page = typeof kind.page === 'string' ? kind.page : kind.page(scope);
          return { ...kind, page, companies, count: companies.reduce((sum, { count }) => sum + count, 0) };
        })
        .filter(({ count }) => count > 0);
      return {
        reminders,
        total: reminders.reduce((sum, { count, when }) => sum + (when ? 0 : count), 0),
        pending: answers.some((answer) => answer.isPending),
      };
    },
  });
}
