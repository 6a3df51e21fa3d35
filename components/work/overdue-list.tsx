import { Panel } from '#components/ui/panel.tsx';
import type { ActionRow } from '#db/reads/actions/action-rows.ts';
import type { UnansweredRequest } from '#db/reads/updates/update-requests.ts';
import { sentenceDate } from '#domain/dates/dates.ts';

/** Past the agreed deadline and not delivered, the longest first. */
export function OverdueList({ actions, today }: { actions: readonly ActionRow[]; today: string }) {
  if (actions.length === 0) return null;
  return (
    <Panel title="Overdue" aside={String(actions.length)}>
      <ul className="evid">
        {actions.map((action) => (
          <li key={action.id}>
            <a href={`/actions/${action.id}`}>
              {action.ref} {action.title}
            </a>
            <small>
              Due {action.deadlineOn ? sentenceDate(action.deadlineOn, today) : ''}. {action.ownerPost ?? 'No owner'}
            </small>
          </li>
        ))}
      </ul>
    </Panel>
  );
}

/** Posts that were asked and have not answered, past their date. */
export function NotHeardFrom({ requests, today }: { requests: readonly UnansweredRequest[]; today: string }) {
  if (requests.length === 0) return null;
  const byPost = Map.groupBy(requests, (request) => request.ownerPost ?? 'No owner post');
  return (
    <Panel title="Not heard from" aside={String(byPost.size)}>
      <ul className="evid">
        {[...byPost].map(([post, asked]) => (
          <li key={post}>
            {post}
            <small>
              {asked.map((request) => request.ref).join(', ')}, due {sentenceDate(asked[0]?.dueOn ?? today, today)}
            </small>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
