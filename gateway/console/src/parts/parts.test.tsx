/** Parts that many pages share: colours of states, and choices that keep what was chosen. */
import { render, screen } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { counted } from './ListFoot';
import { nextOrder, orderIn, reversed } from './order';
import { SearchSelect } from './SearchSelect';
import { toneOf } from './StateTag';

vi.mock('react-i18next', () => ({ useTranslation: () => ({ t: (key: string) => key }) }));

it.each([
  ['RECEIPT_STATE_APPROVED', 'success'],
  ['CHANGE_STATE_APPROVED', 'success'],
  ['RECEIVABLE_STATE_PARTLY_PAID', 'warning'],
  ['DAILY_CLOSING_STATE_REFUSED', 'error'],
  ['RUN_STATE_EMPTY', 'default'],
])('%s is coloured by what it means, not by whose it is', (state, tone) => {
  expect(toneOf(state)).toBe(tone);
});

it('what is chosen keeps its name where the last search does not find it', () => {
  render(
    <SearchSelect<{ id: string; name: string }>
      value="7"
      onChange={() => undefined}
      rows={[{ id: '8', name: 'Other' }]}
      chosen={{ id: '7', name: 'Chosen' }}
      choice={({ id, name }) => ({ value: id, label: name })}
      onSearch={() => undefined}
      loading={false}
      placeholder="find"
      none="none"
    />,
  );
  expect(screen.getByText('Chosen')).toBeTruthy();
});

it.each([
  { shown: 7, total: 7, more: false, key: 'rows', said: 7 },
  { shown: 200, total: 1_234, more: true, key: 'rowsOf', said: 1_234 },
  { shown: 100, total: 10_001, more: true, key: 'rowsOfMany', said: 10_000 },
  { shown: 10_100, total: 10_001, more: true, key: 'rowsOfMany', said: 10_100 },
  { shown: 100, total: 0, more: true, key: 'rowsMore', said: 0 },
  { shown: 300, total: 250, more: true, key: 'rowsMore', said: 250 },
  // The last page is there: what is loaded is what there is, whatever was counted first.
  { shown: 260, total: 250, more: false, key: 'rows', said: 260 },
])('$shown rows of a list of $total are told', ({ shown, total, more, key, said }) => {
  const rows = Array.from({ length: shown }, () => ({}));
  expect(counted({ rows, total, more })).toEqual({ key, shown, total: said });
});

it('sorts rising, then falling, then as the list stands by itself', () => {
  expect(nextOrder('date', undefined)).toBe('date');
  expect(nextOrder('date', 'date')).toBe('date desc');
  expect(nextOrder('date', 'date desc')).toBeUndefined();
  expect(nextOrder('date', 'number desc')).toBe('date');
});

it('takes from the address only an order that the list knows', () => {
  const columns = [{ sort: 'date' }, {}];
  expect(orderIn('date desc', columns)).toBe('date desc');
  expect(orderIn('date', columns)).toBe('date');
  expect(orderIn('date asc', columns)).toBeUndefined();
  expect(orderIn('undefined', columns)).toBeUndefined();
  expect(orderIn(null, columns)).toBeUndefined();
});

it.each([
  { total: 1_234, more: true, key: 'lastOf' },
  { total: 10_001, more: true, key: 'lastOfMany' },
  { total: 0, more: true, key: 'last' },
  { total: 1_234, more: false, key: 'rows' },
])('from the end the foot says how many of how many: $key', ({ total, more, key }) => {
  expect(counted({ rows: Array.from({ length: 200 }, () => ({})), total, more }, true).key).toBe(key);
});

it('the end of a list is its beginning in the other order', () => {
  expect([reversed('number'), reversed('number desc')]).toEqual(['number desc', 'number']);
});
