import type { Metadata } from 'next';
import { DecideDeadlineForm } from '#components/deadline-changes/decide-deadline-form.tsx';
import { Breadcrumbs } from '#components/ui/breadcrumbs.tsx';
import { InsetText } from '#components/ui/inset-text.tsx';
import { PageHead } from '#components/ui/page-head.tsx';
import { heldMeetingsOfAction } from '#db/reads/actions/action-meetings.ts';
import { getActionPage } from '#db/reads/actions/actions.ts';
import { getDeadlineChanges } from '#db/reads/actions/deadline-changes.ts';
import { longDate } from '#domain/dates/dates.ts';
import { NotAllowed } from '#domain/policy/refusals.ts';
import { pageOf } from '#request/page.ts';

export const metadata: Metadata = { title: 'Decide on a new date' };

export default async function DecideDeadlinePage({ params }: { params: Promise<{ actionId: string }> }) {
  const { actionId } = await params;
  const { action, history, meetings } = await pageOf(({ actor, moment }) => {
    const found = getDeadlineChanges(actor, actionId);
    if (!found?.mayDecide) throw new NotAllowed(found?.whyNot ?? undefined);
    const meetings = heldMeetingsOfAction(actionId, moment.today);
    return { action: getActionPage(actor, actionId, moment).action, history: found, meetings };
  });
  const asked = history.changes.find((change) => change.decision === null);
  return (
    <div className="form">
      <Breadcrumbs
        crumbs={[{ label: `Action ${action.ref}`, href: `/actions/${actionId}` }, { label: 'Decide on a new date' }]}
      />
      <PageHead over={`${action.ref} ${action.title}`} title="Decide on a new date" />
      {asked ? (
        <>
          <InsetText>
            <p>
              {asked.askedBy} asks for <b>{longDate(asked.toOn)}</b> in place of {longDate(asked.fromOn)}.
            </p>
            <p>{asked.reason}</p>
          </InsetText>
          <DecideDeadlineForm
            actionId={actionId}
            changeId={asked.id}
            toOn={asked.toOn}
            meetings={meetings}
            panels={history.decidedBy === 'panel' ? history.panels : []}
          />
        </>
      ) : null}
    </div>
  );
}
