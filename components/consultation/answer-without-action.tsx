'use client';
import { useRouter } from 'next/navigation';
import { SentForm } from '#components/sending/sent-form.tsx';
import { useSentForm } from '#components/sending/use-sent-form.ts';
import { Button } from '#components/ui/button.tsx';
import { ErrorSummary } from '#components/ui/error-summary.tsx';
import { Panel } from '#components/ui/panel.tsx';
import { SelectField } from '#components/ui/select-field.tsx';
import { TextArea } from '#components/ui/text-area.tsx';
import type { AnswerWithoutAction } from '#db/reads/inspections/recommendation-answers.ts';

type Area = { id: string; number: number; text: string };
type Props = { planId: string; bare: readonly Area[]; answered: readonly (AnswerWithoutAction & Area)[]; may: boolean };

/** Areas that the plan answers with a reason and no action: which, why, and one more. */
export function AnswersWithoutAction({ planId, bare, answered, may }: Props) {
  return (
    <>
      {answered.length > 0 ? (
        <Panel title="Answered with a reason, no action" aside={`${answered.length}`}>
          <ul className="evid">
            {answered.map((answer) => (
              <li key={answer.id}>
                <b>
                  {answer.number}. {answer.text}
                </b>
                <p className="pre" dir="auto">
                  {answer.reason}
                </p>
                {may ? <TakeBack answer={answer} /> : null}
              </li>
            ))}
          </ul>
        </Panel>
      ) : null}
      {may && bare.length > 0 ? (
        <Panel title="Answer with a reason, no action">
          <div className="form">
            <ReasonForm planId={planId} bare={bare} />
          </div>
        </Panel>
      ) : null}
    </>
  );
}

function ReasonForm({ planId, bare }: Pick<Props, 'planId' | 'bare'>) {
  const router = useRouter();
  const form = useSentForm({
    method: 'POST',
    address: `/api/plans/${planId}/recommendation-answers`,
    draft: `answer without action of ${planId}`,
    bodyOf: (sent) => ({
      recommendationId: String(sent.get('recommendationId')),
      reason: String(sent.get('reason')),
    }),
    onSent: () => {
      router.refresh();
      form.element.current?.reset();
    },
  });
  const shown = { ...form, summaryTitle: form.problem?.questions ? 'Check this text' : undefined };
  return (
    <SentForm form={shown} button="Answer with this reason">
      <SelectField
        name="recommendationId"
        label="Which area?"
        empty="Choose an area"
        options={bare.map(({ id, number, text }) => ({ value: id, label: `${number}. ${text}` }))}
        error={form.errors.recommendationId}
      />
      <TextArea
        name="reason"
        label="Why does no action answer it?"
        hint="Ofsted reads this in place of an action and its period."
        rows={4}
        error={form.errors.reason}
      />
    </SentForm>
  );
}

function TakeBack({ answer }: { answer: AnswerWithoutAction & Area }) {
  const router = useRouter();
  const form = useSentForm({
    method: 'POST',
    address: `/api/recommendation-answers/${answer.id}/ending`,
    bodyOf: () => ({}),
    onSent: () => router.refresh(),
  });
  return (
    <form onSubmit={form.onSubmit}>
      <ErrorSummary errors={form.summary} />
      <Button type="submit" look="link" busy={form.busy} about={`the answer to area ${answer.number}`}>
        Take back
      </Button>
    </form>
  );
}
