/** What a cell of a table opens: looks like a link, and lies in the row as text does. A plain button, since there are
 * as many as rows. */
import type { ReactNode } from 'react';

export function OpenButton({ onClick, children }: { onClick: () => void; children: ReactNode }) {
  return (
    <button type="button" className="link-like" onClick={onClick}>
      {children}
    </button>
  );
}
