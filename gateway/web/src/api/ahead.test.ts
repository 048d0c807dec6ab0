/** What a page asked last time is asked for as it is opened, once, and is as fresh as if it were asked for now. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { forgetAsked, openedPage, pageStands, read } from './ahead';

const ASKED = '/v1/tenants/units?companyId=2';
const asks = (address: string): Promise<Response> => read(new Request(location.origin + address));
let fetched: ReturnType<typeof vi.fn>;

beforeEach(() => {
  fetched = vi.fn(() => Promise.resolve(new Response('answer')));
  vi.stubGlobal('fetch', fetched);
  sessionStorage.clear();
  openedPage('/none');
  pageStands();
});
afterEach(() => {
  vi.useRealTimers();
  forgetAsked();
});

async function openOnce(): Promise<void> {
  vi.useFakeTimers({ toFake: ['performance'] });
  openedPage('/3/tenants/units');
  await asks(ASKED);
  pageStands();
  openedPage('/3/everyone/reminders');
  pageStands();
  vi.advanceTimersByTime(60_000);
  fetched.mockClear();
}

test('a page that is opened again finds its answer on its way', async () => {
  await openOnce();
  openedPage('/3/tenants/units');
  expect(fetched).toHaveBeenCalledTimes(1);
  expect(await (await asks(ASKED)).text()).toBe('answer');
  expect(fetched).toHaveBeenCalledTimes(1);
});

test('an answer that nobody asks for is read to its end, so that its connection is free', async () => {
  await openOnce();
  const answer = new Response('answer');
  fetched.mockResolvedValueOnce(answer);
  openedPage('/3/tenants/units');
  await vi.waitFor(() => {
    expect(answer.bodyUsed).toBe(true);
  });
});

test('an answer is given once: whoever asks again is told what is so by then', async () => {
  await openOnce();
  openedPage('/3/tenants/units');
  await asks(ASKED);
  await asks(ASKED);
  expect(fetched).toHaveBeenCalledTimes(2);
});

test('an answer that nobody took in time is not given later', async () => {
  await openOnce();
  openedPage('/3/tenants/units');
  vi.advanceTimersByTime(6000);
  await asks(ASKED);
  expect(fetched).toHaveBeenCalledTimes(2);
});

test('what was answered a moment ago is not asked ahead', async () => {
  await openOnce();
  openedPage('/3/tenants/units');
  await asks(ASKED);
  pageStands();
  openedPage('/3/everyone/reminders');
  openedPage('/3/tenants/units');
  expect(fetched).toHaveBeenCalledTimes(1);
});

test('what is asked once the page stands is no part of opening it', async () => {
  await openOnce();
  await asks('/v1/-/todos:count');
  openedPage('/3/everyone/reminders');
  expect(fetched).toHaveBeenCalledTimes(1);
});

test('where asking ahead failed the page asks itself', async () => {
  await openOnce();
  fetched.mockRejectedValueOnce(new TypeError('away'));
  openedPage('/3/tenants/units');
  expect(await (await asks(ASKED)).text()).toBe('answer');
  expect(fetched).toHaveBeenCalledTimes(2);
});

test('changes are never asked ahead', async () => {
  openedPage('/3/tenants/units');
  await read(new Request(`${location.origin}/v1/tenants/units`, { method: 'POST' }));
  pageStands();
  fetched.mockClear();
  openedPage('/3/everyone/reminders');
  openedPage('/3/tenants/units');
  expect(fetched).not.toHaveBeenCalled();
});
