'use client';
import { useRouter } from 'next/navigation';
import { dateIn } from '#components/sending/form-dates.ts';
import { SentForm } from '#components/sending/sent-form.tsx';
import { useSentForm } from '#components/sending/use-sent-form.ts';
import { CheckboxGroup } from '#components/ui/checkbox-group.tsx';
import { DateField } from '#components/ui/date-field.tsx';
import { Details } from '#components/ui/details.tsx';
import { TextArea } from '#components/ui/text-area.tsx';
import type { PlanConsultation } from '#db/reads/submissions/consultation-drafts.ts';

type Props = Pick<PlanConsultation, 'plan' | 'panels' | 'posts'> & { next: number; closes: number | null };

/** Sends the plan as it stands at this moment. Readers keep reading that; a change of the plan needs another draft. */
export function SendDraftForm({ plan, panels, posts, next, closes }: Props) {
  const router = useRouter();
  const form = useSentForm<object, { jobId?: string }>({
    method: 'POST',
    address: `/api/plans/${plan.id}/consultation-drafts`,
    draft: `consultation draft of ${plan.id}`,
    bodyOf: (sent) => ({
      panelIds: sent.getAll('panelIds').map(String),
      postIds: [...sent.getAll('postIds'), ...sent.getAll('councilPostIds')].map(String),
      note: String(sent.get('note')),
      commentsDueOn: dateIn(sent, 'commentsDueOn'),
    }),
    onSent: ({ jobId }) => {
      // A large plan is read and sent beside the requests; its page says how far it is.
      if (jobId) router.push(`/jobs/${jobId}`);
      else router.refresh();
      form.element.current?.reset();
    },
  });
  const partners = posts.filter(({ partnerBody }) => partnerBody !== null);
  const council = posts.filter(({ partnerBody }) => partnerBody === null);
  const shown = { ...form, summaryTitle: form.problem?.questions ? 'Check this before it is sent' : undefined };
  return (
    <SentForm form={shown} button={`Send draft ${next}`}>
      <CheckboxGroup
        name="panelIds"
        label="Which panels?"
        hint="Their members read the whole draft, whatever else is routed to them."
        error={form.errors.panelIds}
        choices={panels.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <CheckboxGroup
        name="postIds"
        label="Which partners?"
        error={form.errors.postIds}
        choices={partners.map(({ id, title, partnerBody }) => ({ value: id, label: title, hint: partnerBody }))}
      />
      <Details summary="Posts of the council">
        <CheckboxGroup
          name="councilPostIds"
          label="Which posts?"
          choices={council.map(({ id, title }) => ({ value: id, label: title }))}
        />
      </Details>
      <TextArea
        name="note"
        label="What do you ask of them?"
        hint="Stands at the head of the draft. You can leave it empty."
        rows={3}
        error={form.errors.note}
      />
      <DateField
        name="commentsDueOn"
        label="Comments by"
        hint="For example, 7 7 2023"
        error={form.errors.commentsDueOn}
      />
      {closes === null ? null : (
        <p className="small quiet">
          Draft {closes} is closed when this one is sent: it can still be read, and takes no more comments.
        </p>
      )}
    </SentForm>
  );
}
