'use client';
import { useRouter } from 'next/navigation';
import { dateIn } from '#components/sending/form-dates.ts';
import { SentForm } from '#components/sending/sent-form.tsx';
import { type FormTarget, useRounds } from '#components/sending/use-rounds.ts';
import { useSentForm } from '#components/sending/use-sent-form.ts';
import { CheckboxGroup } from '#components/ui/checkbox-group.tsx';
import { Conflict } from '#components/ui/conflict.tsx';
import { DateField, datePartsOf } from '#components/ui/date-field.tsx';
import { RadioGroup } from '#components/ui/radio-group.tsx';
import { SelectField } from '#components/ui/select-field.tsx';
import { TextArea } from '#components/ui/text-area.tsx';
import { TextField } from '#components/ui/text-field.tsx';
import type { MeasureChoices } from '#db/reads/measures/measures.ts';
import {
  directionWords,
  frequencyWords,
  measureDirections,
  measureFrequencies,
} from '#domain/measures/measure-codes.ts';
import type { MeasureInput } from '#domain/measures/measures.ts';
import { figureIn, figureText } from './figure-body.ts';
import { measureDifferences } from './measure-differences.ts';

type Props = { choices: MeasureChoices; start: MeasureInput; target: FormTarget; button: string };

function bodyOf(form: FormData) {
  const text = (name: string) => String(form.get(name) ?? '');
  const unit = text('unit').trim();
  return {
    name: text('name'),
    unit,
    direction: form.get('direction'),
    baseline: figureIn(form, 'baseline', unit),
    baselineOn: dateIn(form, 'baselineOn'),
    target: figureIn(form, 'target', unit),
    targetOn: dateIn(form, 'targetOn'),
    frequency: form.get('frequency'),
    source: text('source'),
    definition: text('definition'),
    ownerPostId: text('ownerPostId') || null,
    recommendationIds: form.getAll('recommendationIds').map(String),
    actionIds: form.getAll('actionIds').map(String),
  };
}

/** A measure as the plan lead writes it; after a clash both texts stand, and either can be saved. */
export function MeasureForm(props: Props) {
  const round = useRounds(props.start, props.target);
  return (
    <Fields key={round.number} {...props} start={round.start} target={round.target} onTakeTheirs={round.takeTheirs} />
  );
}

function Fields({
  choices,
  start,
  target,
  button,
  onTakeTheirs,
}: Props & { onTakeTheirs: (theirs: MeasureInput, version: number) => void }) {
  const router = useRouter();
  const form = useSentForm<object, { id: string }>({
    ...target,
    bodyOf,
    onSent: ({ id }) => {
      router.push(`/measures/${id}`);
      router.refresh();
    },
  });
  const { errors, conflict } = form;
  const theirs = conflict?.current as MeasureInput | undefined;
  return (
    <>
      {conflict && theirs ? (
        <Conflict
          what="Somebody changed this measure after you opened it."
          fields={measureDifferences(theirs, conflict.mine as MeasureInput)}
          onChoose={(side) => (side === 'yours' ? form.sendMine() : onTakeTheirs(theirs, form.problem?.version ?? 1))}
        />
      ) : null}
      <SentForm form={form} button={button} wait="Saving…">
        <TextField
          name="name"
          label="What is measured?"
          hint="For example, children with a permanence plan recorded by their second review"
          error={errors.name}
          defaultValue={start.name}
        />
        <TextField
          name="unit"
          label="Unit"
          hint="% or £ or a word such as days. Leave empty for a bare number"
          width={10}
          error={errors.unit}
          defaultValue={start.unit}
        />
        <RadioGroup
          name="direction"
          label="Which way is better?"
          error={errors.direction}
          defaultValue={start.direction}
          choices={measureDirections.map((value) => ({ value, label: directionWords[value] }))}
        />
        <TextField
          name="baseline"
          label="Baseline"
          width={10}
          error={errors.baseline}
          defaultValue={figureText(start.baseline)}
        />
        <DateField
          name="baselineOn"
          label="Date of the baseline"
          hint="For example, 31 3 2023"
          error={errors.baselineOn}
          defaultValue={datePartsOf(start.baselineOn)}
        />
        <TextField
          name="target"
          label="Target"
          width={10}
          error={errors.target}
          defaultValue={figureText(start.target)}
        />
        <DateField
          name="targetOn"
          label="Date of the target"
          hint="For example, 29 9 2023"
          error={errors.targetOn}
          defaultValue={datePartsOf(start.targetOn)}
        />
        <RadioGroup
          name="frequency"
          label="How often is it measured?"
          error={errors.frequency}
          defaultValue={start.frequency}
          choices={measureFrequencies.map((value) => ({ value, label: frequencyWords[value] }))}
        />
        <TextField
          name="source"
          label="Where do the figures come from?"
          error={errors.source}
          defaultValue={start.source}
        />
        <TextArea
          name="definition"
          label="What is counted?"
          hint="Out of what, and what is left out."
          rows={3}
          error={errors.definition}
          defaultValue={start.definition}
        />
        <SelectField
          name="ownerPostId"
          label="Post that records the figures"
          empty="None yet"
          options={choices.posts.map(({ id, title }) => ({ value: id, label: title }))}
          error={errors.ownerPostId}
          defaultValue={start.ownerPostId ?? ''}
        />
        <CheckboxGroup
          name="recommendationIds"
          label="Which areas does it tell of?"
          error={errors.recommendationIds}
          defaultValue={start.recommendationIds}
          choices={choices.recommendations.map(({ id, text }, place) => ({
            value: id,
            label: `${place + 1}. ${text}`,
          }))}
        />
        <CheckboxGroup
          name="actionIds"
          label="Which actions does it tell of?"
          hint="When it moves the wrong way twice, these turn amber."
          error={errors.actionIds}
          defaultValue={start.actionIds}
          choices={choices.actions.map(({ id, ref, title }) => ({ value: id, label: `${ref} ${title}` }))}
        />
      </SentForm>
    </>
  );
}
