import { shapeOf } from '#components/actions/status-words.ts';
import { StatusMark } from '#components/ui/status-mark.tsx';
import type { ActionStatus } from '#domain/actions/action-status.ts';
import { longDate } from '#domain/dates/dates.ts';
import { words } from '#domain/vocabulary.ts';

/** The colour set over the computed one, with its reason and last day; nothing where none is in force. */
export function OverrideLine({ status }: { status: ActionStatus }) {
  const { override } = status;
  if (!override) return null;
  return (
    <p className="small override">
      <b>Set to</b> <StatusMark shape={shapeOf[override.rag]} word={words.rag[override.rag]} /> until{' '}
      {longDate(override.endsOn)}: {override.reason}
    </p>
  );
}
