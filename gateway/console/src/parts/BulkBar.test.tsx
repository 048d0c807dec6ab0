/** What came of many rows is told, though the list behind has them no more. */
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import type { Bulk } from './bulk';
import { BulkBar } from './BulkBar';

vi.mock('react-i18next', () => ({
  useTranslation: () => ({ t: (key: string, values?: object) => `${key} ${JSON.stringify(values ?? {})}` }),
}));

interface Receipt {
  number: string;
}
const send = vi.fn((_client: unknown, { number }: Receipt) =>
  number === 'R2' ? Promise.reject(new Error('refused')) : Promise.resolve({}),
);
const bulk: Bulk<Receipt> = {
  not: () => undefined,
  label: ({ number }) => number,
  amount: () => ({ minor: '100', currency: 'CNY' }),
  deeds: [{ label: 'approve', send }],
};

afterEach(cleanup);

it('keeps the outcome on screen after the rows are gone from the list', async () => {
  const queries = new QueryClient();
  const bar = (rows: Receipt[]) => (
    <QueryClientProvider client={queries}>
      <BulkBar bulk={bulk} rows={rows} onDone={() => undefined} />
    </QueryClientProvider>
  );
  const drawn = render(bar([{ number: 'R1' }, { number: 'R2' }]));
  await userEvent.click(screen.getByRole('button', { name: 'approve' }));
  await userEvent.click(screen.getAllByRole('button', { name: 'approve' }).at(-1) as HTMLElement);
  expect(await screen.findByText('bulk.refused {"number":1}')).toBeTruthy();
  drawn.rerender(bar([]));
  expect(screen.getByText('bulk.done {"number":1}')).toBeTruthy();
  expect(screen.getByText('R2')).toBeTruthy();
  expect(send).toHaveBeenCalledTimes(2);
});
