/** Whether somebody was signed in here when the console was last open. */
const REMEMBERED = 'manor-here';

export function wasHere(): boolean {
  return localStorage.getItem(REMEMBERED) !== null;
}

/** Remembers that somebody is, or that nobody is any more. */
export function remember(here: boolean): void {
  if (here) localStorage.setItem(REMEMBERED, '1');
  else localStorage.removeItem(REMEMBERED);
}
