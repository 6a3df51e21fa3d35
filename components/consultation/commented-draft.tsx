import { Panel } from '#components/ui/panel.tsx';
import type { ConsultationDraftPage, DraftItem } from '#db/reads/submissions/consultation-drafts.ts';
import { CommentPlace } from './comment-form.tsx';
import { CommentList } from './comment-list.tsx';
import { DraftDocument } from './draft-document.tsx';

type About = Pick<DraftItem, 'recommendationId' | 'actionId'>;

/** The draft with a place to comment at each area and each action, and at the head one for the whole. */
export function CommentedDraft({ page }: { page: ConsultationDraftPage }) {
  const items = new Map(page.items.map((item) => [item.subject, item]));
  const on = (subject: string) => {
    const item = items.get(subject);
    return item ? <Comments page={page} item={item} about={subject} /> : null;
  };
  return (
    <>
      <Panel title="On the whole draft">
        <Comments page={page} item={{ recommendationId: null, actionId: null }} about="the whole draft" />
      </Panel>
      <DraftDocument document={page.document} place={on} />
    </>
  );
}

function Comments({ page, item, about }: { page: ConsultationDraftPage; item: About; about: string }) {
  const said = page.comments.filter(
    ({ recommendationId, actionId }) => recommendationId === item.recommendationId && actionId === item.actionId,
  );
  if (said.length === 0 && !page.may.comment) return null;
  return (
    <div className="comments">
      {said.length > 0 ? <CommentList label={`Comments on ${about}`} comments={said} /> : null}
      {page.may.comment ? (
        <CommentPlace draftId={page.draft.id} item={item} about={about} panels={page.panels} />
      ) : null}
    </div>
  );
}
