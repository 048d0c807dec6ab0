import { beforeEach, expect, test, vi } from 'vitest';
import { renderHook } from '@testing-library/react';
import { appear, choose, chosenAppearance, startAppearance, useKeptAppearance } from './appearance';

let dark = false;
let changed: () => void;
let told: Request[];

beforeEach(() => {
  localStorage.clear();
  vi.stubGlobal('fetch', (request: Request) => {
    told.push(request);
    return Promise.resolve(new Response('{}', { headers: { 'Content-Type': 'application/json' } }));
  });
  told = [];
  dark = false;
  vi.stubGlobal('matchMedia', () => ({
    get matches() {
      return dark;
    },
    addEventListener: (_: string, listener: () => void) => {
      changed = listener;
    },
  }));
});

const drawn = () => document.documentElement.dataset['appearance'];

test('follows the system where nothing was chosen, also when it changes', () => {
  startAppearance();
  expect(drawn()).toBe('light');
  dark = true;
  changed();
  expect(drawn()).toBe('dark');
});

test('what was chosen holds against the system, until the system is chosen', () => {
  startAppearance();
  appear('dark');
  expect([drawn(), chosenAppearance()]).toEqual(['dark', 'dark']);
  dark = true;
  appear('light');
  expect(drawn()).toBe('light');
  appear('system');
  expect(drawn()).toBe('dark');
});

test('paper is white', () => {
  startAppearance();
  appear('dark');
  window.dispatchEvent(new Event('beforeprint'));
  expect(drawn()).toBe('light');
  window.dispatchEvent(new Event('afterprint'));
  expect(drawn()).toBe('dark');
});

const signsIn = (kept: string, who: string) =>
  renderHook(() => {
    useKeptAppearance(kept, who);
  });

test('what the platform keeps for somebody goes before what the device remembers', () => {
  startAppearance();
  appear('dark');
  signsIn('light', 'li');
  expect([drawn(), chosenAppearance()]).toEqual(['light', 'light']);
  expect(told).toEqual([]);
});

test('a choice from before the platform kept any is taken over once, by the first to sign in', async () => {
  startAppearance();
  appear('dark');
  signsIn('', 'li');
  await vi.waitFor(() => {
    expect(told.map(({ url }) => new URL(url).pathname)).toEqual(['/v1/identity/appearance:set']);
  });
  expect(await told[0]?.json()).toEqual({ appearance: 'dark' });
  signsIn('', 'wang');
  expect([drawn(), told.length]).toEqual(['light', 1]);
});

test('who chose stays as they chose when the session is read again', async () => {
  startAppearance();
  choose('dark', 'li');
  signsIn('', 'li');
  expect(drawn()).toBe('dark');
  await vi.waitFor(() => {
    expect(told.length).toBe(1);
  });
});
