import { eq } from 'drizzle-orm';
import { database } from '#db/database.ts';
import { meetingsOf } from '#db/reads/panels/panel-meetings.ts';
import { itemOfNumber, noteInScope, reportToNoteOn } from '#db/reads/panels/private-notes.ts';
import { privateNotes } from '#db/schema/panel-questions.ts';
import { transaction } from '#db/transaction.ts';
import type { Moment } from '#domain/dates/moment.ts';
import type { AskAtItemInput } from '#domain/panels/panel-questions.ts';
import type { Actor } from '#domain/policy/actor.ts';
import { NotFound, NotPossible } from '#domain/policy/refusals.ts';
import { askQuestion } from './panel-questions.ts';

/* What a member asks from their desk: beside a report, at an item by its number. */

/**
 * Asks about an item of a report, or about the report as a whole: for the meeting of the report, or the next one once that was held.
 * @returns the question's id and number
 * @throws NotFound for a report that is not in their hands, and for an item no longer routed to the panel; NotPossible where the panel
 *   is shown several plans and no item was chosen; otherwise as `askQuestion`
 */
export function askAtItem(
  actor: Actor,
  reportId: string,
  { itemNumber, words, confirmed }: AskAtItemInput,
  moment: Moment,
): { id: string; number: number } {
  return transaction(() => {
    const { panelId, meetingId } = reportToNoteOn(actor, reportId);
    const item = itemOfNumber(panelId, itemNumber);
    if (!item && itemNumber !== null) throw new NotFound();
    if (!item) throw new NotPossible('Your panel is shown several plans. Ask at an item instead.');
    const ahead = isAhead(panelId, meetingId, moment.today) ? meetingId : null;
    return askQuestion(actor, panelId, { ...item, meetingId: ahead, words, onBehalfOf: '', confirmed }, moment);
  });
}

/**
 * Asks a drafted question in one step, at the item it stands at.
 * @returns the question's id and number
 * @throws NotFound for another's draft; NotPossible once asked, and for a note that is no question; otherwise as `askAtItem`
 */
export function askDraftedQuestion(
  actor: Actor,
  noteId: string,
  { confirmed }: { confirmed: boolean },
  moment: Moment,
): { id: string; number: number } {
  return transaction(() => {
    const { reportId, itemNumber, kind, text: words, askedAsId } = noteInScope(actor, noteId);
    if (askedAsId !== null) throw new NotPossible('This question was asked already.');
    if (kind !== 'question') throw new NotPossible('This is a note. Draft a question to ask it.');
    const asked = askAtItem(actor, reportId, { itemNumber, words, confirmed }, moment);
    database().update(privateNotes).set({ askedAsId: asked.id }).where(eq(privateNotes.id, noteId)).run();
    return asked;
  });
}

function isAhead(panelId: string, meetingId: string, today: string): boolean {
  return meetingsOf(panelId).some(({ id, meetsOn }) => id === meetingId && meetsOn >= today);
}
