import { and, asc, eq, isNull } from 'drizzle-orm';
import { database } from '#db/database.ts';
import { itemsOfPanel } from '#db/reads/panel-reports/panel-items.ts';
import { panelReportInScope } from '#db/reads/panel-reports/panel-report-scope.ts';
import { meetings } from '#db/schema/meetings.ts';
import { panelQuestions, privateNotes } from '#db/schema/panel-questions.ts';
import { panelItems, panelReports } from '#db/schema/panel-reports.ts';
import { panels } from '#db/schema/panels.ts';
import { actions } from '#db/schema/plans.ts';
import type { PanelItem } from '#domain/panels/panel-questions.ts';
import type { PrivateNoteKind } from '#domain/panels/panel-words.ts';
import type { Actor } from '#domain/policy/actor.ts';
import { may } from '#domain/policy/policy.ts';
import { NotFound } from '#domain/policy/refusals.ts';
import { sitsOn } from './panel-matter-scope.ts';

export type NotedReport = { id: string; panelId: string; meetingId: string };

/**
 * A frozen report that somebody has in their hands, to note something beside: a member once it is published to their panel, officers
 * who read what the panel is shown.
 * @throws NotFound when it is unknown, not frozen, or not theirs to read
 */
export function reportToNoteOn(actor: Actor, reportId: string): NotedReport {
  const { row } = panelReportInScope(actor, reportId);
  const { id, panelId, meetingId, frozen, published } = row;
  const inHand = published !== null && published.retractedAt === null;
  if (frozen === null || (sitsOn(actor, panelId) && !inHand)) throw new NotFound();
  return { id, panelId, meetingId };
}

export type PrivateNote = {
  id: string;
  itemNumber: number | null;
  kind: PrivateNoteKind;
  text: string;
  /** The number of the question it became. */
  askedAs: { id: string; number: number } | null;
  version: number;
};

/**
 * What somebody noted and drafted beside a report, by item: theirs, and never anybody else's (rules §5).
 * @throws NotFound as `reportToNoteOn`
 */
export function listOwnNotes(actor: Actor, reportId: string): PrivateNote[] {
  reportToNoteOn(actor, reportId);
  return database()
    .select({ note: privateNotes, question: { id: panelQuestions.id, number: panelQuestions.number } })
    .from(privateNotes)
    .leftJoin(panelQuestions, eq(panelQuestions.id, privateNotes.askedAsId))
    .where(and(eq(privateNotes.personId, actor.personId), eq(privateNotes.reportId, reportId)))
    .orderBy(asc(privateNotes.itemNumber), asc(privateNotes.writtenAt), asc(privateNotes.id))
    .all()
    .map(({ note: { id, itemNumber, kind, text, version }, question }) => {
      return { id, itemNumber, kind, text, askedAs: question, version };
    });
}

export type Desk = { notes: PrivateNote[]; mayAsk: boolean };

/** A reader's desk around a report: their notes at each item, and whether they ask here. Null beside a report that is not in their hands. */
export function findDesk(actor: Actor, reportId: string): Desk | null {
  if (!isReadable(actor, reportId)) return null;
  const { panelId } = reportToNoteOn(actor, reportId);
  const planId = itemsOfPanel(panelId)[0]?.planId ?? null;
  return {
    notes: listOwnNotes(actor, reportId),
    mayAsk: planId !== null && may(actor, 'ask-question', { planId, panelIds: [panelId] }),
  };
}

export type DraftedQuestion = {
  id: string;
  text: string;
  itemNumber: number | null;
  reportId: string;
  panelName: string;
  meetsOn: string;
};

/** The questions somebody drafted and has not asked, the oldest first. Only of reports still in their hands. */
export function listOwnDraftedQuestions(actor: Actor): DraftedQuestion[] {
  return database()
    .select({
      id: privateNotes.id,
      text: privateNotes.text,
      itemNumber: privateNotes.itemNumber,
      reportId: privateNotes.reportId,
      panelName: panels.name,
      meetsOn: meetings.meetsOn,
    })
    .from(privateNotes)
    .innerJoin(panelReports, eq(panelReports.id, privateNotes.reportId))
    .innerJoin(panels, eq(panels.id, panelReports.panelId))
    .innerJoin(meetings, eq(meetings.id, panelReports.meetingId))
    .where(
      and(eq(privateNotes.personId, actor.personId), eq(privateNotes.kind, 'question'), isNull(privateNotes.askedAsId)),
    )
    .orderBy(asc(privateNotes.writtenAt), asc(privateNotes.id))
    .all()
    .filter(({ reportId }) => isReadable(actor, reportId));
}

function isReadable(actor: Actor, reportId: string): boolean {
  try {
    reportToNoteOn(actor, reportId);
    return true;
  } catch (error) {
    if (error instanceof NotFound) return false;
    throw error;
  }
}

/** A note of one's own. @throws NotFound for everybody else's, and for an unknown id */
export function noteInScope(actor: Actor, noteId: string) {
  const note = database()
    .select()
    .from(privateNotes)
    .where(and(eq(privateNotes.id, noteId), eq(privateNotes.personId, actor.personId)))
    .get();
  if (!note) throw new NotFound();
  return note;
}

/**
 * What a number of a report to a panel stands for; null: the one plan the panel is shown. For callers that have checked the scope.
 * @returns null where the number is not given, or the panel is shown several plans and no item was said
 */
export function itemOfNumber(panelId: string, itemNumber: number | null): PanelItem | null {
  if (itemNumber === null) {
    const plans = [...new Set(itemsOfPanel(panelId).map(({ planId }) => planId))];
    const [planId] = plans;
    return planId && plans.length === 1 ? { planId, recommendationId: null, actionId: null } : null;
  }
  const item = database()
    .select({ planId: actions.planId, recommendationId: panelItems.recommendationId, actionId: panelItems.actionId })
    .from(panelItems)
    .innerJoin(actions, eq(actions.id, panelItems.actionId))
    .where(and(eq(panelItems.panelId, panelId), eq(panelItems.number, itemNumber)))
    .get();
  return item ?? null;
}
