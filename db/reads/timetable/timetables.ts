import { and, asc, desc, eq, gt, gte, isNotNull, isNull, sql } from 'drizzle-orm';
import { database } from '#db/database.ts';
import { getCalendar } from '#db/reads/administration/installation.ts';
import { panelsVisibleTo } from '#db/reads/panels/meeting-scope.ts';
import { listPostChoices } from '#db/reads/people/post-choices.ts';
import { planInScope, plansVisibleTo } from '#db/reads/plans/plan-visibility.ts';
import { type PlanFacts, planFacts } from '#db/reads/plans/plans.ts';
import { auditContents, auditEvents } from '#db/schema/audit.ts';
import { meetings } from '#db/schema/meetings.ts';
import { panels } from '#db/schema/panels.ts';
import { plans } from '#db/schema/plans.ts';
import { timetableMeetings, timetableSteps } from '#db/schema/timetables.ts';
import type { Moment } from '#domain/dates/moment.ts';
import type { Actor } from '#domain/policy/actor.ts';
import { may } from '#domain/policy/policy.ts';
import { NotAllowed, NotFound } from '#domain/policy/refusals.ts';
import { axisOf, type TimetableAxis } from '#domain/timetable/axis.ts';
import type { Timetable, TimetableFacts } from '#domain/timetable/facts.ts';
import { composeTimetable } from '#domain/timetable/timetable.ts';
import { supposing } from '#domain/timetable/timetable-changes.ts';
import type { TimetableStepInput } from '#domain/timetable/timetable-input.ts';
import { timetableFactsOf } from './timetable-facts.ts';

/** A plan with its timetable is for those who read the plan whole: its steps tell of approvals and of panels. */
function factsInScope(actor: Actor, planId: string, moment: Moment, read?: PlanFacts) {
  if (planInScope(actor, planId).extent !== 'whole') throw new NotFound();
  const plan = read ?? planFacts(planId, moment);
  return { plan, facts: timetableFactsOf(plan) };
}

/**
 * The timetable for beside the clock, with where its dates lie; null for who may not know of it.
 * @param read the plan's facts, where the page has read them at this moment
 */
export function findTimetable(
  actor: Actor,
  planId: string,
  moment: Moment,
  read?: PlanFacts,
): (Timetable & { dayOf: TimetableAxis['at'] }) | null {
  try {
    const { facts } = factsInScope(actor, planId, moment, read);
    const calendar = getCalendar();
    const timetable = composeTimetable(facts, moment.today, calendar);
    return { ...timetable, dayOf: axisOf(timetable, facts.receivedOn, moment.today, calendar).at };
  } catch (error) {
    if (error instanceof NotFound) return null;
    throw error;
  }
}

export type MeetingChoice = { id: string; panelName: string; meetsOn: string };

/** Meetings that could be chosen: of panels they know of, not called off, since the report was received, not in the timetable. */
function meetingChoices(actor: Actor, { receivedOn, meetings: chosen }: TimetableFacts): MeetingChoice[] {
  const taken = new Set(chosen.map(({ id }) => id));
  return database()
    .select({ id: meetings.id, panelName: panels.name, meetsOn: meetings.meetsOn })
    .from(meetings)
    .innerJoin(panels, eq(panels.id, meetings.panelId))
    .where(
      and(
        panelsVisibleTo(actor),
        isNull(meetings.calledOffAt),
        receivedOn ? gte(meetings.meetsOn, receivedOn) : undefined,
      ),
    )
    .orderBy(asc(meetings.meetsOn), asc(panels.name))
    .all()
    .filter(({ id }) => !taken.has(id));
}

export type MovedMeeting = { meetingId: string; from: string; to: string };

/** The day a move was from, where it was one; a content that was redacted tells nothing. */
const movedFrom = sql<
  string | null
>`case when json_valid(${auditContents.content}) then nullif(json_extract(${auditContents.content}, '$.before.meetsOn'), json_extract(${auditContents.content}, '$.after.meetsOn')) end`;

