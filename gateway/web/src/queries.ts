/** How the pages' reads behave. */
import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { Problem, worthRetrying } from './api/problem';
import { SESSION_KEY } from './session';

/** Whoever's session has ended meets the sign-in page, wherever they are, and comes back afterwards. */
function signedOut(error: unknown): void {
  if (error instanceof Problem && error.status === 401) queries.setQueryData(SESSION_KEY, null);
}

export const queries: QueryClient = new QueryClient({
  queryCache: new QueryCache({ onError: signedOut }),
  mutationCache: new MutationCache({ onError: signedOut }),
  defaultOptions: {
    queries: {
      staleTime: 10_000,
      retry: (count, error) => count < 2 && worthRetrying(error),
      refetchOnWindowFocus: false,
    },
  },
});
