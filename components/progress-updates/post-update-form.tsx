'use client';
import { useRouter } from 'next/navigation';
import type { ReactNode } from 'react';
import { declaredMeaning, shapeOf } from '#components/actions/status-words.ts';
import { dateIn } from '#components/sending/form-dates.ts';
import { SentForm } from '#components/sending/sent-form.tsx';
import { useSentForm } from '#components/sending/use-sent-form.ts';
import { DateField, datePartsOf } from '#components/ui/date-field.tsx';
import { Details } from '#components/ui/details.tsx';
import { RadioGroup } from '#components/ui/radio-group.tsx';
import { StatusShape } from '#components/ui/status-mark.tsx';
import { TextArea } from '#components/ui/text-area.tsx';
import { sentenceDate } from '#domain/dates/dates.ts';
import { dateInLondon } from '#domain/dates/london-time.ts';
import { type DeclaredRag, type ProposableStage, type Stage, words } from '#domain/vocabulary.ts';
import { WhatHasChanged } from './what-has-changed.tsx';

const order: readonly DeclaredRag[] = ['green', 'amber', 'red'];
const offered: readonly ProposableStage[] = ['not-started', 'in-progress', 'delivered'];

const deliveredNeeds =
  'Needs the difference it has made, evidence, and every milestone done, or dropped with a reason.';

export type LastUpdate = {
  postedAt: string;
  declaredRag: DeclaredRag;
  done: string;
  difference: string;
  forecastOn: string | null;
  nextStep: string;
};

type Props = {
  actionId: string;
  stage: Stage;
  deadlineOn: string | null;
  last: LastUpdate | null;
  today: string;
  /** Where to go once it is sent: the next one asked for, or back to the action. */
  next: string;
  /** Stands among the questions, such as the evidence of the action. */
  evidence?: ReactNode;
};

/** Starts from what was said last time. Sent for clearing; panels read it once it is cleared. */
export function PostUpdateForm({ actionId, stage, deadlineOn, last, today, next, evidence }: Props) {
  const router = useRouter();
  const lastDay = last ? sentenceDate(dateInLondon(last.postedAt), today) : null;
  const form = useSentForm({
    method: 'POST',
    draft: `update of ${actionId}`,
    address: `/api/actions/${actionId}/progress-updates`,
    bodyOf: (sent) => ({
      declaredRag: sent.get('declaredRag'),
      noChange: sent.get('noChange') !== null,
      done: String(sent.get('done')),
      difference: String(sent.get('difference')),
      forecastOn: dateIn(sent, 'forecastOn'),
      nextStep: String(sent.get('nextStep')),
      proposedStage: sent.get('proposedStage') || null,
    }),
    onSent: () => {
      router.push(next);
      router.refresh();
    },
  });
  const { errors } = form;
  return (
    <SentForm form={form} button="Send for clearing">
      <RadioGroup
        name="declaredRag"
        label="Is it on track?"
        hint={last ? `Last time you said ${words.rag[last.declaredRag].toLowerCase()}.` : undefined}
        error={errors.declaredRag}
        defaultValue={last?.declaredRag}
        choices={order.map((rag) => ({
          value: rag,
          label: words.rag[rag],
          hint: declaredMeaning[rag],
          mark: <StatusShape shape={shapeOf[rag]} />,
        }))}
      />
      <WhatHasChanged before={last?.done ?? ''} lastDay={lastDay} error={errors.done} />
      <TextArea
        name="difference"
        label="What difference has it made for children?"
        hint="One number or one example. Do not name a child."
        rows={3}
        error={errors.difference}
        defaultValue={last?.difference}
      />
      <DateField
        name="forecastOn"
        label="When do you expect to finish?"
        hint="For example, 29 9 2023"
        error={errors.forecastOn}
        defaultValue={datePartsOf(last?.forecastOn ?? deadlineOn)}
      />
      {evidence}
      <Details summary="Next step and stage" open>
        <TextArea name="nextStep" label="Next step" rows={2} error={errors.nextStep} defaultValue={last?.nextStep} />
        <RadioGroup
          name="proposedStage"
          label="Stage"
          hint="It takes effect when the update is cleared."
          error={errors.proposedStage}
          defaultValue={offered.find((name) => name === stage)}
          choices={offered.map((name) => ({
            value: name,
            label: words.stage[name],
            hint: name === 'delivered' ? deliveredNeeds : undefined,
            disabled: name === 'not-started' && stage !== 'not-started',
          }))}
        />
      </Details>
    </SentForm>
  );
}
