import type { ReactNode } from 'react';

/** A page that only says one thing: not found, not allowed, broken. */
export function MessagePage({ title, children }: { title: string; children: ReactNode }) {
  return (
    <main id="main" className="wrap reading" tabIndex={-1}>
      <h1>{title}</h1>
      <p className="lead-line">{children}</p>
    </main>
  );
}
