/** What waits for the reader: each reminder leads to the filtered list. */
import { useRights } from '@manor/web/session';
import { useQueries } from '@tanstack/react-query';
import { features } from './feature';
import { useScope } from './scope';
import type { ReminderKind, Waiting } from './waiting';

export interface Reminder extends ReminderKind {
  count: number;
  companies: Waiting[];
}

const EVERY = 60_000;

/** The reminders of the scope; read again every minute. `total` counts what is to do. */
export function useReminders(): { reminders: Reminder[]; total: number; pending: boolean } {
  const rights = useRights();
  const scope = useScope();
  const kinds = features
    .flatMap((feature) => feature.reminders ?? [])
    .filter(({ permission }) => permission === '' || rights.holdsIn(permission, scope.nodeId));
  return useQueries({
    queries: kinds.map(({ name, waiting }) => ({
      queryKey: ['reminders', name, scope.nodeId],
      queryFn: () => waiting(scope),
      refetchInterval: EVERY,
    })),
    combine: (answers) => {
      const reminders = kinds
        .map((kind, index): Reminder => {
          const companies = answers[index]?.data ?? [];
          return { ...kind, companies, count: companies.reduce((sum, { count }) => sum + count, 0) };
        })
        .filter(({ count }) => count > 0);
      return {
        reminders,
        total: reminders.reduce((sum, { count, informative }) => sum + (informative ? 0 : count), 0),
        pending: answers.some((answer) => answer.isPending),
      };
    },
  });
}
