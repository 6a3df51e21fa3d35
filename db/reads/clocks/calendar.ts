import { and, asc, eq, isNull, sql } from 'drizzle-orm';
import { database } from '#db/database.ts';
import { assertAdministers } from '#db/reads/administration/administration.ts';
import { getCalendar } from '#db/reads/administration/installation.ts';
import { notDisposed } from '#db/reads/retention/disposed-plans.ts';
import { firstSending } from '#db/reads/submissions/submission-scope.ts';
import { inspections } from '#db/schema/inspections.ts';
import { proclaimedDays } from '#db/schema/installation.ts';
import { people } from '#db/schema/people.ts';
import { planInspections, plans } from '#db/schema/plans.ts';
import { type HolidayCalendar, publishedCalendar, withProclaimedDays } from '#domain/clocks/bank-holidays.ts';
import { assertCanBeProclaimed, type ProclaimDayInput, withoutProclaimedDay } from '#domain/clocks/calendar.ts';
import { type MovedDate, type RecalculatedPlan, recalculate } from '#domain/clocks/recalculation.ts';
import type { Actor } from '#domain/policy/actor.ts';
import { NotFound } from '#domain/policy/refusals.ts';

export type ProclaimedDayRow = { id: string; date: string; name: string; addedBy: string; addedAt: string };
export type CalendarPage = {
  firstYear: number;
  lastYear: number;
  holidays: { date: string; name: string; proclaimed: boolean }[];
  proclaimed: ProclaimedDayRow[];
};

/** The published table's span, this year's and next year's holidays, and every day proclaimed since. */
export function getCalendarPage(actor: Actor, today: string): CalendarPage {
  assertAdministers(actor);
  const calendar = getCalendar();
  const year = Number(today.slice(0, 4));
  const near = [String(year), String(year + 1)];
  return {
    firstYear: calendar.firstYear,
    lastYear: calendar.lastYear,
    holidays: [...calendar.holidays]
      .filter(([date]) => near.includes(date.slice(0, 4)))
      .map(([date, name]) => ({ date, name, proclaimed: !publishedCalendar.holidays.has(date) }))
      .sort((one, other) => one.date.localeCompare(other.date)),
    proclaimed: standingDays().all(),
  };
}

function standingDays() {
  return database()
    .select({
      id: proclaimedDays.id,
      date: proclaimedDays.date,
      name: proclaimedDays.name,
      addedBy: people.name,
      addedAt: proclaimedDays.addedAt,
    })
    .from(proclaimedDays)
    .innerJoin(people, eq(people.id, proclaimedDays.addedBy))
    .where(isNull(proclaimedDays.takenBackAt))
    .orderBy(asc(proclaimedDays.date));
}

/** @throws NotFound for an unknown day, or one taken back already */
export function getProclaimedDay(actor: Actor, dayId: string): ProclaimedDayRow {
  assertAdministers(actor);
  const day = standingDays()
    .all()
    .find((row) => row.id === dayId);
  if (!day) throw new NotFound();
  return day;
}

const namesPriorityAction = sql<number>`exists (select 1 from recommendations r join plan_inspections p on p.inspection_id = r.inspection_id where p.plan_id = ${plans.id} and r.kind = 'area-for-priority-action')`;

/** Every plan as far as a change of the calendar touches it: dates and title, no narrative. */
function plansWithClocks(): (RecalculatedPlan & { title: string })[] {
  return database()
    .select({ plan: plans, kind: inspections.kind, namesPriorityAction, submittedOn: firstSending.on })
    .from(plans)
    .leftJoin(planInspections, and(eq(planInspections.planId, plans.id), eq(planInspections.position, 1)))
    .leftJoin(inspections, eq(inspections.id, planInspections.inspectionId))
    .where(notDisposed(plans.id))
    .orderBy(asc(plans.title))
    .all()
    .map(({ plan, kind, namesPriorityAction, submittedOn }) => ({
      planId: plan.id,
      title: plan.title,
      receivedOn: plan.receivedOn,
      statedDueOn: plan.statedDueOn,
      submittedOn,
      inspection: {
        kind: kind ?? 'other',
        hasAreaForPriorityAction: namesPriorityAction === 1,
        statementAskedFor: plan.statementAskedFor,
        areaSendOutcome: plan.areaSendOutcome as 1 | 2 | 3 | null,
        workingDays: plan.workingDays,
      },
    }));
}

export type CalendarChange = { moved: (MovedDate & { planTitle: string })[]; keptPlanTitles: string[] };

/** What goes from one calendar to another does to every plan. For callers that have checked the role. */
export function changeOfCalendar(before: HolidayCalendar, after: HolidayCalendar): CalendarChange {
  const all = plansWithClocks();
  const titleOf = (planId: string) => all.find((plan) => plan.planId === planId)?.title ?? '';
  const { moved, kept } = recalculate(all, before, after);
  return {
    moved: moved.map((date) => ({ ...date, planTitle: titleOf(date.planId) })),
    keptPlanTitles: kept.map(({ planId }) => titleOf(planId)),
  };
}

/**
 * Which due dates a day would move if it were proclaimed. Saves nothing.
 * @throws NotAllowed; NotValid for a day that is a bank holiday already; Questioned on a weekend
 */
export function previewProclaimedDay(actor: Actor, input: ProclaimDayInput): CalendarChange {
  assertAdministers(actor);
  const calendar = getCalendar();
  assertCanBeProclaimed(input, calendar);
  return changeOfCalendar(calendar, withProclaimedDays(calendar, [input]));
}

/** Which due dates taking a proclaimed day back would move. Saves nothing. @throws NotAllowed, NotFound */
export function previewTakingBack(actor: Actor, dayId: string): CalendarChange & { day: ProclaimedDayRow } {
  const day = getProclaimedDay(actor, dayId);
  const calendar = getCalendar();
  return { day, ...changeOfCalendar(calendar, withoutProclaimedDay(calendar, day.date)) };
}
