/** A part of the cockpit: a heading, and what it shows. */
import type { ReactNode } from 'react';

export function Tile({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="cockpit-tile" aria-label={title}>
      <h2>{title}</h2>
      {children}
    </section>
  );
}
