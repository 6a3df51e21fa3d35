import type { ReactNode } from 'react';

/** What is true, then what comes next; for something not begun, its first step as `children`. */
export function EmptyState({ what, next, children }: { what: ReactNode; next?: ReactNode; children?: ReactNode }) {
  return (
    <div className="box stack">
      <p>
        <b>{what}</b>
        {next ? (
          <>
            <br />
            <span className="quiet">{next}</span>
          </>
        ) : null}
      </p>
      {children ? <div className="row">{children}</div> : null}
    </div>
  );
}
