import type { ReactNode } from 'react';

/** `aside`: plain text becomes a quiet count; a link or a button is shown as it is. */
export function PanelHeading({ id, aside, children }: { id?: string; aside?: ReactNode; children: ReactNode }) {
  const quiet = typeof aside === 'string' || typeof aside === 'number';
  return (
    <div className="head">
      <h2 id={id}>{children}</h2>
      {quiet ? <span className="quiet">{aside}</span> : aside}
    </div>
  );
}
