import { Panel } from '#components/ui/panel.tsx';
import type { DeadlineChangeToDecide } from '#db/reads/work/decision-queues.ts';
import { longDate } from '#domain/dates/dates.ts';
import { QueueEntry } from './queue-entry.tsx';

/** New dates asked for that this person decides, oldest first. */
export function NewDates({ changes }: { changes: readonly DeadlineChangeToDecide[] }) {
  if (changes.length === 0) return null;
  return (
    <Panel title="New dates asked for" aside={String(changes.length)}>
      <ol className="queue">
        {changes.map((change) => (
          <QueueEntry
            key={change.id}
            action={{ id: change.actionId, ref: change.ref, title: change.title }}
            to={`/actions/${change.actionId}/deadline/decide?change=${change.id}`}
            button="Decide"
          >
            <p>
              <s>{longDate(change.fromOn)}</s> asks for <b>{longDate(change.toOn)}</b>. {change.askedBy}.
            </p>
            <p className="say pre">“{change.reason}”</p>
          </QueueEntry>
        ))}
      </ol>
    </Panel>
  );
}
