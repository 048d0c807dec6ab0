import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { MemoryRouter } from 'react-router';
import { afterEach, expect, it, vi } from 'vitest';
import { Problem } from '@manor/web/api/problem';
import { EstateDues } from './EstateDues';

const refused = new Problem({
  title: '',
  status: 409,
  detail: 'collect by cashier',
  code: 'CURRENCY_NOT_SUPPORTED',
  trace_id: '',
});
const sent = vi.hoisted(() => vi.fn());
vi.mock('@manor/web/api/client', () => ({
  keyed: () => ({
    POST: (_: string, { body }: { body: unknown }) => {
      sent(body);
      return Promise.reject(refused);
    },
  }),
  take: async (call: Promise<{ data?: unknown }>) => (await call).data,
}));

const ITEM = {
  receivableId: '7',
  companyId: '2',
  estateId: '3',
  customerId: 'c',
  unitCode: '1-0101',
  feeItemName: '物业费',
  periodStart: '2026-10-01',
  dueDate: '2026-10-15',
  openMinor: '25000',
  currencyCode: 'SGD',
  orderId: '',
} as never;

const WECHAT = { channelAccountId: 'w', channel: 'wechat_pay', names: { 'en-US': 'WeChat Pay' } };
const TALLY = { channelAccountId: 't', channel: 'tally', names: {} };

afterEach(cleanup);

function shown(...ways: (typeof WECHAT | typeof TALLY)[]) {
  return render(
    <QueryClientProvider client={new QueryClient()}>
      <MemoryRouter>
        <EstateDues items={[ITEM]} timeZone="Asia/Singapore" ways={ways as never} />
      </MemoryRouter>
    </QueryClientProvider>,
  );
}

it('offers nothing where the company takes no money online, and says where to pay', () => {
  shown();
  expect(screen.queryByRole('button')).toBeNull();
  expect(screen.queryByRole('checkbox')).toBeNull();
  expect(document.querySelector('.adm-notice-bar')).not.toBeNull();
});

it('says a refusal in the bar of the button, in words for who pays', async () => {
  shown(WECHAT);
  const button = screen.getByRole('button');
  fireEvent.click(button);
  const bar = button.closest<HTMLElement>('.pay');
  await waitFor(() => {
    expect(bar?.querySelector('[role=alert] .adm-notice-bar')).not.toBeNull();
  });
  expect(bar?.textContent).not.toContain('cashier');
});

it('lets the payer choose where the company takes payments by several channels', async () => {
  sent.mockClear();
  const view = shown(WECHAT, TALLY);
  fireEvent.click(view.getByRole('radio', { name: 'tally' }));
  fireEvent.click(view.getByRole('button'));
  await waitFor(() => {
    expect(sent).toHaveBeenCalledWith(expect.objectContaining({ channelAccountId: 't' }));
  });
});

it('asks nothing where there is one', async () => {
  sent.mockClear();
  const view = shown(WECHAT);
  expect(view.queryByRole('radio')).toBeNull();
  fireEvent.click(view.getByRole('button'));
  await waitFor(() => {
    expect(sent).toHaveBeenCalledTimes(1);
  });
  expect(sent.mock.calls[0]?.[0]).not.toHaveProperty('channelAccountId');
});
