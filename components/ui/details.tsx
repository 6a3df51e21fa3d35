import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';

export function Details({
  summary,
  small,
  open,
  children,
}: {
  summary: ReactNode;
  small?: boolean;
  open?: boolean;
  children: ReactNode;
}) {
  return (
    <details className={classNames('more', small && 'small')} open={open}>
      <summary>{summary}</summary>
      {children}
    </details>
  );
}
