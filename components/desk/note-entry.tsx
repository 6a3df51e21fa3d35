'use client';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { useSentForm } from '#components/sending/use-sent-form.ts';
import { Button } from '#components/ui/button.tsx';
import { ErrorSummary } from '#components/ui/error-summary.tsx';
import { Tag } from '#components/ui/tag.tsx';
import type { PrivateNote } from '#db/reads/panels/private-notes.ts';
import { ChangeNoteForm } from './change-note-form.tsx';

type Props = { note: PrivateNote; mayAsk: boolean; onSaid: (words: string) => void };

const kindWords = ({ kind, askedAs }: PrivateNote) =>
  askedAs ? `Asked as question ${askedAs.number}` : kind === 'question' ? 'Your question, not asked yet' : 'Your note';

/** One note of the reader's own: to change, to throw away and, where it is a question, to ask in one step. */
export function NoteEntry({ note, mayAsk, onSaid }: Props) {
  const router = useRouter();
  const [changing, setChanging] = useState(false);
  const about = `: ${note.text.slice(0, 40)}`;
  const throwing = useSentForm({
    method: 'POST',
    address: `/api/private-notes/${note.id}/throwing-away`,
    bodyOf: () => ({}),
    onSent: () => {
      onSaid('It is thrown away.');
      router.refresh();
    },
  });
  return (
    <li id={`note-${note.id}`}>
      <Tag kind={note.askedAs ? 'done' : 'open'}>{kindWords(note)}</Tag>
      {changing ? (
        <ChangeNoteForm note={note} onDone={() => setChanging(false)} />
      ) : (
        <p className="pre" dir="auto">
          {note.text}
        </p>
      )}
      <ErrorSummary errors={throwing.summary} />
      <div className="row">
        {note.kind === 'question' && note.askedAs === null && mayAsk ? (
          <AskDraft note={note} about={about} onSaid={onSaid} />
        ) : null}
        {note.askedAs === null && !changing ? (
          <Button look="link" about={about} onClick={() => setChanging(true)}>
            Change
          </Button>
        ) : null}
        <form ref={throwing.element} onSubmit={throwing.onSubmit}>
          <Button type="submit" look="link" about={about} busy={throwing.busy}>
            Throw away
          </Button>
        </form>
      </div>
    </li>
  );
}

/** Asks what was drafted: one click, and a second one where the words may name a child. */
function AskDraft({ note, about, onSaid }: { note: PrivateNote; about: string; onSaid: (words: string) => void }) {
  const router = useRouter();
  const form = useSentForm<object, { number: number }>({
    method: 'POST',
    address: `/api/private-notes/${note.id}/asking`,
    bodyOf: () => ({}),
    onSent: ({ number }) => {
      onSaid(`It is asked, as question ${number} of your panel.`);
      router.refresh();
    },
  });
  const title = form.problem?.questions ? 'Check this text' : undefined;
  return (
    <form ref={form.element} onSubmit={form.onSubmit}>
      <ErrorSummary errors={form.summary} title={title} />
      <Button type="submit" look="secondary" about={about} busy={form.busy}>
        Ask it
      </Button>
    </form>
  );
}
