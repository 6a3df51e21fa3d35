import { RosierMark } from '#components/ui/rosier-mark.tsx';
import { StatusMark } from '#components/ui/status-mark.tsx';
import { StatusPairLine } from '#components/ui/status-pair.tsx';
import type { ActionStatus } from '#domain/actions/action-status.ts';
import { words } from '#domain/vocabulary.ts';
import { shapeOf } from './status-words.ts';

export function DeclaredMark({ status }: { status: ActionStatus }) {
  if (status.declared === null) return <StatusMark shape="ring" word="None yet" />;
  return <StatusMark shape={shapeOf[status.declared]} word={words.rag[status.declared]} />;
}

export function ComputedMark({ status }: { status: ActionStatus }) {
  return <StatusMark shape={shapeOf[status.computed]} word={words.rag[status.computed]} />;
}

/** Declared, computed and the mark of the rosy ones, in one line. */
export function StatusLine({ status }: { status: ActionStatus }) {
  const declared = status.declared;
  return (
    <StatusPairLine
      said={{
        label: 'Declared',
        shape: declared ? shapeOf[declared] : 'ring',
        word: declared ? words.rag[declared] : 'None yet',
      }}
      found={{ label: 'Computed', shape: shapeOf[status.computed], word: words.rag[status.computed] }}
    >
      {status.rosier ? <RosierMark /> : null}
      {status.override ? (
        <span>
          Set to <StatusMark shape={shapeOf[status.override.rag]} word={words.rag[status.override.rag]} />:{' '}
          {status.override.reason}
        </span>
      ) : null}
    </StatusPairLine>
  );
}
