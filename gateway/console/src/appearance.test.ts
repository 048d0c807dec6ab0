import { beforeEach, expect, test, vi } from 'vitest';
import { appear, chosenAppearance, startAppearance } from './appearance';

let dark = false;
let changed: () => void;

beforeEach(() => {
  localStorage.clear();
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
