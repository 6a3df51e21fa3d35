'use client';
import { useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Saved } from '#components/ui/saved.tsx';
import type { PrivateNote } from '#db/reads/panels/private-notes.ts';
import { AskForm } from './ask-form.tsx';
import { NoteEntry } from './note-entry.tsx';
import { NoteForm } from './note-form.tsx';

export type DeskPlace = {
  reportId: string;
  /** Null: the report as a whole. */
  itemNumber: number | null;
  /** Whether the reader asks questions here: as a member of the panel, or for one. */
  mayAsk: boolean;
};

const aboutOf = (itemNumber: number | null) => (itemNumber === null ? 'the report' : `item ${itemNumber}`);

/** At one item of a report: to ask about it, to note something, and what the reader noted. Nobody else sees the notes; none is printed. */
export function ItemDesk({ notes, ...place }: DeskPlace & { notes: readonly PrivateNote[] }) {
  const [open, setOpen] = useState<'ask' | 'note' | null>(null);
  const [said, setSaid] = useState('');
  const about = aboutOf(place.itemNumber);
  const toggle = (form: 'ask' | 'note') => {
    setSaid('');
    setOpen(open === form ? null : form);
  };
  const done = (words: string) => {
    setOpen(null);
    setSaid(words);
  };
  return (
    <div className="desk not-print">
      <p className="row">
        {place.mayAsk ? (
          <Button look="link" about={`: ${about}`} aria-expanded={open === 'ask'} onClick={() => toggle('ask')}>
            Ask about this
          </Button>
        ) : null}
        <Button
          look="link"
          about={`on ${about}, for you alone`}
          aria-expanded={open === 'note'}
          onClick={() => toggle('note')}
        >
          Note
        </Button>
      </p>
      {open === 'ask' ? <AskForm place={place} about={about} onDone={done} /> : null}
      {open === 'note' ? <NoteForm place={place} about={about} onDone={done} /> : null}
      <Saved tick>{said}</Saved>
      {notes.length > 0 ? (
        <ul className="desk-notes" aria-label={`Your notes on ${about}`}>
          {notes.map((note) => (
            <NoteEntry key={note.id} note={note} mayAsk={place.mayAsk} onSaid={setSaid} />
          ))}
        </ul>
      ) : null}
    </div>
  );
}
