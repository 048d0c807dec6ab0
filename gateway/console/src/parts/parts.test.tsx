/** Parts that many pages share: colours of states, and choices that keep what was chosen. */
import { render, screen } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
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
