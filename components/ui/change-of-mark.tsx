import { StatusMark, type StatusShapeName } from './status-mark.tsx';

type Mark = { shape: StatusShapeName; word: string };

/** Was, arrow, now; or the mark and "no change" in words. */
export function ChangeOfMark({ was, now }: { was: Mark; now: Mark }) {
  if (was.word === now.word) {
    return (
      <span className="chg">
        <StatusMark {...now} />
        <span className="was">no change</span>
      </span>
    );
  }
  return (
    <span className="chg">
      <span className="vh">Was </span>
      <StatusMark {...was} was />
      <span className="to" aria-hidden="true" />
      <span className="vh">, now </span>
      <StatusMark {...now} />
    </span>
  );
}
