import type { Metadata } from 'next';
import { CommentedDraft } from '#components/consultation/commented-draft.tsx';
import { Breadcrumbs } from '#components/ui/breadcrumbs.tsx';
import { ButtonLink } from '#components/ui/button.tsx';
import { InsetText } from '#components/ui/inset-text.tsx';
import { PageHead } from '#components/ui/page-head.tsx';
import { getConsultationDraft } from '#db/reads/submissions/consultation-drafts.ts';
import { longDate, weekdayDate } from '#domain/dates/dates.ts';
import { dateInLondon } from '#domain/dates/london-time.ts';
import { pageOf } from '#request/page.ts';

export const metadata: Metadata = { title: 'Consultation draft' };

export default async function ConsultationDraftPage({ params }: { params: Promise<{ draftId: string }> }) {
  const { draftId } = await params;
  const { session, ...page } = await pageOf(({ actor }) => getConsultationDraft(actor, draftId));
  const { draft, document, may } = page;
  const late = session.moment.today > draft.commentsDueOn;
  const sent = longDate(dateInLondon(draft.sentAt));
  return (
    <div className="reading">
      {may.answer ? (
        <Breadcrumbs
          crumbs={[
            { label: document.title, href: `/plans/${draft.planId}` },
            { label: 'Consultation', href: `/plans/${draft.planId}/consultation` },
            { label: `Draft ${draft.number}` },
          ]}
        />
      ) : null}
      <PageHead
        over={`${document.marking}. Draft ${draft.number}, sent ${sent}.`}
        title={
          draft.closedAt
            ? `Draft ${draft.number} takes no more comments`
            : `Comment on draft ${draft.number} by ${weekdayDate(draft.commentsDueOn)}`
        }
        lead={`${document.title}, as it stood on ${sent}. What you say is listed, with its answer, in the plan that goes to Ofsted.`}
        side={
          page.filesKeptBack ? undefined : (
            <>
              <ButtonLink look="secondary" tall href={`/api/consultation-drafts/${draft.id}/exports/word`}>
                Word
              </ButtonLink>
              <ButtonLink look="secondary" tall href={`/api/consultation-drafts/${draft.id}/exports/pdf`}>
                PDF
              </ButtonLink>
            </>
          )
        }
      />
      {page.filesKeptBack ? <p className="small quiet">{page.filesKeptBack}</p> : null}
      {draft.note ? (
        <InsetText note>
          <p className="pre">{draft.note}</p>
        </InsetText>
      ) : null}
      {late && !draft.closedAt ? <p className="quiet">That day has passed. Comments are still taken.</p> : null}
      <CommentedDraft page={page} />
    </div>
  );
}
