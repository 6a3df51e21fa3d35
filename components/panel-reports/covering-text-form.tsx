'use client';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { SentForm } from '#components/sending/sent-form.tsx';
import { useSentForm } from '#components/sending/use-sent-form.ts';
import { Conflict } from '#components/ui/conflict.tsx';
import { PageLink } from '#components/ui/page-link.tsx';
import { TextArea } from '#components/ui/text-area.tsx';
import type { CoveringTextForm as Shown } from '#db/reads/panel-reports/panel-report-forms.ts';

type Start = { text: string; version: number };

/** The officers' words of one part. What is typed is kept in the browser until it is sent. */
export function CoveringTextForm({ form }: { form: Shown }) {
  const [start, setStart] = useState<Start>({ text: form.text, version: form.version });
  return <Form key={start.version} form={form} start={start} onTakeTheirs={setStart} />;
}

type FormProps = { form: Shown; start: Start; onTakeTheirs: (start: Start) => void };

function Form({ form: { reportId, part }, start, onTakeTheirs }: FormProps) {
  const router = useRouter();
  const back = `/panel-reports/${reportId}#${part}`;
  const form = useSentForm({
    method: 'PATCH',
    version: start.version,
    address: `/api/panel-reports/${reportId}/texts/${part}`,
    draft: `covering text ${part} of ${reportId}`,
    bodyOf: (sent) => ({ text: String(sent.get('text')) }),
    onSent: () => {
      router.push(back);
      router.refresh();
    },
  });
  const { conflict } = form;
  const theirs = (conflict?.current as { text: string } | undefined)?.text ?? '';
  return (
    <>
      {conflict ? (
        <Conflict
          what="Somebody wrote this part after you opened it."
          fields={[{ label: 'Covering text', theirs, yours: conflict.mine.text, before: start.text }]}
          onChoose={(side) => {
            if (side === 'yours') return form.sendMine();
            form.draft.startAgain();
            onTakeTheirs({ text: theirs, version: form.problem?.version ?? 0 });
          }}
        />
      ) : null}
      <SentForm form={form} button="Save the text" beside={<PageLink href={back}>Back to the report</PageLink>}>
        <TextArea
          name="text"
          label="Covering text"
          hint="A blank line begins a new paragraph. Leave it empty to say nothing."
          rows={10}
          limit={20_000}
          defaultValue={start.text}
          error={form.errors.text}
        />
      </SentForm>
    </>
  );
}
