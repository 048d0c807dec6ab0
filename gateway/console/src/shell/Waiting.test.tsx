/** What stands while a page is loaded is its outline: never an empty place. */
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { FrameWaiting, PageWaiting } from './Waiting';

vi.mock('react-i18next', () => ({ useTranslation: () => ({ t: (key: string) => key }) }));
afterEach(cleanup);

it('a page that is loaded says so to whoever cannot see its outline', () => {
  const { container } = render(<PageWaiting />);
  expect(container.querySelector('[aria-busy=true]')?.textContent).toBe('waiting');
  expect(
    container.querySelectorAll('[aria-hidden] .waiting-title, .waiting-line, .waiting-rows'),
  ).toHaveLength(3);
});

it('before the session is known the frame stands with it, and has no words that are read twice', () => {
  const { container } = render(<FrameWaiting />);
  expect(container.querySelectorAll('.side[aria-hidden], .bar[aria-hidden]')).toHaveLength(2);
  expect(screen.getAllByText('waiting')).toHaveLength(1);
});
