'use client';
import { useRouter } from 'next/navigation';
import { SentForm } from '#components/sending/sent-form.tsx';
import { useRounds } from '#components/sending/use-rounds.ts';
import { useSentForm } from '#components/sending/use-sent-form.ts';
import { Conflict } from '#components/ui/conflict.tsx';
import { RadioGroup } from '#components/ui/radio-group.tsx';
import { TextField } from '#components/ui/text-field.tsx';
import type { Reporting } from '#domain/updates/update-requests.ts';
import { reportingCycles, words } from '#domain/vocabulary.ts';

/** As typed: what is no whole number is sent as none, which the server refuses in words. */
type Typed = { cycle: string; askOnWorkingDay: number | null; daysToAnswer: number | null };
type Props = { planId: string; reporting: Reporting; version: number };

const hints = {
  monthly: 'On the working day of the month that you set below',
  'before-report-deadline':
    'About what goes to that panel, as many working days ahead as owners have to answer, so that every update is in',
  off: 'Nobody is asked, and no reminder goes out',
} as const;

const shown: readonly { label: string; of: (typed: Typed) => string }[] = [
  { label: 'Asked', of: ({ cycle }) => words.reportingCycle[cycle as Reporting['cycle']] ?? cycle },
  { label: 'On working day', of: ({ askOnWorkingDay }) => String(askOnWorkingDay ?? '') },
  { label: 'Working days to answer', of: ({ daysToAnswer }) => String(daysToAnswer ?? '') },
];

function wholeNumberIn(sent: FormData, name: string): number | null {
  const typed = String(sent.get(name) ?? '').trim();
  return /^\d{1,4}$/.test(typed) ? Number(typed) : null;
}

/** When the plan asks its owners for an update. */
export function ReportingForm({ planId, reporting, version }: Props) {
  const target = { method: 'PATCH', address: `/api/plans/${planId}/reporting`, version } as const;
  const round = useRounds<Reporting, typeof target>(reporting, target);
  return (
    <Fields key={round.number} planId={planId} start={round.start} target={round.target} onTake={round.takeTheirs} />
  );
}

function Fields({
  planId,
  start,
  target,
  onTake,
}: {
  planId: string;
  start: Reporting;
  target: { method: 'PATCH'; address: string; version: number };
  onTake: (theirs: Reporting, version: number) => void;
}) {
  const router = useRouter();
  const form = useSentForm<Typed, unknown>({
    ...target,
    bodyOf: (sent) => ({
      cycle: String(sent.get('cycle') ?? ''),
      askOnWorkingDay: wholeNumberIn(sent, 'askOnWorkingDay'),
      daysToAnswer: wholeNumberIn(sent, 'daysToAnswer'),
    }),
    onSent: () => {
      router.push(`/plans/${planId}`);
      router.refresh();
    },
  });
  const { errors, conflict } = form;
  const theirs = conflict?.current as Reporting | undefined;
  return (
    <>
      {conflict && theirs ? (
        <Conflict
          what="Somebody changed this after you opened it."
          fields={shown.map(({ label, of }) => ({ label, theirs: of(theirs), yours: of(conflict.mine) }))}
          onChoose={(side) => (side === 'yours' ? form.sendMine() : onTake(theirs, form.problem?.version ?? 1))}
        />
      ) : null}
      <SentForm form={form} button="Save">
        <RadioGroup
          name="cycle"
          label="When are owners asked for an update?"
          error={errors.cycle}
          defaultValue={start.cycle}
          choices={reportingCycles.map((cycle) => ({
            value: cycle,
            label: words.reportingCycle[cycle],
            hint: hints[cycle],
          }))}
        />
        <TextField
          name="askOnWorkingDay"
          label="Which working day of the month?"
          hint="A number from 1 to 15. Weekends and bank holidays are not counted"
          width={2}
          inputMode="numeric"
          autoComplete="off"
          error={errors.askOnWorkingDay}
          defaultValue={start.askOnWorkingDay}
        />
        <TextField
          name="daysToAnswer"
          label="How many working days do they have to answer?"
          hint="A number from 1 to 20"
          width={2}
          inputMode="numeric"
          autoComplete="off"
          error={errors.daysToAnswer}
          defaultValue={start.daysToAnswer}
        />
      </SentForm>
    </>
  );
}
