/** A choice of customers says what each owes, for whoever may see it, by one call. */
import { Rights, RightsContext, type Session } from '@manor/web/session';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, renderHook, waitFor } from '@testing-library/react';
import type { ReactNode } from 'react';
import { MemoryRouter, Route, Routes } from 'react-router';
import { beforeEach, expect, it, vi } from 'vitest';
import { useDebts } from './useDebts';

vi.mock('react-i18next', () => ({
  useTranslation: () => ({ t: (key: string, { amount }: { amount: string }) => `${key} ${amount}` }),
}));
// The client takes what fetches as soon as it is loaded.
const asked = vi.hoisted(() => {
  const addresses: URL[] = [];
  globalThis.fetch = (request) => {
    addresses.push(new URL((request as Request).url));
    const debtors = [{ customerId: 'b', openMinor: '70050', currencyCode: 'CNY' }];
    const headers = { 'Content-Type': 'application/json' };
    return Promise.resolve(new Response(JSON.stringify({ debtors }), { headers }));
  };
  return addresses;
});

beforeEach(() => {
  asked.length = 0;
});

function debts(customerIds: string[], permissions: string[]) {
  const session = {
    groupId: '1',
    permissions: [{ nodeId: '2', permissions, roleIds: [] }],
    nodes: [{ nodeId: '2', companyId: '2', estateId: '0', kind: 'NODE_KIND_COMPANY', currencyCode: 'CNY' }],
  } as unknown as Session;
  const wrapper = ({ children }: { children: ReactNode }) => (
    <QueryClientProvider client={new QueryClient()}>
      <RightsContext value={new Rights(session)}>
        <MemoryRouter initialEntries={['/2']}>
          <Routes>
            <Route path="/:scope" element={children} />
          </Routes>
        </MemoryRouter>
      </RightsContext>
    </QueryClientProvider>
  );
  return renderHook(() => useDebts(customerIds), { wrapper }).result;
}

it('asks once for all of them, each once, and says what each owes', async () => {
  const debt = debts(['b', 'a', '', 'b'], ['payments.open_items.read']);
  await waitFor(() => {
    expect(debt.current('b')).toMatch(/^customer\.owes .*700\.50$/);
  });
  expect(debt.current('a')).toBe('');
  expect(asked.map(({ searchParams }) => searchParams.getAll('customerIds'))).toEqual([['a', 'b']]);
  expect(asked[0]?.searchParams.get('includeCurrent')).toBe('true');
});

it.each([
  ['whoever may not see what people owe', ['a'], ['tenants.customers.read']],
  ['nobody', [], ['payments.open_items.read']],
])('asks nothing for %s', async (_, customerIds, permissions) => {
  const debt = debts(customerIds, permissions);
  await act(() => Promise.resolve());
  expect(debt.current('a')).toBe('');
  expect(asked).toEqual([]);
});
