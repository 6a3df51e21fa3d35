import type { ReactNode } from 'react';

/** What is due, when, and how much is left; never a countdown. `children`: a link to how it is counted, a button. */
export function DueBox({
  label,
  due,
  left,
  children,
}: {
  label: string;
  due: string;
  left: ReactNode;
  children?: ReactNode;
}) {
  return (
    <div className="clock">
      <span className="quiet tiny">{label}</span>
      <span className="due num">{due}</span>
      <span className="left">{left}</span>
      {children}
    </div>
  );
}
