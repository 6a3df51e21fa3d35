/** For what takes over a second: what is being done, how far, and that one may leave. */
export function ProgressBar({
  doing,
  at,
  value,
  max,
  note,
}: {
  doing: string;
  /** "page 7 of 12" */
  at?: string;
  value: number;
  max: number;
  note?: string;
}) {
  const share = max > 0 ? Math.min(100, Math.max(0, (value / max) * 100)) : 0;
  return (
    <div className="box" aria-busy={value < max}>
      <p role="status">
        <b>{doing}</b> {at ? <span className="quiet">{at}</span> : null}
      </p>
      <div role="progressbar" aria-label={doing} aria-valuemin={0} aria-valuemax={max} aria-valuenow={value}>
        <svg className="prog" aria-hidden="true">
          <rect width={`${share.toFixed(1)}%`} height="6" />
        </svg>
      </div>
      {note ? <p className="small quiet">{note}</p> : null}
    </div>
  );
}

/** Grey rows where a table will stand; nothing moves. */
export function SkeletonRows() {
  return (
    <div aria-busy="true">
      <svg className="sk" aria-hidden="true">
        <rect width="70%" height="12" y="4" rx="2" />
        <rect width="92%" height="12" y="28" rx="2" />
        <rect width="54%" height="12" y="52" rx="2" />
      </svg>
      <p className="vh">Loading</p>
    </div>
  );
}
