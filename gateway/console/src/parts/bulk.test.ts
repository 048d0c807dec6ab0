/** Many rows at once: what they come to, and one call for each. */
import { Problem } from '@manor/web/api/problem';
import { expect, it, vi } from 'vitest';
import { sendEach, sumsOf, type Outcome } from './bulk';

const problem = (status: number, code: string): Problem =>
  new Problem({ title: '', status, detail: code, code, trace_id: '' });

it('adds what is of one kind and one currency, and nothing else', () => {
  const sums = sumsOf([
    { minor: '9007199254740993', currency: 'CNY' },
    { minor: '7', currency: 'CNY' },
    { minor: '500', currency: 'SGD' },
    { minor: '-30', currency: 'CNY', of: 'waiver' },
  ]);
  expect(sums).toEqual([
    { of: '', currency: 'CNY', count: 2, minor: 9007199254741000n },
    { of: '', currency: 'SGD', count: 1, minor: 500n },
    { of: 'waiver', currency: 'CNY', count: 1, minor: -30n },
  ]);
});

it('sends each row once, four at a time at most, and goes on after a refusal', async () => {
  const rows = Array.from({ length: 20 }, (_, at) => at);
  const outcomes: Outcome<number>[] = [];
  let now = 0;
  let most = 0;
  const send = vi.fn(async (_client: unknown, row: number) => {
    now += 1;
    most = Math.max(most, now);
    await Promise.resolve();
    now -= 1;
    if (row === 3) throw problem(409, 'ETAG_MISMATCH');
    return {};
  });
  await sendEach(rows, send, (outcome) => outcomes.push(outcome));
  expect(send).toHaveBeenCalledTimes(20);
  expect(most).toBe(4);
  expect(outcomes.map(({ row }) => row).sort((one, other) => one - other)).toEqual(rows);
  expect(outcomes.filter(({ error }) => error !== undefined).map(({ row }) => row)).toEqual([3]);
});

it('sends a row again with its key where the answer was lost, and gives up after some', async () => {
  vi.useFakeTimers();
  const clients = new Set<unknown>();
  const outcomes: Outcome<string>[] = [];
  let failures = 2;
  const send = vi.fn((client: unknown, row: string) => {
    clients.add(client);
    if (row === 'never' || failures-- > 0) return Promise.reject(problem(503, 'UNAVAILABLE'));
    return Promise.resolve({});
  });
  const sent = sendEach(['late'], send, (outcome) => outcomes.push(outcome));
  await vi.runAllTimersAsync();
  await sent;
  expect([outcomes, send.mock.calls.length, clients.size]).toEqual([[{ row: 'late' }], 3, 1]);
  const lost = sendEach(['never'], send, (outcome) => outcomes.push(outcome));
  await vi.runAllTimersAsync();
  await lost;
  expect(outcomes[1]?.error).toBeInstanceOf(Problem);
  expect(send.mock.calls.length).toBe(6);
  vi.useRealTimers();
});
