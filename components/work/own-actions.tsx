import { StatusLine } from '#components/actions/status-cells.tsx';
import { ButtonLink } from '#components/ui/button.tsx';
import { Panel } from '#components/ui/panel.tsx';
import type { ActionRow } from '#db/reads/actions/action-rows.ts';
import { sentenceDate } from '#domain/dates/dates.ts';
import { dateInLondon } from '#domain/dates/london-time.ts';

function Item({ action, today, button, note }: { action: ActionRow; today: string; button: string; note: string }) {
  return (
    <li>
      <div>
        {action.deadlineOn ? (
          <p className="small">
            <span className="when">Deadline {sentenceDate(action.deadlineOn, today)}</span>
          </p>
        ) : null}
        <h3>
          <a href={`/actions/${action.id}`}>
            {action.ref} {action.title}
          </a>
        </h3>
        <p>{note}</p>
        <StatusLine status={action.status} />
      </div>
      <div className="do">
        <ButtonLink look="secondary" href={`/actions/${action.id}/post-update`} about={`on ${action.ref}`}>
          {button}
        </ButtonLink>
      </div>
    </li>
  );
}

/** An owner's queue: what was sent back, then the rest, the nearest deadline first. */
export function OwnActions({ actions, today }: { actions: readonly ActionRow[]; today: string }) {
  const returned = actions.filter((action) => action.uncleared?.state === 'returned');
  const waiting = actions.filter((action) => action.uncleared?.state === 'waiting');
  const open = actions
    .filter((action) => action.uncleared === null && (action.stage === 'not-started' || action.stage === 'in-progress'))
    .sort((one, other) => (one.deadlineOn ?? '9999').localeCompare(other.deadlineOn ?? '9999'));
  return (
    <>
      {returned.length > 0 ? (
        <Panel title="Sent back to you" aside={String(returned.length)}>
          <ol className="queue">
            {returned.map((action) => (
              <Item
                key={action.id}
                action={action}
                today={today}
                button="Reply"
                note={`Returned ${sentenceDate(dateInLondon(action.uncleared?.decidedAt ?? action.uncleared?.postedAt ?? ''), today)}. Open it to read why.`}
              />
            ))}
          </ol>
        </Panel>
      ) : null}
      <Panel title="Your open actions" aside={String(open.length)}>
        {open.length === 0 ? <p className="quiet">Nothing waits for an update from you.</p> : null}
        <ol className="queue">
          {open.map((action) => (
            <Item
              key={action.id}
              action={action}
              today={today}
              button="Post an update"
              note={action.status.why[0] ?? ''}
            />
          ))}
        </ol>
      </Panel>
      {waiting.length > 0 ? (
        <Panel title="Waiting to be cleared" aside={String(waiting.length)}>
          <ul className="evid">
            {waiting.map((action) => (
              <li key={action.id}>
                <a href={`/actions/${action.id}`}>
                  {action.ref} {action.title}
                </a>
              </li>
            ))}
          </ul>
        </Panel>
      ) : null}
    </>
  );
}
