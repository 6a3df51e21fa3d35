import { and, asc, count, desc, eq, isNull, sql } from 'drizzle-orm';
import { database } from '#db/database.ts';
import { assertAdministers } from '#db/reads/administration/administration.ts';
import { panelMembers, panels, routings } from '#db/schema/panels.ts';
import { people, posts } from '#db/schema/people.ts';
import { personRoles } from '#db/schema/person-roles.ts';
import { plans } from '#db/schema/plans.ts';
import type { Membership } from '#domain/panels/panels.ts';
import { endsOnOrAfter, runsOn } from '#domain/people/terms-of-office.ts';
import type { Actor } from '#domain/policy/actor.ts';
import { NotFound } from '#domain/policy/refusals.ts';
import type { PanelKind, Role } from '#domain/vocabulary.ts';
import { type Chair, chairOf } from './panel-chairs.ts';
import { routedPlans, routedRecommendations } from './routed-recommendations.ts';

export type PanelRow = {
  id: string;
  name: string;
  kind: PanelKind;
  chairPostId: string | null;
  chair: string | null;
  clearDays: number;
  meets: string;
  readsExempt: boolean;
  takesSensitiveFiles: boolean;
  showsLivePosition: boolean;
  version: number;
  /** How many sit on it today. */
  members: number;
};

function rows() {
  return database()
    .select({
      id: panels.id,
      name: panels.name,
      kind: panels.kind,
      chairPostId: panels.chairPostId,
      chair: posts.title,
      clearDays: panels.clearDays,
      meets: panels.meets,
      readsExempt: panels.readsExempt,
      takesSensitiveFiles: panels.takesSensitiveFiles,
      showsLivePosition: panels.showsLivePosition,
      version: panels.version,
    })
    .from(panels)
    .leftJoin(posts, eq(posts.id, panels.chairPostId))
    .orderBy(asc(panels.name));
}

/** Every panel with its settings; nothing of what is routed to it. */
export function listPanels(actor: Actor, today: string): PanelRow[] {
  assertAdministers(actor);
  const terms = Map.groupBy(database().select().from(panelMembers).all(), (row) => row.panelId);
  return rows()
    .all()
    .map((panel) => ({
      ...panel,
      members: (terms.get(panel.id) ?? []).filter((term) => runsOn(term, today)).length,
    }));
}

/** Everyone who ever sat on a panel, latest first. For callers that have checked the scope. */
export function membershipsOfPanel(panelId: string): Membership[] {
  return database()
    .select({
      id: panelMembers.id,
      personId: panelMembers.personId,
      personName: people.name,
      capacity: panelMembers.capacity,
      fromOn: panelMembers.fromOn,
      untilOn: panelMembers.untilOn,
    })
    .from(panelMembers)
    .innerJoin(people, eq(people.id, panelMembers.personId))
    .where(eq(panelMembers.panelId, panelId))
    .orderBy(asc(people.name), desc(panelMembers.fromOn))
    .all();
}

export type PanelMember = Membership & { roles: Role[] };
/** What goes to a panel, without a word of it: the whole of a plan (`areas` null) or so many of its areas. */
export type RoutedCount = { planTitle: string; areas: number | null; everyMeetings: number };
export type PanelAdministrationPage = PanelRow & {
  current: PanelMember[];
  past: PanelMember[];
  inTheChair: Chair | null;
  routed: RoutedCount[];
};

/** The plans that go to a panel as a whole. */
function wholePlansOf(panelId: string): Set<string> {
  const rows = database()
    .select({ planId: routings.planId })
    .from(routings)
    .where(and(eq(routings.panelId, panelId), isNull(routings.recommendationId), isNull(routings.endedAt)))
    .all();
  return new Set(rows.map(({ planId }) => planId));
}

function routedCounts(panelId: string): RoutedCount[] {
  const [shown, routed] = [routedPlans(), routedRecommendations()];
  const whole = wholePlansOf(panelId);
  return database()
    .select({
      planId: plans.id,
      planTitle: plans.title,
      areas: count(routed.recommendationId),
      everyMeetings: routed.everyMeetings,
    })
    .from(shown)
    .innerJoin(plans, eq(plans.id, shown.planId))
    .leftJoin(routed, and(eq(routed.panelId, shown.panelId), eq(routed.planId, shown.planId)))
    .where(eq(shown.panelId, panelId))
    .groupBy(plans.id, sql`${routed.everyMeetings}`)
    .orderBy(asc(plans.title), asc(routed.everyMeetings))
    .all()
    .map(({ planId, planTitle, areas, everyMeetings }) => ({
      planTitle,
      areas: whole.has(planId) ? null : areas,
      everyMeetings: everyMeetings ?? 1,
    }));
}

/** @throws NotAllowed for who is no administrator; NotFound for an unknown panel */
export function getPanelForAdministration(actor: Actor, panelId: string, today: string): PanelAdministrationPage {
  const panel = listPanels(actor, today).find((row) => row.id === panelId);
  if (!panel) throw new NotFound();
  const memberships = membershipsOfPanel(panelId);
  const held = database()
    .selectDistinct({ personId: personRoles.personId, role: personRoles.role })
    .from(personRoles)
    .where(isNull(personRoles.endedAt))
    .all()
    .filter((row) => memberships.some(({ personId }) => personId === row.personId));
  const members = memberships.map((membership) => ({
    ...membership,
    roles: held.filter((row) => row.personId === membership.personId).map(({ role }) => role),
  }));
  return {
    ...panel,
    current: members.filter((member) => endsOnOrAfter(member, today)),
    past: members.filter((member) => !endsOnOrAfter(member, today)),
    inTheChair: chairOf(panel.chairPostId, today),
    routed: routedCounts(panelId),
  };
}
