/** How a list looks goes with its reader: the session says it, the platform keeps it. */
import { RightsContext, Rights, SESSION_KEY, type Session } from '@manor/web/session';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, renderHook } from '@testing-library/react';
import { useState, type ReactNode } from 'react';
import { createMemoryRouter, RouterProvider } from 'react-router';
import { beforeEach, expect, it, vi } from 'vitest';
import { useLook } from './ListLook';

const PAGE = 'payments/receipts';
let told: unknown[];

beforeEach(() => {
  localStorage.clear();
  told = [];
  vi.stubGlobal('fetch', async (request: Request) => {
    told.push([new URL(request.url).pathname, await request.json()]);
    return new Response('{}', { headers: { 'Content-Type': 'application/json' } });
  });
});

/** The list's look for somebody whose session says these, in a router at the address. */
function look(listLooks: Session['listLooks'], address = '/') {
  const session = { listLooks, nodes: [], permissions: [], principalId: '1' } as unknown as Session;
  const queries = new QueryClient();
  queries.setQueryData(SESSION_KEY, session);
  let inside: ReactNode;
  const Around = () => {
    const [held, setHeld] = useState(session);
    queries.getQueryCache().subscribe(() => {
      setHeld(queries.getQueryData<Session>(SESSION_KEY) ?? session);
    });
    return <RightsContext value={new Rights(held)}>{inside}</RightsContext>;
  };
  const wrapper = ({ children }: { children: ReactNode }) => {
    inside = children;
    const routes = [{ path: '/', element: <Around />, handle: { path: `${PAGE}/:receiptId?` } }];
    return (
      <QueryClientProvider client={queries}>
        <RouterProvider router={createMemoryRouter(routes, { initialEntries: [address] })} />
      </QueryClientProvider>
    );
  };
  return renderHook(() => useLook(), { wrapper }).result;
}

it('is what the session says, and what is changed is kept by the platform at once', async () => {
  const found = look([{ page: PAGE, hiddenColumns: ['state'], dense: true }]);
  expect(found.current[0]).toEqual({ hidden: ['state'], dense: true });
  await act(async () => {
    found.current[1]({ hidden: [], dense: true });
    await Promise.resolve();
  });
  expect(found.current[0]).toEqual({ hidden: [], dense: true });
  await vi.waitFor(() => {
    expect(told).toEqual([['/v1/identity/listLooks:set', { page: PAGE, hiddenColumns: [], dense: true }]]);
  });
});

it('is what this device kept before the platform did, until it is changed', async () => {
  localStorage.setItem(`manor.list.${PAGE}`, JSON.stringify({ hidden: ['method'], dense: false }));
  const found = look([]);
  expect(found.current[0]).toEqual({ hidden: ['method'], dense: false });
  await act(async () => {
    found.current[1]({ hidden: [], dense: false });
    await Promise.resolve();
  });
  expect(found.current[0]).toEqual({ hidden: [], dense: false });
  expect(localStorage.getItem(`manor.list.${PAGE}`)).toBeNull();
});

it('is what an address brings, whatever was chosen', () => {
  const found = look([{ page: PAGE, hiddenColumns: ['state'], dense: true }], '/?hide=amount');
  expect(found.current[0]).toEqual({ hidden: ['amount'], dense: false });
});
