import type { ReactNode } from 'react';
import { StatusMark, type StatusShapeName } from './status-mark.tsx';

export type PairSide = { label: string; shape: StatusShapeName; word: string; note?: string };

/** What was said, what follows from the facts, and why: in that order, always together. */
export function StatusPair({ said, found, children }: { said: PairSide; found: PairSide; children?: ReactNode }) {
  return (
    <div className="ragpair">
      {[said, found].map((side) => (
        <div key={side.label}>
          <span className="lb">{side.label}</span>
          <StatusMark shape={side.shape} word={side.word} big />
          {side.note ? <span className="tiny quiet">{side.note}</span> : null}
        </div>
      ))}
      {children ? <div className="whybox">{children}</div> : null}
    </div>
  );
}

/** The same pair in one line, for lists. `children` come after it, such as a rosier mark. */
export function StatusPairLine({ said, found, children }: { said: PairSide; found: PairSide; children?: ReactNode }) {
  return (
    <p className="small row loose">
      {[said, found].map((side) => (
        <span key={side.label}>
          {side.label} <StatusMark shape={side.shape} word={side.word} />
        </span>
      ))}
      {children}
    </p>
  );
}
