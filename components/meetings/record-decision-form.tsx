'use client';
import { InPlaceForm } from '#components/administration/in-place-form.tsx';
import { RadioGroup } from '#components/ui/radio-group.tsx';
import { SelectField } from '#components/ui/select-field.tsx';
import { TextArea } from '#components/ui/text-area.tsx';
import { meetingDecisionKinds } from '#domain/panels/panel-words.ts';

const labels = {
  note: 'Note',
  approve: 'Approve',
  agree: 'Agree',
  recommend: 'Recommend',
} as const;

type Props = { meetingId: string; plans: readonly { id: string; title: string }[]; open: boolean };

/** Records what the panel resolved, in the words of its minutes. */
export function RecordDecisionForm({ meetingId, plans, open }: Props) {
  return (
    <InPlaceForm
      opens="Record a decision"
      open={open}
      button="Record this decision"
      saved="The decision is recorded."
      address={`/api/meetings/${meetingId}/decisions`}
      bodyOf={(sent) => ({
        ...(sent.get('kind') === null ? {} : { kind: String(sent.get('kind')) }),
        words: String(sent.get('words') ?? ''),
        planId: String(sent.get('planId') ?? '') || null,
      })}
    >
      {(errors) => (
        <>
          <RadioGroup
            name="kind"
            label="What did the panel resolve to do?"
            choices={meetingDecisionKinds.map((kind) => ({ value: kind, label: labels[kind] }))}
            error={errors.kind}
          />
          <TextArea
            name="words"
            label="Words of the minutes"
            hint="As minuted, for example, “Note the progress of the plan”"
            rows={4}
            error={errors.words}
          />
          {plans.length > 0 ? (
            <SelectField
              name="planId"
              label="Plan it is about"
              empty="No plan"
              defaultValue={plans.length === 1 ? plans[0]?.id : ''}
              options={plans.map(({ id, title }) => ({ value: id, label: title }))}
              error={errors.planId}
            />
          ) : null}
        </>
      )}
    </InPlaceForm>
  );
}
