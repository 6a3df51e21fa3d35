import type { MarkedRun } from '#domain/texts/marked-text.ts';

/** Words as they were and are: underlined and struck out for the eye, said for the ear, so that no colour is needed. */
export function MarkedWords({ runs }: { runs: readonly MarkedRun[] }) {
  let at = 0;
  return (
    <span className="marked">
      {runs.map(({ mark, text }) => {
        const key = at;
        at += text.length + 1;
        if (mark === 'same') return <span key={key}>{text}</span>;
        const said = mark === 'added' ? ' added: ' : ' removed: ';
        const Mark = mark === 'added' ? 'ins' : 'del';
        return (
          <Mark key={key}>
            <span className="vh">{said}</span>
            {text}
            <span className="vh">{`, end of what was ${mark} `}</span>
          </Mark>
        );
      })}
    </span>
  );
}
