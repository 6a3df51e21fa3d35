'use client';
import { useRouter } from 'next/navigation';
import { SentForm } from '#components/sending/sent-form.tsx';
import { useSentForm } from '#components/sending/use-sent-form.ts';
import { Button } from '#components/ui/button.tsx';
import { TextArea } from '#components/ui/text-area.tsx';
import type { PrivateNote } from '#db/reads/panels/private-notes.ts';

/** Other words for a note that was not asked. Changed elsewhere since (another tablet of theirs): the last one sent stands. */
export function ChangeNoteForm({ note, onDone }: { note: PrivateNote; onDone: () => void }) {
  const router = useRouter();
  const name = `text-${note.id}`;
  const form = useSentForm({
    method: 'PATCH',
    address: `/api/private-notes/${note.id}`,
    version: note.version,
    draft: `note ${note.id}`,
    bodyOf: (sent) => ({ text: String(sent.get(name) ?? '') }),
    onSent: () => {
      onDone();
      router.refresh();
    },
  });
  return (
    <SentForm
      form={form}
      button="Keep it"
      beside={
        <Button look="link" onClick={onDone}>
          Leave it as it was
        </Button>
      }
    >
      {form.conflict ? <p role="alert">You changed it elsewhere since. Send it again to keep these words.</p> : null}
      <TextArea name={name} label="Your words" rows={3} defaultValue={note.text} error={form.errors.text} />
    </SentForm>
  );
}
