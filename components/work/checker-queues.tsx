import { Panel } from '#components/ui/panel.tsx';
import type { ActionRow } from '#db/reads/actions/action-rows.ts';
import type { DueReCheck } from '#db/reads/work/decision-queues.ts';
import { sentenceDate } from '#domain/dates/dates.ts';
import { QueueEntry } from './queue-entry.tsx';

/** Called delivered, the longest waiting first: a checker samples it, and passes it or sends it back. */
export function ToVerify({ actions, today }: { actions: readonly ActionRow[]; today: string }) {
  if (actions.length === 0) return null;
  return (
    <Panel title="To verify" aside={String(actions.length)}>
      <ol className="queue">
        {actions.map((action) => (
          <QueueEntry
            key={action.id}
            when={`Delivered ${sentenceDate(action.stageSinceOn, today)}`}
            action={action}
            to={`/actions/${action.id}`}
            button="Check it"
          >
            <p>Owner: {action.ownerPost ?? 'none'}.</p>
          </QueueEntry>
        ))}
      </ol>
    </Panel>
  );
}

const ordinals = ['First', 'Second', 'Third'];

/** Re-checks whose day has come: did it last? */
export function ReChecksDue({ reChecks, today }: { reChecks: readonly DueReCheck[]; today: string }) {
  if (reChecks.length === 0) return null;
  return (
    <Panel title="Re-checks" aside={String(reChecks.length)}>
      <ol className="queue">
        {reChecks.map(({ id, number, dueOn, action }) => (
          <QueueEntry
            key={id}
            when={`From ${sentenceDate(dueOn, today)}`}
            action={action}
            to={`/actions/${action.id}`}
            button="Re-check it"
          >
            <p>
              {ordinals[number - 1] ?? `${number}th`} re-check, verified {sentenceDate(action.stageSinceOn, today)}.
            </p>
          </QueueEntry>
        ))}
      </ol>
    </Panel>
  );
}
