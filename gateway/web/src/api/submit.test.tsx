import { QueryClient, QueryClientProvider, useQuery } from '@tanstack/react-query';
import { act, renderHook, waitFor } from '@testing-library/react';
import type { ReactNode } from 'react';
import { expect, it, vi } from 'vitest';
import { followOperation, useNextOperation } from '../operations';
import { ConnectionLost, Problem } from './problem';
import { CompanyCurrency, useSubmit } from './submit';

const keys: string[] = [];
const currencies: (string | undefined)[] = [];
const operations = vi.hoisted(() => ({ read: vi.fn<() => Promise<{ data: unknown }>>() }));
vi.mock('./client', () => ({
  api: { GET: operations.read },
  keyed: (key: string, typedIn?: { currency: string }) => {
    keys.push(key);
    currencies.push(typedIn?.currency);
    return {};
  },
  take: async (call: Promise<{ data?: unknown }>) => (await call).data,
}));

function submission(send: (input: unknown) => Promise<{ data?: unknown }>) {
  keys.length = 0;
  const client = new QueryClient();
  const wrapper = ({ children }: { children: ReactNode }) => (
    <QueryClientProvider client={client}>{children}</QueryClientProvider>
  );
  return renderHook(() => useSubmit((_, input: unknown) => send(input)), { wrapper }).result;
}

it('a double click sends once', async () => {
  const send = vi.fn(() => Promise.resolve({ data: 'done' }));
  const result = submission(send);
  act(() => {
    result.current.submit({ amount: '1' });
    result.current.submit({ amount: '1' });
  });
  await waitFor(() => {
    expect(result.current.result).toBe('done');
  });
  expect(send).toHaveBeenCalledTimes(1);
});

it('a lost answer is asked for again with the same key', async () => {
  const send = vi.fn().mockRejectedValueOnce(new ConnectionLost()).mockResolvedValue({ data: 'done' });
  const result = submission(send);
  act(() => {
    result.current.submit({ amount: '1' });
  });
  await waitFor(() => {
    expect(result.current.waiting).toBe(true);
  });
  await waitFor(
    () => {
      expect(result.current.result).toBe('done');
    },
    { timeout: 5000 },
  );
  expect(keys).toHaveLength(2);
  expect(new Set(keys).size).toBe(1);
});

it('the same input after a refusal keeps its key, another input gets another', async () => {
  const refused = new Problem({ title: '', status: 409, detail: '', code: 'CONFLICT', trace_id: '' });
  const send = vi.fn().mockRejectedValue(refused);
  const result = submission(send);
  for (const input of [{ amount: '1' }, { amount: '1' }, { amount: '2' }]) {
    act(() => {
      result.current.submit(input);
    });
    await waitFor(() => {
      expect(result.current.pending).toBe(false);
    });
  }
  expect(keys).toHaveLength(3);
  expect(keys[1]).toBe(keys[0]);
  expect(keys[2]).not.toBe(keys[1]);
});

it('the same input after success is another thing to do', async () => {
  const send = vi.fn(() => Promise.resolve({ data: 'done' }));
  const result = submission(send);
  for (let time = 0; time < 2; time += 1) {
    act(() => {
      result.current.submit({ amount: '1' });
    });
    await waitFor(() => {
      expect(result.current.pending).toBe(false);
    });
  }
  expect(new Set(keys).size).toBe(2);
});

it('reads lists again when the operation that it began has ended, though the page has gone on', async () => {
  const client = new QueryClient();
  const wrapper = ({ children }: { children: ReactNode }) => (
    <QueryClientProvider client={client}>{children}</QueryClientProvider>
  );
  let ended = false;
  const began = { name: 'billing/operations/1', done: false };
  operations.read.mockImplementation(() => Promise.resolve({ data: { ...began, done: ended } }));
  const rows = renderHook(
    () => useQuery({ queryKey: ['rows'], queryFn: () => Promise.resolve(ended ? 'new' : 'old') }),
    { wrapper },
  );
  const page = renderHook(() => useSubmit(() => Promise.resolve({ data: began })), { wrapper });
  act(() => {
    page.result.current.submit({});
  });
  await waitFor(() => {
    expect(operations.read).toHaveBeenCalled();
  });
  expect(rows.result.current.data).toBe('old');
  page.unmount();
  ended = true;
  await waitFor(
    () => {
      expect(rows.result.current.data).toBe('new');
    },
    { timeout: 5000 },
  );
});

it('reads lists again when an operation that somebody else began at a record has ended', async () => {
  const client = new QueryClient();
  const wrapper = ({ children }: { children: ReactNode }) => (
    <QueryClientProvider client={client}>{children}</QueryClientProvider>
  );
  operations.read
    .mockReset()
    .mockImplementation(() => Promise.resolve({ data: { name: 'billing/operations/4', done: true } }));
  let reads = 0;
  renderHook(() => useQuery({ queryKey: ['rows'], queryFn: () => Promise.resolve((reads += 1)) }), {
    wrapper,
  });
  const unread: { operation?: string } = {};
  const record = renderHook(
    ({ operation }) => {
      useNextOperation(operation);
    },
    { wrapper, initialProps: unread },
  );
  record.rerender({ operation: 'billing/operations/3' });
  await waitFor(() => {
    expect(reads).toBe(1);
  });
  expect(operations.read).not.toHaveBeenCalled(); // what was over before is no news
  record.rerender({ operation: 'billing/operations/4' });
  await waitFor(() => {
    expect(reads).toBe(2);
  });
});

it('gives up following an operation that cannot be read', async () => {
  vi.useFakeTimers({ shouldAdvanceTime: true });
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  operations.read.mockReset().mockRejectedValue(new ConnectionLost());
  followOperation(client, 'billing/operations/2');
  await vi.advanceTimersByTimeAsync(60_000);
  const asked = operations.read.mock.calls.length;
  await vi.advanceTimersByTimeAsync(60_000);
  expect(operations.read.mock.calls.length).toBe(asked);
  expect(asked).toBeGreaterThan(1);
  vi.useRealTimers();
});

it('a form sends the currency that it was opened in, until its user was told of another one', async () => {
  currencies.length = 0;
  const corrected = { title: '', status: 409, detail: '', code: 'CURRENCY_CORRECTED', trace_id: '' };
  const send = vi.fn().mockRejectedValueOnce(new Problem(corrected)).mockResolvedValue({ data: 'done' });
  const client = new QueryClient();
  let currency = 'CNY';
  const wrapper = ({ children }: { children: ReactNode }) => (
    <QueryClientProvider client={client}>
      <CompanyCurrency value={{ companyId: '2', currency }}>{children}</CompanyCurrency>
    </QueryClientProvider>
  );
  const { result, rerender } = renderHook(() => useSubmit((_, input: unknown) => send(input) as never), {
    wrapper,
  });
  currency = 'JPY'; // heard of while somebody was typing
  rerender();
  act(() => {
    result.current.submit({ amount: '1' });
  });
  await waitFor(() => {
    expect(result.current.error).toBeInstanceOf(Problem);
  });
  act(() => {
    result.current.submit({ amount: '100' });
  });
  await waitFor(() => {
    expect(result.current.result).toBe('done');
  });
  expect(currencies).toEqual(['CNY', 'JPY']);
});
