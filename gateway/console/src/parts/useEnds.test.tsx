/** The end of a list is a step away: read from there where it can be, else read on to. */
import type { Page, Source } from '@manor/web/api/read';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, renderHook, waitFor } from '@testing-library/react';
import type { ReactNode } from 'react';
import { expect, it } from 'vitest';
import { useEnds } from './useEnds';

const PAGES = 4;
const asked: Record<string, string>[] = [];

/** Pages of two rows each; each call is noted. */
const source: Source<number> = {
  key: ['numbers'],
  page: (token, filters): Promise<Page<number>> => {
    asked.push({ ...filters, token });
    const at = Number(token || 0);
    return Promise.resolve({ rows: [2 * at, 2 * at + 1], next: at + 1 < PAGES ? String(at + 1) : '' });
  },
};

function shown(order?: string) {
  asked.length = 0;
  const queries = new QueryClient();
  const wrapper = ({ children }: { children: ReactNode }) => (
    <QueryClientProvider client={queries}>{children}</QueryClientProvider>
  );
  return renderHook(() => useEnds(source, {}, order), { wrapper }).result;
}

it('reads a list of one order on to its end, and shows it from the beginning again', async () => {
  const list = shown();
  await waitFor(() => {
    expect(list.current.rows).toEqual([0, 1]);
  });
  expect(list.current.end).toMatchObject({ at: false, reading: false });
  act(() => {
    list.current.end.onChange(true);
  });
  expect(list.current.end).toMatchObject({ at: false, reading: true });
  await waitFor(() => {
    expect(list.current.end).toMatchObject({ at: true, reading: false, back: false });
  });
  expect(list.current.rows).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
  act(() => {
    list.current.end.onChange(false);
  });
  expect(list.current.end.at).toBe(false);
  expect(asked.map(({ token }) => token)).toEqual(['', '1', '2', '3']);
});

it('stops reading on when its reader says so', async () => {
  const list = shown();
  await waitFor(() => {
    expect(list.current.found.more).toBe(true);
  });
  act(() => {
    list.current.end.onChange(true);
  });
  act(() => {
    list.current.end.onChange(false);
  });
  await waitFor(() => {
    expect(list.current.found.loading).toBe(false);
  });
  expect(list.current.rows.length).toBeLessThan(2 * PAGES);
});

it('reads a list of two orders from its end, the last rows last', async () => {
  const list = shown('number desc');
  act(() => {
    list.current.end.onChange(true);
  });
  await waitFor(() => {
    expect(list.current.rows).toEqual([1, 0]);
  });
  expect(list.current.end).toMatchObject({ at: true, reading: false, back: true });
  expect(asked.at(-1)).toEqual({ orderBy: 'number', token: '' });
});
