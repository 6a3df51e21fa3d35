import type { PlanConsultation } from '#db/reads/submissions/consultation-drafts.ts';
import type { DraftComment } from '#db/reads/submissions/draft-comments.ts';
import { AnswerPlace } from './answer-form.tsx';
import { CommentList } from './comment-list.tsx';

type Group = { key: string; heading: string; title: string; comments: DraftComment[] };

/** The comments under what they are about, in the plan's order; those on the whole draft first. */
export function groupsOf(items: PlanConsultation['items'], comments: readonly DraftComment[]): Group[] {
  const idOf = (on: Pick<DraftComment, 'recommendationId' | 'actionId'>) => on.recommendationId ?? on.actionId ?? '';
  const whole = {
    key: 'whole',
    heading: 'The draft as a whole',
    title: '',
    comments: comments.filter((one) => !idOf(one)),
  };
  const groups = items.map((item) => ({
    key: idOf(item),
    heading: item.subject,
    title: item.title,
    comments: comments.filter((one) => idOf(one) === idOf(item)),
  }));
  return [whole, ...groups].filter((group) => group.comments.length > 0);
}

export function CommentsByItem({ items, comments }: Pick<PlanConsultation, 'items' | 'comments'>) {
  return groupsOf(items, comments).map((group) => (
    <section key={group.key} className="commented" aria-labelledby={`on-${group.key}`}>
      <h3 id={`on-${group.key}`}>{group.heading}</h3>
      {group.title ? <p className="small quiet">{group.title}</p> : null}
      <CommentList
        label={`Comments on ${group.heading}`}
        comments={group.comments}
        after={(comment) => (
          <AnswerPlace
            commentId={comment.id}
            about={`the comment of ${comment.panel ?? comment.from} on ${group.heading}`}
          />
        )}
      />
    </section>
  ));
}
