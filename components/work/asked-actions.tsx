import { StatusLine } from '#components/actions/status-cells.tsx';
import { Panel } from '#components/ui/panel.tsx';
import type { ActionRow } from '#db/reads/actions/action-rows.ts';
import { sentenceDate } from '#domain/dates/dates.ts';
import { QueueEntry } from './queue-entry.tsx';

export type Asked = { action: ActionRow; dueOn: string };

/** Updates that were asked for, the nearest date first; each form starts from what was said last time. */
export function AskedActions({ asked, today }: { asked: readonly Asked[]; today: string }) {
  if (asked.length === 0) return null;
  return (
    <Panel title="Updates asked for" aside={String(asked.length)}>
      <ol className="queue">
        {asked.map(({ action, dueOn }) => (
          <QueueEntry
            key={action.id}
            when={dueOn < today ? `Was due ${sentenceDate(dueOn, today)}` : `By ${sentenceDate(dueOn, today)}`}
            action={action}
            to={`/actions/${action.id}/post-update`}
            button="Post an update"
          >
            <p>{action.status.why[0] ?? ''}</p>
            <StatusLine status={action.status} />
          </QueueEntry>
        ))}
      </ol>
    </Panel>
  );
}
