import { shapeOf } from '#components/actions/status-words.ts';
import { ChangeOfMark } from '#components/ui/change-of-mark.tsx';
import { StatusMark } from '#components/ui/status-mark.tsx';
import { type Field, ragShapes } from '#domain/composed-document/model.ts';
import { type ComputedRag, words } from '#domain/vocabulary.ts';

const marks = Object.fromEntries(
  Object.entries(ragShapes).map(([rag, shape]) => {
    const word = words.rag[rag as ComputedRag];
    return [`${shape} ${word}`.trim(), { shape: shapeOf[rag as ComputedRag], word }] as const;
  }),
);

/** A line of the key, "◆ Red: late …", with its shape drawn; any other line as it is. */
export function KeyWords({ line }: { line: string }) {
  const [word = '', ...rest] = line.split(': ');
  const mark = marks[word];
  if (!mark) return <>{line}</>;
  return (
    <>
      <StatusMark {...mark} />: {rest.join(': ')}
    </>
  );
}

/** What a field says; a colour with its shape drawn, "then, now" with an arrow between the two. */
export function ReportWords({ field: { text, rag, list } }: { field: Field }) {
  if (rag) return <StatusMark shape={shapeOf[rag]} word={text} />;
  const [was = '', now = ''] = text.endsWith(', no change')
    ? [text.slice(0, -11), text.slice(0, -11)]
    : text.split(', now ');
  const [wasMark, nowMark] = [marks[was], marks[now]];
  if (wasMark && nowMark) return <ChangeOfMark was={wasMark} now={nowMark} />;
  if (wasMark) return <StatusMark {...wasMark} />;
  if (!list) {
    return (
      <span className="pre" dir="auto">
        {text}
      </span>
    );
  }
  return (
    <ul className="plain">
      {text.split('\n').map((line) => (
        <li key={line} dir="auto">
          {line}
        </li>
      ))}
    </ul>
  );
}
