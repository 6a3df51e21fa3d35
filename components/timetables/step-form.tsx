'use client';
import { useRouter } from 'next/navigation';
import { dateIn } from '#components/sending/form-dates.ts';
import { SentForm } from '#components/sending/sent-form.tsx';
import { useRounds } from '#components/sending/use-rounds.ts';
import { useSentForm } from '#components/sending/use-sent-form.ts';
import { Conflict } from '#components/ui/conflict.tsx';
import { DateField, datePartsOf } from '#components/ui/date-field.tsx';
import { PageLink } from '#components/ui/page-link.tsx';
import { SelectField } from '#components/ui/select-field.tsx';
import { TextField } from '#components/ui/text-field.tsx';
import type { TimetableStepInput } from '#domain/timetable/timetable-input.ts';

/** As typed: what is no whole number is sent as it is, which the server refuses in words. */
type Typed = Omit<TimetableStepInput, 'workingDays'> & { workingDays: number | string | null };
type Target = { method: 'PATCH'; address: string; version: number };
type Asked = {
  planId: string;
  posts: readonly { id: string; title: string }[];
  defaults: { owner: string; workingDays: number };
  /** What the working days are counted to; null where they are no setting of the step but the panel's clear days. */
  daysLabel: string | null;
  /** Steps whose day the product knows are not recorded by hand. */
  setsDone: boolean;
};
type Props = Asked & { input: TimetableStepInput; version: number };

function daysIn(sent: FormData): number | string | null {
  const typed = String(sent.get('workingDays') ?? '').trim();
  if (typed === '') return null;
  return /^\d{1,3}$/.test(typed) ? Number(typed) : typed;
}

/** Whose a step of the timetable is, how many working days it has, and when it was done. */
export function StepForm({ input, version, ...asked }: Props) {
  const target: Target = { method: 'PATCH', address: `/api/plans/${asked.planId}/timetable-steps`, version };
  const round = useRounds<TimetableStepInput, Target>(input, target);
  return <Fields key={round.number} {...asked} start={round.start} target={round.target} onTake={round.takeTheirs} />;
}

function Fields({
  planId,
  posts,
  defaults,
  daysLabel,
  setsDone,
  start,
  target,
  onTake,
}: Asked & {
  start: TimetableStepInput;
  target: Target;
  onTake: (theirs: TimetableStepInput, version: number) => void;
}) {
  const router = useRouter();
  const timetable = `/plans/${planId}/timetable`;
  const form = useSentForm<Typed, unknown>({
    ...target,
    bodyOf: (sent) => ({
      kind: start.kind,
      meetingId: start.meetingId,
      ownerPostId: String(sent.get('ownerPostId') ?? '') || null,
      workingDays: daysIn(sent),
      doneOn: dateIn(sent, 'doneOn'),
    }),
    onSent: () => {
      router.push(timetable);
      router.refresh();
    },
  });
  const { errors, conflict } = form;
  const theirs = conflict?.current as TimetableStepInput | undefined;
  const postOf = (id: string | null) => posts.find((post) => post.id === id)?.title ?? defaults.owner;
  const shown = [
    ['Owner', (typed: Typed) => postOf(typed.ownerPostId)],
    ['Working days', (typed: Typed) => String(typed.workingDays ?? defaults.workingDays)],
    ['Done on', (typed: Typed) => typed.doneOn ?? 'Not done'],
  ] as const;
  return (
    <>
      {conflict && theirs ? (
        <Conflict
          what="Somebody changed this step after you opened it."
          fields={shown.map(([label, of]) => ({ label, theirs: of(theirs), yours: of(conflict.mine) }))}
          onChoose={(side) => (side === 'yours' ? form.sendMine() : onTake(theirs, form.problem?.version ?? 1))}
        />
      ) : null}
      <SentForm form={form} button="Save" beside={<PageLink href={timetable}>Cancel</PageLink>}>
        <SelectField
          name="ownerPostId"
          label="Owner"
          empty={`As by default: ${defaults.owner}`}
          defaultValue={start.ownerPostId ?? ''}
          options={posts.map(({ id, title }) => ({ value: id, label: title }))}
          error={errors.ownerPostId}
        />
        {daysLabel ? (
          <TextField
            name="workingDays"
            label={daysLabel}
            hint={`A number from 0 to 60. Left empty: ${defaults.workingDays}`}
            width={2}
            inputMode="numeric"
            autoComplete="off"
            defaultValue={start.workingDays ?? ''}
            error={errors.workingDays}
          />
        ) : null}
        {setsDone ? (
          <DateField
            name="doneOn"
            label="Done on"
            hint="Leave it empty while it is not done"
            defaultValue={datePartsOf(start.doneOn)}
            error={errors.doneOn}
          />
        ) : null}
      </SentForm>
    </>
  );
}
