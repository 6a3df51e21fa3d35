'use client';
import { useRouter } from 'next/navigation';
import { dateIn } from '#components/sending/form-dates.ts';
import { SentForm } from '#components/sending/sent-form.tsx';
import { useRounds } from '#components/sending/use-rounds.ts';
import { useSentForm } from '#components/sending/use-sent-form.ts';
import { Checkbox } from '#components/ui/checkbox-group.tsx';
import { Conflict } from '#components/ui/conflict.tsx';
import { DateField, datePartsOf } from '#components/ui/date-field.tsx';
import { RadioGroup } from '#components/ui/radio-group.tsx';
import { SelectField } from '#components/ui/select-field.tsx';
import { TextField } from '#components/ui/text-field.tsx';
import { longDate } from '#domain/dates/dates.ts';
import type { ChangePlanInput } from '#domain/plans/plans.ts';
import type { InspectionKind } from '#domain/vocabulary.ts';

type Posts = readonly { id: string; title: string }[];
type Target =
  | { method: 'POST'; address: string; inspectionIds: string[] }
  | { method: 'PATCH'; address: string; version: number };
type Props = { kind: InspectionKind; posts: Posts; start: ChangePlanInput; target: Target; button: string };

/** A plan's own facts: three dates kept apart, and what its clock needs for the kind of inspection. */
export function PlanForm(props: Props) {
  const round = useRounds(props.start, props.target);
  return (
    <PlanFields
      key={round.number}
      {...props}
      start={round.start}
      target={round.target}
      onTakeTheirs={round.takeTheirs}
    />
  );
}

function bodyOf(form: FormData): ChangePlanInput {
  const text = (name: string) => String(form.get(name) ?? '');
  const outcome = Number(text('areaSendOutcome'));
  return {
    title: text('title'),
    overseenByPostId: text('overseenByPostId') || null,
    receivedOn: dateIn(form, 'receivedOn'),
    receivedNote: text('receivedNote'),
    publishedOn: dateIn(form, 'publishedOn'),
    statedDueOn: dateIn(form, 'statedDueOn'),
    endsOn: dateIn(form, 'endsOn'),
    workingDays: text('workingDays') ? Number(text('workingDays')) : null,
    statementAskedFor: text('statementAskedFor') === 'yes',
    principalAuthority: text('principalAuthority'),
    areaSendOutcome: outcome === 1 || outcome === 2 || outcome === 3 ? outcome : null,
  };
}

const shown: readonly { label: string; of: (input: ChangePlanInput) => string }[] = [
  { label: 'Title', of: (input) => input.title },
  { label: 'Received', of: (input) => day(input.receivedOn) },
  { label: 'Published', of: (input) => day(input.publishedOn) },
  { label: 'Stated by Ofsted', of: (input) => day(input.statedDueOn) },
  { label: 'Ends', of: (input) => day(input.endsOn) },
  { label: 'Working days', of: (input) => String(input.workingDays ?? '') },
];
const day = (date: string | null) => (date && /^\d{4}-\d{2}-\d{2}$/.test(date) ? longDate(date) : (date ?? ''));

function PlanFields({
  kind,
  posts,
  start,
  target,
  button,
  onTakeTheirs,
}: Props & { onTakeTheirs: (start: ChangePlanInput, version: number) => void }) {
  const router = useRouter();
  const form = useSentForm<ChangePlanInput & { inspectionIds?: string[] }, { id: string }>({
    ...target,
    draft: `${target.method} ${target.address}`,
    bodyOf: (sent) =>
      target.method === 'POST' ? { ...bodyOf(sent), inspectionIds: target.inspectionIds } : bodyOf(sent),
    onSent: ({ id }) => {
      router.push(`/plans/${id}${target.method === 'POST' ? '' : '/clock'}`);
      router.refresh();
    },
  });
  const { errors, conflict } = form;
  const theirs = conflict?.current as ChangePlanInput | undefined;
  return (
    <>
      {conflict && theirs ? (
        <Conflict
          what="Somebody changed this plan after you opened it."
          fields={shown
            .map(({ label, of }) => ({ label, theirs: of(theirs), yours: of(conflict.mine), before: of(start) }))
            .filter((field) => field.theirs !== field.yours)}
          onChoose={(side) => {
            if (side === 'yours') return form.sendMine();
            form.draft.startAgain();
            onTakeTheirs(theirs, form.problem?.version ?? 1);
          }}
        />
      ) : null}
      <SentForm form={form} button={button}>
        <TextField name="title" label="Title of the plan" error={errors.title} defaultValue={start.title} />
        <SelectField
          name="overseenByPostId"
          label="Overseen by"
          empty="No post yet"
          options={posts.map((post) => ({ value: post.id, label: post.title }))}
          error={errors.overseenByPostId}
          defaultValue={start.overseenByPostId ?? ''}
        />
        <DateField
          name="receivedOn"
          label={
            kind === 'area-send'
              ? 'When did the council receive the draft report?'
              : 'When did the council receive the report?'
          }
          hint="Day 0 of the count. For example, 4 4 2023"
          error={errors.receivedOn}
          defaultValue={datePartsOf(start.receivedOn)}
        />
        <TextField
          name="receivedNote"
          label="How is that known?"
          hint="If it is not plain, such as “inferred from the due date”."
          error={errors.receivedNote}
          defaultValue={start.receivedNote}
        />
        <DateField
          name="publishedOn"
          label="When did Ofsted publish it?"
          hint="It does not move the count."
          error={errors.publishedOn}
          defaultValue={datePartsOf(start.publishedOn)}
        />
        <DateField
          name="statedDueOn"
          label="Did Ofsted state a due date?"
          hint="If so, it counts instead of the computed one. Both are shown."
          error={errors.statedDueOn}
          defaultValue={datePartsOf(start.statedDueOn)}
        />
        <ClockFields kind={kind} start={start} errors={errors} />
        <DateField
          name="endsOn"
          label="When does the plan end?"
          hint="If a last day is set. Dates after it are questioned."
          error={errors.endsOn}
          defaultValue={datePartsOf(start.endsOn)}
        />
      </SentForm>
    </>
  );
}

/** What the clock of some kinds of inspection needs besides the dates (rules §1). */
function ClockFields({
  kind,
  start,
  errors,
}: {
  kind: InspectionKind;
  start: ChangePlanInput;
  errors: Record<string, string | undefined>;
}) {
  const days = (
    <TextField
      name="workingDays"
      label="Working days until it is due"
      inputMode="numeric"
      width={3}
      hint="Count from receipt; the day of receipt is day 0."
      error={errors.workingDays}
      defaultValue={start.workingDays ?? ''}
    />
  );
  if (kind === 'jtai') {
    return (
      <>
        <Checkbox
          name="statementAskedFor"
          label="The report asks for a written statement of proposed action"
          defaultChecked={start.statementAskedFor}
        />
        <TextField
          name="principalAuthority"
          label="Principal authority, if not the council"
          error={errors.principalAuthority}
          defaultValue={start.principalAuthority}
        />
      </>
    );
  }
  if (kind === 'area-send') {
    return (
      <>
        <RadioGroup
          name="areaSendOutcome"
          label="Outcome of the inspection"
          error={errors.areaSendOutcome}
          defaultValue={String(start.areaSendOutcome ?? '')}
          choices={[1, 2, 3].map((outcome) => ({ value: String(outcome), label: `Outcome ${outcome}` }))}
        />
        {days}
      </>
    );
  }
  return kind === 'other' ? days : null;
}
