import { Panel } from '#components/ui/panel.tsx';
import type { DraftToRead } from '#db/reads/submissions/consultation-drafts.ts';
import { sentenceDate } from '#domain/dates/dates.ts';

/** The drafts a person was asked to comment on. Nothing where there are none. */
export function DraftsToRead({ drafts, today }: { drafts: readonly DraftToRead[]; today: string }) {
  if (drafts.length === 0) return null;
  return (
    <Panel title="Drafts to comment on" aside={`${drafts.length}`}>
      <ul className="evid">
        {drafts.map(({ id, number, title, commentsDueOn, comments }) => (
          <li key={id}>
            <a href={`/consultation-drafts/${id}`}>
              Draft {number} of {title}
            </a>
            <small>
              {commentsDueOn < today ? 'Comments were wanted by' : 'Comments by'} {sentenceDate(commentsDueOn, today)}.{' '}
              {comments === 0
                ? 'You have not commented yet.'
                : `You have commented ${comments === 1 ? 'once' : `${comments} times`}.`}
            </small>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
