import { eq } from 'drizzle-orm';
import { database } from '#db/database.ts';
import { panelQuestions } from '#db/schema/panel-questions.ts';
import { panels } from '#db/schema/panels.ts';
import type { Actor } from '#domain/policy/actor.ts';
import { may } from '#domain/policy/policy.ts';
import type { PolicySubject } from '#domain/policy/policy-subject.ts';
import { NotFound } from '#domain/policy/refusals.ts';
import type { PanelKind } from '#domain/vocabulary.ts';
import { routedPlans } from './routed-recommendations.ts';

/** A question or a recommendation of a panel, as far as it decides who reads it. */
export type PanelMatter = {
  panelId: string;
  planId: string;
  /** Of the action it is about, and of the question itself. */
  actionOwnerPostId: string | null;
  actionDeputyPostId: string | null;
  ownerPostId: string | null;
};

export const sitsOn = (actor: Actor, panelId: string) =>
  actor.memberPanelIds.includes(panelId) && actor.roles.some(({ role }) => role === 'panel-member');

export function subjectOfMatter(matter: PanelMatter): PolicySubject & { planId: string } {
  const { planId, panelId, actionOwnerPostId, actionDeputyPostId, ownerPostId } = matter;
  const ownerPostIds = [actionOwnerPostId, actionDeputyPostId, ownerPostId].filter((id) => id !== null);
  return { planId, panelIds: [panelId], ownerPostIds };
}

/**
 * How somebody reads a question or a recommendation of a panel (rules §5): an officer of the plan all of it; a partner's owner what
 * is about their actions or theirs to answer; a member their own panel's only. Null: it is not theirs to know of.
 */
export function readsMatter(actor: Actor, matter: PanelMatter): 'officer' | 'member' | null {
  if (may(actor, 'read-plan', subjectOfMatter(matter))) return 'officer';
  return sitsOn(actor, matter.panelId) ? 'member' : null;
}

export type PanelInScope = { id: string; name: string; kind: PanelKind; showsLivePosition: boolean };

/**
 * A panel whose questions somebody reads: their own, or one that is shown something of a plan they read whole.
 * @throws NotFound for everyone else, and for an unknown id
 */
export function askingPanelInScope(actor: Actor, panelId: string): PanelInScope {
  const panel = database()
    .select({ id: panels.id, name: panels.name, kind: panels.kind, showsLivePosition: panels.showsLivePosition })
    .from(panels)
    .where(eq(panels.id, panelId))
    .get();
  if (!panel) throw new NotFound();
  if (readsAsking(actor, panelId)) return panel;
  throw new NotFound();
}

/** Whether a panel's questions are theirs to read: they sit on it, or read a plan it is shown something of. */
export function readsAsking(actor: Actor, panelId: string): boolean {
  return sitsOn(actor, panelId) || plansBehind(panelId).some((planId) => may(actor, 'read-plan', { planId }));
}

/** The plans a panel is shown something of, and those it asked about before. */
function plansBehind(panelId: string): string[] {
  const routed = routedPlans();
  const now = database().select({ id: routed.planId }).from(routed).where(eq(routed.panelId, panelId)).all();
  const before = database()
    .selectDistinct({ id: panelQuestions.planId })
    .from(panelQuestions)
    .where(eq(panelQuestions.panelId, panelId))
    .all();
  return [...now, ...before].map(({ id }) => id);
}
