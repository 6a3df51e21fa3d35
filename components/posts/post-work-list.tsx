import { StatusLine } from '#components/actions/status-cells.tsx';
import { PageLink } from '#components/ui/page-link.tsx';
import type { ActionRow } from '#db/reads/actions/action-rows.ts';
import { longDate, sentenceDate } from '#domain/dates/dates.ts';

/** The next day something is due of an action: its first milestone still to come, else its deadline. */
function nextDate(action: ActionRow, today: string): string {
  const step = action.milestones.find((milestone) => milestone.doneOn === null && milestone.droppedReason === null);
  if (step) return `Next: ${step.title}, ${sentenceDate(step.dueOn, today)}`;
  return action.deadlineOn ? `Deadline ${longDate(action.deadlineOn)}` : 'No deadline yet';
}

/** What goes over with a post: its open actions and their next dates. */
export function PostWorkList({ work, today }: { work: readonly ActionRow[]; today: string }) {
  if (work.length === 0) return <p className="quiet">This post owns no open action.</p>;
  return (
    <ol className="queue">
      {work.map((action) => (
        <li key={action.id}>
          <div>
            <h3>
              <PageLink href={`/actions/${action.id}`}>
                {action.ref} {action.title}
              </PageLink>
            </h3>
            <p>{nextDate(action, today)}</p>
            <StatusLine status={action.status} />
          </div>
        </li>
      ))}
    </ol>
  );
}
