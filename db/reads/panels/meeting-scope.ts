import { and, asc, desc, eq, gte, inArray, isNull, lt, or, type SQL } from 'drizzle-orm';
import { union } from 'drizzle-orm/sqlite-core';
import { database } from '#db/database.ts';
import { plansVisibleTo } from '#db/reads/plans/plan-visibility.ts';
import { meetings } from '#db/schema/meetings.ts';
import { panels, routings } from '#db/schema/panels.ts';
import { plans } from '#db/schema/plans.ts';
import type { Actor } from '#domain/policy/actor.ts';
import { NotFound } from '#domain/policy/refusals.ts';
import { routedPlans } from './routed-recommendations.ts';

/** The panels this person sits on as a member, or clerks, with the role that goes with it. */
export function ownPanelIds(actor: Actor): string[] {
  const holds = (role: string) => actor.roles.some((held) => held.role === role);
  return [...(holds('panel-member') ? actor.memberPanelIds : []), ...(holds('clerk') ? actor.clerkPanelIds : [])];
}

/** The plans a panel is shown something of, and those that were routed to it before: what it resolved then stays on record. */
export function everRoutedPlans() {
  const now = routedPlans();
  return union(
    database().select({ panelId: routings.panelId, planId: routings.planId }).from(routings),
    database().select({ panelId: now.panelId, planId: now.planId }).from(now),
  ).as('ever_routed');
}

/**
 * The panels whose meetings a person knows of, as a condition on `panels.id`: their own as member or clerk, and those that a plan they
 * read whole is or was routed to (rules §5, §6). The administrator sets panels up and reads nothing of what they resolve.
 */
export function panelsVisibleTo(actor: Actor): SQL | undefined {
  const shown = everRoutedPlans();
  const routed = database()
    .select({ id: shown.panelId })
    .from(shown)
    .innerJoin(plans, eq(plans.id, shown.planId))
    .where(plansVisibleTo(actor));
  return or(inArray(panels.id, ownPanelIds(actor)), inArray(panels.id, routed));
}

export type PanelInScope = { id: string; name: string; clearDays: number };

/** @throws NotFound for a panel that is unknown, or not theirs to know of: the two are the same */
export function panelInScope(actor: Actor, panelId: string): PanelInScope {
  const panel = database()
    .select({ id: panels.id, name: panels.name, clearDays: panels.clearDays })
    .from(panels)
    .where(and(eq(panels.id, panelId), panelsVisibleTo(actor)))
    .get();
  if (!panel) throw new NotFound();
  return panel;
}

/** @throws NotFound for a meeting that is unknown, or of a panel that is not theirs to know of */
export function meetingInScope(actor: Actor, meetingId: string) {
  const meeting = database().select().from(meetings).where(eq(meetings.id, meetingId)).get();
  if (!meeting) throw new NotFound();
  return { meeting, panel: panelInScope(actor, meeting.panelId) };
}

/* For other reads and writes, which have checked the scope: a panel's meetings that were not called off. */

export type PanelMeeting = { id: string; panelId: string; meetsOn: string; startsAt: string; reportDueOn: string };
const columns = {
  id: meetings.id,
  panelId: meetings.panelId,
  meetsOn: meetings.meetsOn,
  startsAt: meetings.startsAt,
  reportDueOn: meetings.reportDueOn,
};

/** The first meeting on a day or after it; null where none is planned. */
export function nextMeetingOf(panelId: string, onOrAfter: string): PanelMeeting | null {
  const next = database()
    .select(columns)
    .from(meetings)
    .where(and(eq(meetings.panelId, panelId), isNull(meetings.calledOffAt), gte(meetings.meetsOn, onOrAfter)))
    .orderBy(asc(meetings.meetsOn))
    .limit(1)
    .get();
  return next ?? null;
}

/** The last meeting held before a day: "since this panel last met". Null where it had not met. */
export function lastMeetingBefore(panelId: string, day: string): PanelMeeting | null {
  const last = database()
    .select(columns)
    .from(meetings)
    .where(and(eq(meetings.panelId, panelId), isNull(meetings.calledOffAt), lt(meetings.meetsOn, day)))
    .orderBy(desc(meetings.meetsOn))
    .limit(1)
    .get();
  return last ?? null;
}
