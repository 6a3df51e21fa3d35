import { eq } from 'drizzle-orm';
import { database } from '#db/database.ts';
import { itemOfNumber, noteInScope, reportToNoteOn } from '#db/reads/panels/private-notes.ts';
import { privateNotes } from '#db/schema/panel-questions.ts';
import { transaction } from '#db/transaction.ts';
import { recordAudit } from '#db/writes/audit/audit.ts';
import type { Moment } from '#domain/dates/moment.ts';
import type { WriteNoteInput } from '#domain/panels/private-notes.ts';
import type { Actor } from '#domain/policy/actor.ts';
import { may } from '#domain/policy/policy.ts';
import { NotAllowed, NotPossible, NotValid, Stale } from '#domain/policy/refusals.ts';

/* The trail tells that somebody kept a note, never what it says or at which item: it is its author's alone (rules §5). */

function tell(actor: Actor, event: string, id: string, moment: Moment): void {
  recordAudit({ actor: actor.personId, event, subject: { kind: 'private-note', id } }, moment);
}

/**
 * Keeps a note, or a question not yet asked, beside a report: seen by nobody but its author, never printed, in no report.
 * @throws NotFound for a report that is not in their hands; NotAllowed; NotValid for a number no item of the panel's bears
 */
export function writePrivateNote(
  actor: Actor,
  reportId: string,
  input: WriteNoteInput,
  moment: Moment,
): { id: string; version: number } {
  return transaction(() => {
    const { panelId } = reportToNoteOn(actor, reportId);
    if (!may(actor, 'private-note', { planId: null, authorId: actor.personId })) throw new NotAllowed();
    if (input.itemNumber !== null && itemOfNumber(panelId, input.itemNumber) === null) {
      throw new NotValid([{ field: 'itemNumber', words: 'Choose an item by its number' }]);
    }
    const note = { ...input, reportId, personId: actor.personId, writtenAt: moment.now };
    const { id } = database().insert(privateNotes).values(note).returning({ id: privateNotes.id }).get();
    tell(actor, 'private-note-kept', id, moment);
    return { id, version: 1 };
  });
}

/** @throws NotFound for another's; NotPossible once it was asked; Stale with the text that stands now */
export function changePrivateNote(
  actor: Actor,
  noteId: string,
  { text }: { text: string },
  version: number,
  moment: Moment,
): { id: string; version: number } {
  return transaction(() => {
    const note = noteInScope(actor, noteId);
    if (note.askedAsId !== null) throw new NotPossible('This question was asked, so its words stand.');
    if (note.version !== version) throw new Stale({ text: note.text }, note.version);
    database()
      .update(privateNotes)
      .set({ text, version: version + 1 })
      .where(eq(privateNotes.id, noteId))
      .run();
    tell(actor, 'private-note-changed', noteId, moment);
    return { id: noteId, version: version + 1 };
  });
}

/** Throws a note away for good: nobody else has ever seen it. @throws NotFound for another's */
export function throwAwayPrivateNote(actor: Actor, noteId: string, moment: Moment): { id: string } {
  return transaction(() => {
    noteInScope(actor, noteId);
    database().delete(privateNotes).where(eq(privateNotes.id, noteId)).run();
    tell(actor, 'private-note-thrown-away', noteId, moment);
    return { id: noteId };
  });
}
