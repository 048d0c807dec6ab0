/** True while the browser prints: paper is white, and shows rows that a screen draws only where they are seen. */
import { useSyncExternalStore } from 'react';

let printing = false;

export function isPrinting(): boolean {
  return printing;
}

/** Tells when a print begins and when it is over. */
export function onPrinting(changed: () => void): () => void {
  const begin = (): void => {
    printing = true;
    changed();
  };
  const end = (): void => {
    printing = false;
    changed();
  };
  window.addEventListener('beforeprint', begin);
  window.addEventListener('afterprint', end);
  return () => {
    window.removeEventListener('beforeprint', begin);
    window.removeEventListener('afterprint', end);
  };
}

export function usePrinting(): boolean {
  return useSyncExternalStore(onPrinting, isPrinting);
}
