import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { useSubmit } from '@manor/web/api/submit';
import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { OfCompany } from './OfCompany';

const said = vi.hoisted(() => [] as unknown[]);
vi.mock('@manor/web/api/client', () => ({
  api: {},
  keyed: (_: string, typedIn: unknown) => {
    said.push(typedIn);
    return {};
  },
  take: async (call: Promise<{ data?: unknown }>) => (await call).data,
}));
vi.mock('@manor/web/session', () => ({
  useRights: () => ({
    session: { nodes: [{ nodeId: '9', companyId: '2', currencyCode: 'SGD' }] },
  }),
}));

function Approve() {
  const submission = useSubmit(() => Promise.resolve({ data: 'done' }));
  return (
    <button
      onClick={() => {
        submission.submit({});
      }}
    >
      approve
    </button>
  );
}

it('what a page at the group opens of a company says its currency', async () => {
  render(
    <QueryClientProvider client={new QueryClient()}>
      <OfCompany companyId="2">
        <Approve />
      </OfCompany>
    </QueryClientProvider>,
  );
  fireEvent.click(screen.getByText('approve'));
  await waitFor(() => {
    expect(said).toEqual([{ companyId: '2', currency: 'SGD' }]);
  });
});
