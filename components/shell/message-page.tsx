import type { ReactNode } from 'react';

/** A page that only says one thing: not found, not allowed, broken. Stands inside the `main` of its layout. */
export function MessagePage({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="reading">
      <h1>{title}</h1>
      <p className="lead-line">{children}</p>
    </div>
  );
}
