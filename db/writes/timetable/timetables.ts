import { and, eq } from 'drizzle-orm';
import { database } from '#db/database.ts';
import { panelsVisibleTo } from '#db/reads/panels/meeting-scope.ts';
import { planInScope } from '#db/reads/plans/plan-visibility.ts';
import { stepSettingOf } from '#db/reads/timetable/timetables.ts';
import { meetings } from '#db/schema/meetings.ts';
import { panels } from '#db/schema/panels.ts';
import { posts } from '#db/schema/people.ts';
import { timetableMeetings, timetableSteps } from '#db/schema/timetables.ts';
import { transaction } from '#db/transaction.ts';
import { recordAudit } from '#db/writes/audit/audit.ts';
import type { Moment } from '#domain/dates/moment.ts';
import type { Actor } from '#domain/policy/actor.ts';
import { may } from '#domain/policy/policy.ts';
import { NotAllowed, NotFound, NotPossible, NotValid, Stale } from '#domain/policy/refusals.ts';
import { refusedStep, type TimetableStepInput } from '#domain/timetable/timetable-input.ts';

function assertSetsDates(actor: Actor, planId: string): void {
  if (planInScope(actor, planId).extent !== 'whole') throw new NotFound();
  if (!may(actor, 'set-plan-dates', { planId })) throw new NotAllowed();
}

const chosenRow = (planId: string, meetingId: string) =>
  and(eq(timetableMeetings.planId, planId), eq(timetableMeetings.meetingId, meetingId));

function isChosen(planId: string, meetingId: string): boolean {
  return database().select().from(timetableMeetings).where(chosenRow(planId, meetingId)).get() !== undefined;
}

/**
 * Takes a meeting into a plan's timetable: its steps are worked back from then on (product §3).
 * @throws NotFound, NotAllowed; NotValid for a meeting that is unknown, or of a panel that is not theirs to know of; NotPossible for one that was called off or is in it already
 */
export function chooseMeeting(
  actor: Actor,
  planId: string,
  { meetingId }: { meetingId: string },
  moment: Moment,
): { id: string } {
  return transaction(() => {
    assertSetsDates(actor, planId);
    const meeting = database()
      .select({ calledOffAt: meetings.calledOffAt })
      .from(meetings)
      .innerJoin(panels, eq(panels.id, meetings.panelId))
      .where(and(eq(meetings.id, meetingId), panelsVisibleTo(actor)))
      .get();
    if (!meeting) throw new NotValid([{ field: 'meetingId', words: 'Choose a meeting from the list' }]);
    if (meeting.calledOffAt) throw new NotPossible('This meeting was called off. Choose another one.');
    if (isChosen(planId, meetingId)) throw new NotPossible('This meeting is in the timetable already.');
    database()
      .insert(timetableMeetings)
      .values({ planId, meetingId, chosenBy: actor.personId, chosenAt: moment.now })
      .run();
    const subject = { kind: 'meeting', id: meetingId };
    recordAudit({ actor: actor.personId, event: 'timetable-meeting-chosen', subject, planId }, moment);
    return { id: meetingId };
  });
}

/**
 * Takes a meeting out of a plan's timetable, with what was set by hand of its steps; the audit row keeps that.
 * @throws NotFound, NotAllowed; NotPossible for a meeting that is not in it
 */
export function takeMeetingOut(
  actor: Actor,
  planId: string,
  { meetingId }: { meetingId: string },
  moment: Moment,
): { id: string } {
  return transaction(() => {
    assertSetsDates(actor, planId);
    if (!isChosen(planId, meetingId)) throw new NotPossible('This meeting is not in the timetable.');
    const steps = database()
      .delete(timetableSteps)
      .where(and(eq(timetableSteps.planId, planId), eq(timetableSteps.meetingId, meetingId)))
      .returning()
      .all();
    database().delete(timetableMeetings).where(chosenRow(planId, meetingId)).run();
    const subject = { kind: 'meeting', id: meetingId };
    const content = { steps };
    recordAudit({ actor: actor.personId, event: 'timetable-meeting-taken-out', subject, planId, content }, moment);
    return { id: meetingId };
  });
}

function assertStepFits(planId: string, input: TimetableStepInput, today: string): void {
  const { kind, meetingId, ownerPostId } = input;
  const closing = kind === 'signed-off' || kind === 'submitted';
  if (closing !== (meetingId === null) || (meetingId !== null && !isChosen(planId, meetingId))) {
    throw new NotValid([{ field: 'meetingId', words: 'Choose a step of this timetable' }]);
  }
  const refused = refusedStep(input, today);
  if (ownerPostId !== null && !database().select().from(posts).where(eq(posts.id, ownerPostId)).get()) {
    refused.push({ field: 'ownerPostId', words: 'Choose a post from the list' });
  }
  if (refused.length > 0) throw new NotValid(refused);
}

/**
 * Sets whose a step of the timetable is, how many working days it has, when it was done. What is left out is as by default.
 * @param version as read; 0 where nothing was set before
 * @throws NotFound, NotAllowed; Stale with what stands now; NotValid for a step that is not in the timetable, an unknown post, and what
 *   `refusedStep` refuses
 */
export function changeTimetableStep(
  actor: Actor,
  planId: string,
  input: TimetableStepInput,
  version: number,
  moment: Moment,
): { id: string; version: number } {
  return transaction(() => {
    assertSetsDates(actor, planId);
    assertStepFits(planId, input, moment.today);
    const before = stepSettingOf(planId, input.kind, input.meetingId);
    if (before.version !== version) throw new Stale(before.input, before.version);
    const row = { ...input, planId, version: version + 1 };
    const { id } =
      before.id === null
        ? database().insert(timetableSteps).values(row).returning({ id: timetableSteps.id }).get()
        : database()
            .update(timetableSteps)
            .set(row)
            .where(eq(timetableSteps.id, before.id))
            .returning({ id: timetableSteps.id })
            .get();
    const subject = { kind: 'timetable-step', id };
    const content = { before: before.input, after: input };
    recordAudit({ actor: actor.personId, event: 'timetable-step-changed', subject, planId, content }, moment);
    return { id, version: version + 1 };
  });
}
