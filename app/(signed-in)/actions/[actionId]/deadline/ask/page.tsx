import type { Metadata } from 'next';
import { AskDeadlineForm } from '#components/deadline-changes/ask-deadline-form.tsx';
import { Breadcrumbs } from '#components/ui/breadcrumbs.tsx';
import { PageHead } from '#components/ui/page-head.tsx';
import { getActionPage } from '#db/reads/actions/actions.ts';
import { getDeadlineChanges } from '#db/reads/actions/deadline-changes.ts';
import { longDate } from '#domain/dates/dates.ts';
import { NotAllowed } from '#domain/policy/refusals.ts';
import { pageOf } from '#request/page.ts';

export const metadata: Metadata = { title: 'Ask for a new date' };

export default async function AskDeadlinePage({ params }: { params: Promise<{ actionId: string }> }) {
  const { actionId } = await params;
  const { action } = await pageOf(({ actor, moment }) => {
    if (!getDeadlineChanges(actor, actionId)?.mayAsk) throw new NotAllowed();
    return { action: getActionPage(actor, actionId, moment).action };
  });
  const now = action.deadlineOn ? `The deadline is ${longDate(action.deadlineOn)}.` : 'It has no deadline yet.';
  return (
    <div className="form">
      <Breadcrumbs
        crumbs={[{ label: `Action ${action.ref}`, href: `/actions/${actionId}` }, { label: 'Ask for a new date' }]}
      />
      <PageHead
        over={`${action.ref} ${action.title}`}
        title="Ask for a new date"
        lead={`${now} It stays until the new date is agreed.`}
      />
      <AskDeadlineForm actionId={actionId} />
    </div>
  );
}
