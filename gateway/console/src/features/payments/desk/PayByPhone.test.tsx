/** The desk takes money by the payer's phone: offered where it can be, of what is ticked, told until it is over. */
import { Rights, RightsContext, type Session } from '@manor/web/session';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, cleanup, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { App } from 'antd';
import type { ReactNode } from 'react';
import { MemoryRouter, Route, Routes } from 'react-router';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { AtThePhone, PayByPhone } from './PayByPhone';

vi.mock('react-i18next', () => ({
  useTranslation: () => ({
    t: (key: string, values: Record<string, string> = {}) => [key, ...Object.values(values)].join(' '),
    i18n: { language: 'en-US' },
  }),
}));

// The client takes what fetches as soon as it is loaded.
const platform = vi.hoisted(() => {
  const made = {
    answer: (request: Request): Promise<Response> => Promise.reject(new Error(request.url)),
  };
  globalThis.fetch = (request) => made.answer(request as Request);
  return made;
});

const WECHAT = { channelAccountId: 'w', channel: 'wechat_pay', names: { 'en-US': 'WeChat Pay' } };
const LINES = ['15000', '250'].map((openMinor, at) => ({
  receivableId: String(at + 1),
  estateId: '3',
  openMinor,
  currencyCode: 'CNY',
})) as never;
let ways: object[];
let state: string;
let sent: unknown[];
let asked: number;

beforeEach(() => {
  ways = [WECHAT];
  state = 'ORDER_STATE_PLACED';
  sent = [];
  asked = 0;
  platform.answer = async (request) => {
    const { pathname } = new URL(request.url);
    if (request.method === 'POST') sent.push([pathname, await request.json()]);
    asked += 1;
    const order = { orderId: 'o', state, amountMinor: '15250', currencyCode: 'CNY', channelNames: {} };
    const answer = pathname.endsWith('/arrears')
      ? { paymentWays: ways }
      : { ...order, codeUrl: 'weixin://pay', expireTime: '2026-11-30T06:00:00Z', channel: 'wechat_pay' };
    return new Response(JSON.stringify(answer), { headers: { 'Content-Type': 'application/json' } });
  };
});
afterEach(cleanup);

function atTheDesk(shown: ReactNode, permissions = ['payments.orders.create']) {
  const session = {
    groupId: '1',
    permissions: [{ nodeId: '3', permissions, roleIds: [] }],
    nodes: [
      {
        nodeId: '3',
        companyId: '2',
        estateId: '3',
        kind: 'NODE_KIND_ESTATE',
        currencyCode: 'CNY',
        timeZone: 'UTC',
      },
    ],
  } as unknown as Session;
  return render(
    <QueryClientProvider client={new QueryClient()}>
      <RightsContext value={new Rights(session)}>
        <App>
          <MemoryRouter initialEntries={['/3']}>
            <Routes>
              <Route path="/:scope" element={shown} />
            </Routes>
          </MemoryRouter>
        </App>
      </RightsContext>
    </QueryClientProvider>,
  );
}

it('orders what is ticked, to the cent, and nothing else', async () => {
  const made = vi.fn();
  atTheDesk(<PayByPhone customerId="c" lines={LINES} onOrder={made} />);
  await userEvent.click(await screen.findByRole('button', { name: /desk\.byPhone .*152\.50/ }));
  await waitFor(() => {
    expect(made).toHaveBeenCalledWith('o');
  });
  const body = { companyId: '2', estateId: '3', customerId: 'c', receivableIds: ['1', '2'] };
  expect(sent).toEqual([['/v1/payments/orders', body]]);
});

it('lets the cashier choose where there are several channels', async () => {
  ways = [WECHAT, { channelAccountId: 't', channel: 'tally', names: {} }];
  atTheDesk(<PayByPhone customerId="c" lines={LINES} onOrder={vi.fn()} />);
  await userEvent.click(await screen.findByRole('button', { name: /desk\.byPhone/ }));
  await waitFor(() => {
    expect(sent).toHaveLength(1);
  });
  expect(sent).toMatchObject([['/v1/payments/orders', { channelAccountId: 'w' }]]);
});

it.each([
  ['where the company takes nothing online', [], ['payments.orders.create']],
  ['to whoever may make no orders', [WECHAT], ['payments.receipts.submit']],
])('is not offered %s', async (_, offered, permissions) => {
  ways = offered;
  atTheDesk(<PayByPhone customerId="c" lines={LINES} onOrder={vi.fn()} />, permissions);
  await waitFor(() => {
    expect(asked).toBeGreaterThan(0);
  });
  await act(() => Promise.resolve());
  expect(screen.queryByRole('button')).toBeNull();
});

it('shows the code while it waits, and the paper once it is paid', async () => {
  const { unmount } = atTheDesk(<AtThePhone orderId="o" onMore={vi.fn()} onNext={vi.fn()} />);
  const scan = await screen.findByText((text) => text.startsWith('orders.scan wechat_pay'));
  expect(scan.textContent).toContain('152.50');
  expect(screen.getByRole('button', { name: 'orders.close' })).toBeTruthy();
  unmount();
  state = 'ORDER_STATE_PAID';
  atTheDesk(<AtThePhone orderId="o" onMore={vi.fn()} onNext={vi.fn()} />);
  expect(await screen.findByRole('button', { name: /receipts\.print/ })).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'orders.close' })).toBeNull();
});
