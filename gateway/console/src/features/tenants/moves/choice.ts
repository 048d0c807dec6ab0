/** What was chosen in a move so far. It stands in the address, so that going back, a reload and a shared link keep it. */
import type { Schemas } from '@manor/web/api/client';
import { useSearchParams } from 'react-router';

export const ROLES = [
  'OCCUPANCY_ROLE_OWNER',
  'OCCUPANCY_ROLE_TENANT',
  'OCCUPANCY_ROLE_DEVELOPER',
] as const satisfies Schemas['tenants.OccupancyRole'][];
export type Role = (typeof ROLES)[number];

const NAMES = ['unit', 'occupancy', 'customer', 'role', 'date', 'away'] as const;
/** Each empty while it is not chosen; `away` is yes or empty. */
export type Choice = Record<(typeof NAMES)[number], string>;

export function useChoice() {
  const [search, setSearch] = useSearchParams();
  const write = (changes: Partial<Choice> | { step: string }, replace: boolean): void => {
    const now = inAddress();
    for (const [name, value] of Object.entries(changes)) {
      if (value) now.set(name, value);
      else now.delete(name);
    }
    setSearch(now, { replace });
  };
  return {
    choice: Object.fromEntries(NAMES.map((name) => [name, search.get(name) ?? ''])) as Choice,
    step: search.get('step') ?? '',
    choose: (changes: Partial<Choice>) => {
      write(changes, true);
    },
    /** The step to begin with, where the address names none. */
    begin: (step: string) => {
      if (!inAddress().has('step')) write({ step }, true);
    },
    /** Another step; the browser's "back" leads to the one before. */
    goTo: (step: string) => {
      write({ step }, false);
    },
  };
}

/** The address as it is. What was drawn last may be older: two changes would undo each other. */
function inAddress(): URLSearchParams {
  return new URLSearchParams(window.location.search);
}

/** The role that was chosen; undefined for none, and for what an address may say besides. */
export function roleOf(choice: Choice): Role | undefined {
  return ROLES.find((one) => one === choice.role);
}
