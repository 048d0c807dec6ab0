/** Which pages of a long list are read again after a change. */
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, renderHook, waitFor } from '@testing-library/react';
import type { ReactNode } from 'react';
import { expect, it } from 'vitest';
import { isFar, useRows, type Source } from './read';

it('leaves pages far from what is seen, never the first, and none where nobody says what is seen', () => {
  const lengths = [100, ...Array.from({ length: 20 }, () => 200)];
  const far = (sight: number | undefined) =>
    lengths.map((_, at) => at).filter((at) => isFar(lengths, at, sight));
  expect(far(undefined)).toEqual([]);
  expect(far(0)).toEqual(lengths.map((_, at) => at).slice(6));
  expect(far(4000)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14]);
});

it('reads a page again once it comes near, and only then', async () => {
  const asked: string[] = [];
  const source: Source<number> = {
    key: ['numbers'],
    page: (token) => {
      asked.push(token);
      const at = Number(token || 0);
      return Promise.resolve({
        rows: Array.from({ length: 800 }, () => at),
        next: at < 4 ? String(at + 1) : '',
      });
    },
  };
  const queries = new QueryClient();
  const wrapper = ({ children }: { children: ReactNode }) => (
    <QueryClientProvider client={queries}>{children}</QueryClientProvider>
  );
  const { result } = renderHook(() => useRows(source), { wrapper });
  for (let pages = 1; pages <= 5; pages += 1) {
    await waitFor(() => {
      expect(result.current.rows).toHaveLength(800 * pages);
      expect(result.current.loading).toBe(false);
    });
    act(() => {
      result.current.loadMore();
    });
  }
  act(() => {
    result.current.look(3900);
  });
  asked.length = 0;
  await act(() => queries.invalidateQueries());
  expect(asked).toEqual(['', '3', '4']);
  asked.length = 0;
  act(() => {
    result.current.look(1700);
  });
  await waitFor(() => {
    expect(asked).toEqual(['', '1', '2', '3']);
  });
});
