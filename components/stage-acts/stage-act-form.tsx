'use client';
import { useRouter } from 'next/navigation';
import type { HeldMeeting } from '#components/meetings/held-meeting-field.tsx';
import { SentForm } from '#components/sending/sent-form.tsx';
import { useSentForm } from '#components/sending/use-sent-form.ts';
import { CheckboxGroup } from '#components/ui/checkbox-group.tsx';
import { TextArea } from '#components/ui/text-area.tsx';
import type { PersonsAct } from '#domain/actions/stage-verbs.ts';
import { actQuestions } from './act-questions.ts';
import { CloseFields } from './close-fields.tsx';

type Errors = Record<string, string | undefined>;
type Props = {
  actionId: string;
  act: PersonsAct;
  leftWithout: readonly { id: string; name: string }[];
  /** Held meetings that may have decided it. */
  meetings: readonly HeldMeeting[];
};

function VerifyFields({ errors }: { errors: Errors }) {
  return (
    <>
      <TextArea
        name="sampled"
        label="What was sampled?"
        hint="For example, ten records of children who came into care in May, chosen at random."
        rows={3}
        error={errors.sampled}
      />
      <TextArea name="found" label="What was found?" rows={4} error={errors.found} />
      <CheckboxGroup
        name="reCheckMonths"
        label="When is it looked at again?"
        hint="The action is embedded once the last of these is passed."
        choices={[
          { value: '3', label: 'After 3 months' },
          { value: '6', label: 'After 6 months' },
        ]}
        defaultValue={['3', '6']}
        error={errors.reCheckMonths}
      />
    </>
  );
}

function WithdrawFields({ errors, leftWithout }: { errors: Errors; leftWithout: Props['leftWithout'] }) {
  return (
    <>
      <TextArea name="reason" label="Why is it withdrawn?" rows={4} error={errors.reason} />
      {leftWithout.length > 0 ? (
        <CheckboxGroup
          name="confirmedLeftWithoutAction"
          label="These are left without an action"
          hint="Tick each to confirm it."
          choices={leftWithout.map(({ id, name }) => ({
            value: id,
            label: `${name.charAt(0).toUpperCase()}${name.slice(1).replace(/,$/, '')}`,
          }))}
          error={errors.confirmedLeftWithoutAction}
        />
      ) : null}
    </>
  );
}

function Fields({ act, errors, leftWithout, meetings }: Omit<Props, 'actionId'> & { errors: Errors }) {
  if (act === 'verify') return <VerifyFields errors={errors} />;
  if (act === 'close') return <CloseFields errors={errors} meetings={meetings} />;
  if (act === 'withdraw') return <WithdrawFields errors={errors} leftWithout={leftWithout} />;
  if (act === 'pass-re-check') {
    return (
      <TextArea name="note" label="What was found?" hint="You can leave this empty." rows={4} error={errors.note} />
    );
  }
  return <TextArea name="reason" label="Why?" rows={4} error={errors.reason} />;
}

/** One act on the stage of an action. What stands in the way comes back from the server, line by line. */
export function StageActForm({ actionId, act, leftWithout, meetings }: Props) {
  const router = useRouter();
  const { address, bodyOf, button } = actQuestions[act];
  const form = useSentForm<object, { id: string }>({
    method: 'POST',
    address: `/api/actions/${actionId}/${address}`,
    bodyOf,
    onSent: () => {
      router.push(`/actions/${actionId}`);
      router.refresh();
    },
  });
  return (
    <SentForm form={form} button={button} beside={<a href={`/actions/${actionId}`}>Leave it as it is</a>}>
      <Fields act={act} errors={form.errors} leftWithout={leftWithout} meetings={meetings} />
    </SentForm>
  );
}
