import { classNames } from './class-names.ts';

export type StatusShapeName = 'diamond' | 'triangle' | 'disc' | 'square-tick' | 'ring';

function outline(shape: StatusShapeName) {
  switch (shape) {
    case 'diamond':
      return <path className="s-red" d="M8 .6 15.4 8 8 15.4.6 8z" />;
    case 'triangle':
      return <path className="s-amber" d="M8 1.6 15 14.4H1z" />;
    case 'disc':
      return <circle className="s-green" cx="8" cy="8" r="7" />;
    case 'square-tick':
      return (
        <>
          <rect className="s-blue" x="1" y="1" width="14" height="14" rx="2" />
          <path className="s-tick" d="m4.3 8.2 2.6 2.6 5-5.3" />
        </>
      );
    case 'ring':
      return <circle className="s-grey" cx="8" cy="8" r="6.2" />;
  }
}

/** The shape alone, beside a word that says the same; give `label` where there is no such word. */
export function StatusShape({ shape, label }: { shape: StatusShapeName; label?: string }) {
  if (label) {
    return (
      <svg viewBox="0 0 16 16" width="14" height="14" role="img" aria-label={label}>
        {outline(shape)}
      </svg>
    );
  }
  return (
    <svg viewBox="0 0 16 16" width="14" height="14" aria-hidden="true">
      {outline(shape)}
    </svg>
  );
}

/** Shape, word and colour together: no sign depends on colour alone. */
export function StatusMark({
  shape,
  word,
  big,
  was,
}: {
  shape: StatusShapeName;
  word: string;
  big?: boolean;
  was?: boolean;
}) {
  return (
    <span className={classNames('rag', big && 'big', was && 'was')}>
      <StatusShape shape={shape} />
      {word}
    </span>
  );
}

/** A thin tick for what is done and asks for nothing. */
export function Tick() {
  return (
    <svg viewBox="0 0 16 16" width="14" height="14" aria-hidden="true">
      <path className="ok" d="m2.5 8.5 3.6 3.6 7.4-8" />
    </svg>
  );
}
