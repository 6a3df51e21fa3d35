import { and, count, desc, eq, isNull, max } from 'drizzle-orm';
import { database } from '#db/database.ts';
import { assertAdministers } from '#db/reads/administration/administration.ts';
import { listViews, type ViewRow } from '#db/reads/audit/view-log.ts';
import { submissionInScope } from '#db/reads/submissions/submission-scope.ts';
import { inspectorLinks, viewRecords } from '#db/schema/inspector-links.ts';
import { people } from '#db/schema/people.ts';
import { plans } from '#db/schema/plans.ts';
import { planVersions } from '#db/schema/submissions.ts';
import type { Moment } from '#domain/dates/moment.ts';
import { type LinkState, linkState } from '#domain/panels/inspector-links.ts';
import type { Actor } from '#domain/policy/actor.ts';
import { may } from '#domain/policy/policy.ts';
import { NotAllowed, NotFound } from '#domain/policy/refusals.ts';

export type LinkRow = {
  id: string;
  heldBy: string;
  state: LinkState;
  showsLivePosition: boolean;
  showsEvidenceIndex: boolean;
  grantedAt: string;
  grantedBy: string;
  expiresAt: string;
  revokedAt: string | null;
  views: number;
  lastViewAt: string | null;
};

const shown = {
  id: inspectorLinks.id,
  planId: inspectorLinks.planId,
  heldBy: inspectorLinks.heldBy,
  showsLivePosition: inspectorLinks.showsLivePosition,
  showsEvidenceIndex: inspectorLinks.showsEvidenceIndex,
  grantedAt: inspectorLinks.grantedAt,
  grantedBy: people.name,
  expiresAt: inspectorLinks.expiresAt,
  revokedAt: inspectorLinks.revokedAt,
};

/** The links of a plan, newest first, with how often each was used. For callers that have checked the scope. */
function linksOf(planId: string, now: string): LinkRow[] {
  return database()
    .select({ ...shown, views: count(viewRecords.id), lastViewAt: max(viewRecords.at) })
    .from(inspectorLinks)
    .innerJoin(people, eq(people.id, inspectorLinks.grantedBy))
    .leftJoin(viewRecords, eq(viewRecords.linkId, inspectorLinks.id))
    .where(eq(inspectorLinks.planId, planId))
    .groupBy(inspectorLinks.id)
    .orderBy(desc(inspectorLinks.grantedAt), desc(inspectorLinks.id))
    .all()
    .map(({ planId: _, ...row }) => ({ ...row, state: linkState(row, now) }));
}

function readsLinks(actor: Actor, planId: string): { title: string } {
  submissionInScope(actor, planId);
  if (!may(actor, 'read-view-log', { planId })) throw new NotAllowed();
  const plan = database().select({ title: plans.title }).from(plans).where(eq(plans.id, planId)).get();
  if (!plan) throw new NotFound();
  return plan;
}

/**
 * The links of a plan, and what this person may do with them.
 * @throws NotFound; NotAllowed for those who read the plan and neither grant links nor audit who looked
 */
export function getInspectorLinks(actor: Actor, planId: string, moment: Moment) {
  const { title } = readsLinks(actor, planId);
  const sealed = database().select({ id: planVersions.id }).from(planVersions).where(eq(planVersions.planId, planId));
  return {
    title,
    links: linksOf(planId, moment.now),
    today: moment.today,
    nothingSealed: sealed.limit(1).get() === undefined,
    may: {
      grant: may(actor, 'grant-inspector-link', { planId }),
      makePack: may(actor, 'make-inspection-pack', { planId }),
    },
  };
}

/**
 * One link with the last hundred times somebody looked by it.
 * @throws as `getInspectorLinks`; NotFound for a link of another plan too
 */
export function getInspectorLinkPage(actor: Actor, planId: string, linkId: string, moment: Moment) {
  const { title } = readsLinks(actor, planId);
  const link = linksOf(planId, moment.now).find(({ id }) => id === linkId);
  if (!link) throw new NotFound();
  const views: ViewRow[] = listViews(eq(viewRecords.linkId, linkId), 100);
  return { title, link, views, mayRevoke: link.state === 'open' && may(actor, 'revoke-inspector-link', { planId }) };
}

/**
 * Every link that is open now, on whichever plan: for the administrator, who reads no plan and may revoke any.
 * @throws NotAllowed
 */
export function listOpenInspectorLinks(actor: Actor, moment: Moment) {
  assertAdministers(actor);
  return database()
    .select({ ...shown, plan: plans.title })
    .from(inspectorLinks)
    .innerJoin(people, eq(people.id, inspectorLinks.grantedBy))
    .innerJoin(plans, eq(plans.id, inspectorLinks.planId))
    .where(and(isNull(inspectorLinks.revokedAt)))
    .orderBy(inspectorLinks.expiresAt)
    .all()
    .filter((row) => linkState(row, moment.now) === 'open');
}
