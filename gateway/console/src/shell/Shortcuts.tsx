/** Keys that work on every page. Nobody who writes in a field meets them. */
import { lazy, Suspense, useEffect, useState } from 'react';
import { SEARCH } from './Search';

const ShortcutsDialog = lazy(() => import('./ShortcutsDialog'));

/** True where a key is a letter of a text, or a dialog has the keyboard. */
function busy({ target }: KeyboardEvent): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.closest('input, textarea, select, [role="dialog"]') !== null)
  );
}

export function Shortcuts() {
  const [open, setOpen] = useState(false);
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey || busy(event)) return;
      if (event.key === '/') {
        event.preventDefault();
        document.getElementById(SEARCH)?.focus();
      } else if (event.key === '?') {
        event.preventDefault();
        setOpen(true);
      }
    };
    window.addEventListener('keydown', press);
    return () => {
      window.removeEventListener('keydown', press);
    };
  }, []);
  return open ? (
    <Suspense>
      <ShortcutsDialog
        onClose={() => {
          setOpen(false);
        }}
      />
    </Suspense>
  ) : null;
}
