'use client';
import { useRouter } from 'next/navigation';
import { SentForm } from '#components/sending/sent-form.tsx';
import { type FormTarget, useRounds } from '#components/sending/use-rounds.ts';
import { useSentForm } from '#components/sending/use-sent-form.ts';
import { CheckboxGroup } from '#components/ui/checkbox-group.tsx';
import { Conflict } from '#components/ui/conflict.tsx';
import { DateField, datePartsOf } from '#components/ui/date-field.tsx';
import { SelectField } from '#components/ui/select-field.tsx';
import { TextArea } from '#components/ui/text-area.tsx';
import { TextField } from '#components/ui/text-field.tsx';
import type { ActionInput } from '#domain/actions/actions.ts';
import { priorities, words } from '#domain/vocabulary.ts';
import { actionBodyOf } from './action-body.ts';
import { actionDifferences } from './action-differences.ts';
import type { ActionFormOffers } from './action-offers.ts';
import { MilestoneFields } from './milestone-fields.tsx';

type Props = {
  offers: ActionFormOffers;
  start: ActionInput;
  target: FormTarget;
  button: string;
};

/** Keeps what was typed: after a clash both texts stand, and either can be saved without typing again. */
export function ActionForm(props: Props) {
  const round = useRounds(props.start, props.target);
  return (
    <ActionFields
      key={round.number}
      {...props}
      start={round.start}
      target={round.target}
      onTakeTheirs={round.takeTheirs}
    />
  );
}

function ActionFields({
  offers,
  start,
  target,
  button,
  onTakeTheirs,
}: Props & { onTakeTheirs: (theirs: ActionInput, version: number) => void }) {
  const router = useRouter();
  const form = useSentForm<Partial<ActionInput>, { id: string }>({
    ...target,
    draft: `${target.method} ${target.address}`,
    bodyOf: actionBodyOf,
    onSent: ({ id }) => {
      router.push(`/actions/${id}`);
      router.refresh();
    },
  });
  const { errors, conflict } = form;
  const posts = offers.posts.map((post) => ({ value: post.id, label: post.title }));
  const theirs = conflict?.current as ActionInput | undefined;
  return (
    <>
      {conflict && theirs ? (
        <Conflict
          what="Somebody changed this action after you opened it."
          fields={actionDifferences(theirs, conflict.mine, start, offers)}
          onChoose={(side) => {
            if (side === 'yours') return form.sendMine();
            form.draft.startAgain();
            onTakeTheirs(theirs, form.problem?.version ?? 1);
          }}
        />
      ) : null}
      <SentForm form={form} button={button}>
        <TextField name="title" label="What will be done?" error={errors.title} defaultValue={start.title} />
        <TextArea
          name="outcome"
          label="So that children…"
          hint="What will be different for children."
          rows={2}
          error={errors.outcome}
          defaultValue={start.outcome}
        />
        <CheckboxGroup
          name="recommendationIds"
          label="Which areas does it answer?"
          error={errors.recommendationIds}
          defaultValue={start.recommendationIds}
          choices={offers.recommendations
            .filter((recommendation) => recommendation.setAsideReason === null)
            .map((recommendation, place) => ({
              value: recommendation.id,
              label: `${place + 1}. ${recommendation.text}`,
            }))}
        />
        <SelectField
          name="ownerPostId"
          label="Owner post"
          empty="No owner yet"
          options={posts}
          error={errors.ownerPostId}
          defaultValue={start.ownerPostId ?? ''}
        />
        <SelectField
          name="deputyPostId"
          label="Deputy post"
          empty="No deputy"
          options={posts}
          error={errors.deputyPostId}
          defaultValue={start.deputyPostId ?? ''}
        />
        <TextField
          name="partnerBody"
          label="Partner body"
          hint="If another body answers for it too, such as the police or health."
          error={errors.partnerBody}
          defaultValue={start.partnerBody}
        />
        <DateField
          name="startOn"
          label="Start"
          hint="For example, 24 4 2023"
          error={errors.startOn}
          defaultValue={datePartsOf(start.startOn)}
        />
        <DateField
          name="deadlineOn"
          label="Deadline"
          hint="For example, 29 9 2023"
          error={errors.deadlineOn}
          defaultValue={datePartsOf(start.deadlineOn)}
        />
        <TextArea
          name="successMeasure"
          label="How will you know it worked?"
          hint="One measure, with the figure to reach."
          rows={2}
          error={errors.successMeasure}
          defaultValue={start.successMeasure}
        />
        <SelectField
          name="priority"
          label="Priority"
          options={priorities.map((priority) => ({ value: priority, label: words.priority[priority] }))}
          error={errors.priority}
          defaultValue={start.priority}
        />
        <MilestoneFields start={start.milestones} errors={errors} />
      </SentForm>
    </>
  );
}
