import type { ReactNode } from 'react';
import { shown } from './shown.tsx';

/** `aside`: plain text becomes a quiet count; a link or a button is shown as it is. */
export function PanelHeading({ id, aside, children }: { id?: string; aside?: ReactNode; children: ReactNode }) {
  const quiet = typeof aside === 'string' || typeof aside === 'number';
  return (
    <div className="head">
      <h2 id={id}>{shown(children)}</h2>
      {quiet ? <span className="quiet">{aside}</span> : aside}
    </div>
  );
}
