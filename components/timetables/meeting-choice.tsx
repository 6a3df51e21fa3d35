'use client';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { SentForm } from '#components/sending/sent-form.tsx';
import { useSentForm } from '#components/sending/use-sent-form.ts';
import { Button } from '#components/ui/button.tsx';
import { ErrorSummary } from '#components/ui/error-summary.tsx';
import { SelectField } from '#components/ui/select-field.tsx';
import { longDate } from '#domain/dates/dates.ts';

type Choice = { id: string; panelName: string; meetsOn: string };

function TakeOut({ planId, meetingId, about }: { planId: string; meetingId: string; about: string }) {
  const router = useRouter();
  const [asked, setAsked] = useState(false);
  const form = useSentForm({
    method: 'POST',
    address: `/api/plans/${planId}/timetable-removals`,
    bodyOf: () => ({ meetingId }),
    onSent: () => router.refresh(),
  });
  return (
    <form onSubmit={form.onSubmit}>
      <ErrorSummary errors={form.summary} />
      {asked ? (
        <Button key="sure" type="submit" look="secondary" busy={form.busy} about={about}>
          Yes, take it out
        </Button>
      ) : (
        <Button key="ask" look="link" about={about} onClick={() => setAsked(true)}>
          Take out
        </Button>
      )}
    </form>
  );
}

/** The meetings that a plan goes through, with those that could be chosen. */
export function MeetingChoice({
  planId,
  chosen,
  choices,
}: {
  planId: string;
  chosen: readonly Choice[];
  choices: readonly Choice[];
}) {
  const router = useRouter();
  const form = useSentForm({
    method: 'POST',
    address: `/api/plans/${planId}/timetable-meetings`,
    bodyOf: (sent) => ({ meetingId: String(sent.get('meetingId') ?? '') }),
    onSent: () => router.refresh(),
  });
  const wordsOf = ({ panelName, meetsOn }: Choice) => `${panelName}, ${longDate(meetsOn)}`;
  return (
    <>
      {chosen.length === 0 ? <p className="quiet">No meeting is chosen yet.</p> : null}
      <ul className="evid">
        {chosen.map((meeting) => (
          <li className="row between" key={meeting.id}>
            <span>{wordsOf(meeting)}</span>
            <TakeOut planId={planId} meetingId={meeting.id} about={wordsOf(meeting)} />
          </li>
        ))}
      </ul>
      {choices.length === 0 ? (
        <p className="small quiet">No other meeting is planned. A panel’s clerk plans its meetings.</p>
      ) : (
        <SentForm form={form} button="Add this meeting">
          <SelectField
            name="meetingId"
            label="Meeting to add"
            empty="Choose a meeting"
            options={choices.map((choice) => ({ value: choice.id, label: wordsOf(choice) }))}
            error={form.errors.meetingId}
          />
        </SentForm>
      )}
    </>
  );
}
