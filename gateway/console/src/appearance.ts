/** Light or dark: as the system wishes, or as somebody chose. The page's root says which, and the palette follows. */
import { useSyncExternalStore } from 'react';
import { isPrinting, onPrinting } from './printing';

export const APPEARANCES = ['system', 'light', 'dark'] as const;
export type Appearance = (typeof APPEARANCES)[number];

const REMEMBERED = 'manor-appearance';
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
