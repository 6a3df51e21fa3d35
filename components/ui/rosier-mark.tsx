import type { ReactNode } from 'react';

export function Spectacles() {
  return (
    <svg viewBox="0 0 22 10" width="20" height="9" aria-hidden="true">
      <circle cx="5" cy="5.4" r="3.8" />
      <circle cx="17" cy="5.4" r="3.8" />
      <path d="M8.6 4.4c1.4-1.3 3.4-1.3 4.8 0" />
    </svg>
  );
}

export function RosierMark({ children = 'Rosier than the facts' }: { children?: ReactNode }) {
  return (
    <span className="rosier">
      <Spectacles />
      {children}
    </span>
  );
}
