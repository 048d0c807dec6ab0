/** What a cell of a table opens: looks like a link, and lies in the row as text does. */
import { Button } from 'antd';
import type { ReactNode } from 'react';

export function OpenButton({ onClick, children }: { onClick: () => void; children: ReactNode }) {
  return (
    <Button type="link" size="small" className="open" onClick={onClick}>
      {children}
    </Button>
  );
}