/** Of the chosen meetings that are still to come, the last move of each since it was chosen. */
function lastMoves(planId: string, { meetings: chosen }: TimetableFacts, today: string): MovedMeeting[] {
  return chosen.flatMap(({ id, meetsOn }) => {
    const told = and(eq(auditEvents.subjectKind, 'meeting'), eq(auditEvents.subjectId, id));
    const since = sql`(select coalesce(max(e.seq), 0) from audit_events e where e.event = 'timetable-meeting-chosen' and e.subject_id = ${id} and e.plan_id = ${planId})`;
    const last = database()
      .select({ from: movedFrom })
      .from(auditEvents)
      .innerJoin(auditContents, eq(auditContents.seq, auditEvents.seq))
      .where(and(told, eq(auditEvents.event, 'meeting-changed'), gt(auditEvents.seq, since), isNotNull(movedFrom)))
      .orderBy(desc(auditEvents.seq))
      .get();
    const from = last?.from ?? meetsOn;
    return meetsOn >= today && from !== meetsOn ? [{ meetingId: id, from, to: meetsOn }] : [];
  });
}

/** The plans whose timetables go through a meeting, of those they read whole. For beside the meeting. */
export function listTimetablesThrough(actor: Actor, meetingId: string): { planId: string; title: string }[] {
  return database()
    .select({ planId: plans.id, title: plans.title })
    .from(timetableMeetings)
    .innerJoin(plans, eq(plans.id, timetableMeetings.planId))
    .where(and(eq(timetableMeetings.meetingId, meetingId), plansVisibleTo(actor)))
    .orderBy(asc(plans.title))
    .all();
}

/** The same with each timetable as it is now: asked before and after a meeting moves, it tells what moved with it. */
export function timetablesThrough(actor: Actor, meetingId: string, moment: Moment) {
  return listTimetablesThrough(actor, meetingId).map(({ planId, title }) => {
    const facts = timetableFactsOf(planFacts(planId, moment));
    return { planId, title, timetable: composeTimetable(facts, moment.today, getCalendar()) };
  });
}

/**
 * A plan's timetable with what it is worked back from, and what somebody may change of it.
 * @throws NotFound for who does not read the plan whole
 */
export function getTimetable(actor: Actor, planId: string, moment: Moment) {
  const { plan, facts } = factsInScope(actor, planId, moment);
  const calendar = getCalendar();
  const mayChange = may(actor, 'set-plan-dates', { planId });
  const moved = lastMoves(planId, facts, moment.today);
  const asBefore = moved.reduce(
    (before, { meetingId, from }) => supposing(before, { meeting: { id: meetingId, meetsOn: from } }, calendar),
    facts,
  );
  return {
    plan,
    facts,
    calendar,
    timetable: composeTimetable(facts, moment.today, calendar),
    /** Meetings that moved since, and how the timetable stood before. */
    moved,
    before: composeTimetable(asBefore, moment.today, calendar),
    choices: mayChange ? meetingChoices(actor, facts) : [],
    mayChange,
  };
}
export type TimetablePage = ReturnType<typeof getTimetable>;

/** What is set by hand of a step, with its version: 0 where nothing is. For callers that have checked the scope. */
export function stepSettingOf(planId: string, kind: TimetableStepInput['kind'], meetingId: string | null) {
  const row = database()
    .select()
    .from(timetableSteps)
    .where(
      and(
        eq(timetableSteps.planId, planId),
        eq(timetableSteps.kind, kind),
        meetingId === null ? isNull(timetableSteps.meetingId) : eq(timetableSteps.meetingId, meetingId),
      ),
    )
    .get();
  const { ownerPostId = null, workingDays = null, doneOn = null, version = 0, id = null } = row ?? {};
  return { id, version, input: { kind, meetingId, ownerPostId, workingDays, doneOn } satisfies TimetableStepInput };
}

/**
 * One step for its form, by its key in the timetable, with what it is by default.
 * @throws NotFound for a step that is not in it; NotAllowed for all but plan leads
 */
export function getTimetableStep(actor: Actor, planId: string, stepKey: string, moment: Moment) {
  const { plan, facts } = factsInScope(actor, planId, moment);
  const stepOf = (given: TimetableFacts) =>
    composeTimetable(given, moment.today, getCalendar()).steps.find(({ key }) => key === stepKey);
  const step = stepOf(facts);
  if (!step) throw new NotFound();
  if (!may(actor, 'set-plan-dates', { planId })) throw new NotAllowed();
  const others = facts.settings.filter(({ kind, meetingId }) => kind !== step.kind || meetingId !== step.meetingId);
  const asByDefault = stepOf({ ...facts, settings: others }) ?? step;
  const defaults = { owner: asByDefault.owner, workingDays: asByDefault.workingDays };
  const { input, version } = stepSettingOf(planId, step.kind, step.meetingId);
  return { plan, step, input, version, defaults, posts: listPostChoices() };
}
