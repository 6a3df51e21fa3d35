import { and, asc, eq, isNull } from 'drizzle-orm';
import { database } from '#db/database.ts';
import { recommendationsOfPlan } from '#db/reads/inspections/recommendations.ts';
import { panelInScope } from '#db/reads/panels/meeting-scope.ts';
import { meetingRows } from '#db/reads/panels/meetings.ts';
import { type ComingMeeting, comingWithReports } from '#db/reads/panels/meetings-page.ts';
import { membershipsOfPanel } from '#db/reads/panels/panel-administration.ts';
import { type Chair, chairOf } from '#db/reads/panels/panel-chairs.ts';
import { plansVisibleTo } from '#db/reads/plans/plan-visibility.ts';
import { themesOfPanel } from '#db/reads/themes/theme-rows.ts';
import { meetings } from '#db/schema/meetings.ts';
import { panels, routings } from '#db/schema/panels.ts';
import { plans } from '#db/schema/plans.ts';
import type { Moment } from '#domain/dates/moment.ts';
import type { PanelCapacity } from '#domain/panels/panel-words.ts';
import { runsOn } from '#domain/people/terms-of-office.ts';
import type { Actor } from '#domain/policy/actor.ts';
import { may } from '#domain/policy/policy.ts';
import type { PanelKind } from '#domain/vocabulary.ts';

export type RoutedThing = { planId: string; planTitle: string; what: string | null; everyMeetings: number };

/** What of the plans that a person reads goes to the panel, plan by plan, and how often it is reported. */
function routedTo(actor: Actor, panelId: string): RoutedThing[] {
  const direct = database()
    .select({
      planId: routings.planId,
      planTitle: plans.title,
      recommendationId: routings.recommendationId,
      everyMeetings: routings.everyMeetings,
    })
    .from(routings)
    .innerJoin(plans, eq(plans.id, routings.planId))
    .where(and(eq(routings.panelId, panelId), isNull(routings.endedAt), plansVisibleTo(actor)))
    .orderBy(asc(plans.title))
    .all()
    .map(({ recommendationId, ...row }) => ({ ...row, what: wordsOf(row.planId, recommendationId) }));
  const byTheme = themesOfPanel(panelId, plansVisibleTo(actor));
  return [...direct, ...byTheme.map(({ theme, ...row }) => ({ ...row, what: `Theme: ${theme}` }))];
}

function wordsOf(planId: string, recommendationId: string | null): string | null {
  const all = recommendationId === null ? [] : recommendationsOfPlan(planId);
  const place = all.findIndex(({ id }) => id === recommendationId);
  return place < 0 ? null : `${place + 1}. ${all[place]?.text}`;
}

export type PanelFacts = {
  panel: {
    id: string;
    name: string;
    kind: PanelKind;
    clearDays: number;
    meets: string;
    showsLivePosition: boolean;
  };
  chair: Chair | null;
  /** Who is on it today; empty for its members, to whom people are not named. */
  members: { id: string; personName: string; capacity: PanelCapacity }[];
  routed: RoutedThing[];
  coming: ComingMeeting[];
  past: ReturnType<typeof meetingRows>;
  maySchedule: boolean;
};

/**
 * A panel as those see it who report to it, clerk it or sit on it: how it works, what goes to it, its meetings.
 * @throws NotFound for a panel that is unknown, or not theirs to know of
 */
export function getPanelFacts(actor: Actor, panelId: string, moment: Moment): PanelFacts {
  panelInScope(actor, panelId);
  const { today } = moment;
  const panel = database()
    .select({
      id: panels.id,
      name: panels.name,
      kind: panels.kind,
      clearDays: panels.clearDays,
      meets: panels.meets,
      showsLivePosition: panels.showsLivePosition,
      chairPostId: panels.chairPostId,
    })
    .from(panels)
    .where(eq(panels.id, panelId))
    .get();
  if (!panel) throw new Error('A panel in scope is gone');
  const { chairPostId, ...settings } = panel;
  const rows = meetingRows(eq(meetings.panelId, panelId), today);
  const coming = comingWithReports(actor, rows, today);
  const ids = new Set(coming.map(({ id }) => id));
  const isOfficer = actor.roles.some(({ role }) => role !== 'panel-member');
  const members = isOfficer ? membershipsOfPanel(panelId).filter((term) => runsOn(term, today)) : [];
  return {
    panel: settings,
    chair: chairOf(chairPostId, today),
    members: members.map(({ id, personName, capacity }) => ({ id, personName, capacity })),
    routed: routedTo(actor, panelId),
    coming,
    past: rows.filter(({ id }) => !ids.has(id)).toReversed(),
    maySchedule: may(actor, 'schedule-meeting', { planId: null, panelIds: [panelId] }),
  };
}
