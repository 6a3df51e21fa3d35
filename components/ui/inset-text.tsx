import type { ReactNode } from 'react';

/** What someone else said about this; with `note`, what the product has to say. */
export function InsetText({ note, children }: { note?: boolean; children: ReactNode }) {
  return <div className={note ? 'note' : 'inset'}>{children}</div>;
}
