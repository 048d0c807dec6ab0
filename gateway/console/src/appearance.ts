/** Light or dark: as the system wishes, or as somebody chose. The page's root says which, and the palette follows.
 *
 * The platform keeps what somebody chose; the device remembers it for the moment before they are known. */
import { keyed } from '@manor/web/api/client';
import { useEffect, useSyncExternalStore } from 'react';
import { isPrinting, onPrinting } from './printing';

export const APPEARANCES = ['system', 'light', 'dark'] as const;
export type Appearance = (typeof APPEARANCES)[number];

const REMEMBERED = 'manor-appearance';
// Whose choice the device remembers: the next to sign in here may have another.
const OF = 'manor-appearance-of';
const DARK = '(prefers-color-scheme: dark)';
const listeners = new Set<() => void>();

/** What was chosen on this device; the system's wish where nothing was. */
export function chosenAppearance(): Appearance {
  const found = localStorage.getItem(REMEMBERED);
  return APPEARANCES.find((one) => one === found) ?? 'system';
}

function isDark(): boolean {
  const chosen = chosenAppearance();
  if (isPrinting()) return false;
  return chosen === 'dark' || (chosen === 'system' && matchMedia(DARK).matches);
}

function draw(): void {
  document.documentElement.dataset['appearance'] = isDark() ? 'dark' : 'light';
  listeners.forEach((changed) => {
    changed();
  });
}

/** Draws everything so from now on, here and in every other tab. */
export function appear(chosen: Appearance): void {
  localStorage.setItem(REMEMBERED, chosen);
  draw();
}

/** Keeps what somebody chose, here at once and with the platform for wherever they sign in. */
export function choose(chosen: Appearance, principalId: string): void {
  localStorage.setItem(OF, principalId);
  appear(chosen);
  // Whatever becomes of it, the device has it: the next choice tells again.
  void keyed(crypto.randomUUID())
    .POST('/v1/identity/appearance:set', { body: { appearance: chosen } })
    .catch(() => undefined);
}

/** Draws everything as the platform keeps it for whoever has signed in; a choice that only this device knows, from
 * before the platform kept any, becomes theirs. */
export function useKeptAppearance(kept: string, principalId: string): void {
  useEffect(() => {
    const own = APPEARANCES.find((one) => one === kept);
    const of = localStorage.getItem(OF);
    if (own) {
      localStorage.setItem(OF, principalId);
      if (own !== chosenAppearance()) appear(own);
    } else if (of === null) {
      if (chosenAppearance() !== 'system') choose(chosenAppearance(), principalId);
    } else if (of !== principalId) appear('system');
  }, [kept, principalId]);
}

/** Before the first page is drawn, so that nothing flashes. */
export function startAppearance(): void {
  draw();
  matchMedia(DARK).addEventListener('change', draw);
  onPrinting(draw);
  window.addEventListener('storage', ({ key }) => {
    if (key === REMEMBERED) draw();
  });
}

function listen(changed: () => void): () => void {
  listeners.add(changed);
  return () => listeners.delete(changed);
}

/** True where everything is drawn dark: for what the palette does not reach, such as antd and charts. */
export function useDark(): boolean {
  return useSyncExternalStore(listen, isDark);
}

/** What was chosen, for the switch. */
export function useAppearance(): Appearance {
  return useSyncExternalStore(listen, chosenAppearance);
}
