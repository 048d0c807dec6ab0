/** Draws what stands around a page after what the page is about, and without holding it up. */
import { startTransition, useEffect, useState, type ReactNode } from 'react';

/** Whether it is time: not before what the page is about is there, and then as soon as nothing else is to be drawn. */
export function useLater(there: boolean): boolean {
  const [later, setLater] = useState(false);
  useEffect(() => {
    if (there)
      startTransition(() => {
        setLater(true);
      });
  }, [there]);
  return later;
}

interface LaterProps {
  /** What the page is about is there, or will not come. */
  there: boolean;
  children: ReactNode;
}

export function Later({ there, children }: LaterProps) {
  return useLater(there) && children;
}
