/** Whoever signs out sees nothing more: what shows the session hears that it has ended, and no answer is left behind. */
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, renderHook, waitFor } from '@testing-library/react';
import type { ReactNode } from 'react';
import { expect, it, vi } from 'vitest';
import { useSessionQuery, useSignOut } from './session';

vi.mock('./api/client', () => ({
  api: {
    GET: () => Promise.resolve({ data: { session: { groupId: '1' }, services: [] } }),
    POST: () => Promise.resolve({ data: undefined }),
  },
  take: async (call: Promise<{ data?: unknown }>) => (await call).data,
}));

it('the page hears that the session has ended, and what it had read is gone', async () => {
  const client = new QueryClient();
  const wrapper = ({ children }: { children: ReactNode }) => (
    <QueryClientProvider client={client}>{children}</QueryClientProvider>
  );
  const page = renderHook(() => ({ session: useSessionQuery().data, signOut: useSignOut() }), { wrapper });
  await waitFor(() => {
    expect(page.result.current.session?.groupId).toBe('1');
  });
  client.setQueryData(['receivables'], ['what somebody owes']);
  await act(() => page.result.current.signOut());
  await waitFor(() => {
    expect(page.result.current.session).toBeNull();
  });
  expect(client.getQueryData(['receivables'])).toBeUndefined();
});
