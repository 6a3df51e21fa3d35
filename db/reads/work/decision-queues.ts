import { and, asc, eq, inArray, isNull, lte } from 'drizzle-orm';
import { database } from '#db/database.ts';
import { type ActionRow, listActionRows } from '#db/reads/actions/action-rows.ts';
import { panelsOfAction } from '#db/reads/actions/deadline-deciders.ts';
import { plansVisibleTo } from '#db/reads/plans/plan-visibility.ts';
import { deadlineChanges, deadlineDeciders } from '#db/schema/deadline-changes.ts';
import { people, postHoldings } from '#db/schema/people.ts';
import { actions, plans } from '#db/schema/plans.ts';
import { reChecks } from '#db/schema/stage-changes.ts';
import { dateInLondon } from '#domain/dates/london-time.ts';
import type { Moment } from '#domain/dates/moment.ts';
import type { Actor } from '#domain/policy/actor.ts';
import { may } from '#domain/policy/policy.ts';
import type { Verb } from '#domain/policy/policy-table.ts';

type Candidate = { id: string; planId: string; owner: string | null; deputy: string | null; reopenedAt: string | null };

/** Those a checker may act on: not of a post they hold, deputise, or held since it last re-opened (rules §6). */
function notOwn(actor: Actor, verb: Verb, found: readonly Candidate[]): Set<string> {
  const held = database()
    .select({ postId: postHoldings.postId, untilOn: postHoldings.untilOn })
    .from(postHoldings)
    .where(eq(postHoldings.personId, actor.personId))
    .all();
  return new Set(
    found
      .filter(({ planId, owner, deputy, reopenedAt }) => {
        const ownerPostIds = [owner, deputy].filter((post) => post !== null);
        const since = reopenedAt === null ? '' : dateInLondon(reopenedAt);
        const was = held.some(
          (one) => ownerPostIds.includes(one.postId) && (one.untilOn === null || one.untilOn >= since),
        );
        return may(actor, verb, { planId, ownerPostIds, heldSinceReopenedBy: was ? [actor.personId] : [] });
      })
      .map(({ id }) => id),
  );
}

const candidate = {
  id: actions.id,
  planId: actions.planId,
  owner: actions.ownerPostId,
  deputy: actions.deputyPostId,
  reopenedAt: actions.reopenedAt,
};

/** Actions called delivered that this checker may verify, the longest waiting first. */
export function listToVerify(actor: Actor, moment: Moment): ActionRow[] {
  const delivered = database()
    .select(candidate)
    .from(actions)
    .innerJoin(plans, eq(plans.id, actions.planId))
    .where(and(eq(actions.stage, 'delivered'), plansVisibleTo(actor)))
    .all();
  const ids = notOwn(actor, 'verify-action', delivered);
  if (ids.size === 0) return [];
  return listActionRows(actor, inArray(actions.id, [...ids]), moment).sort((one, other) =>
    one.stageSinceOn < other.stageSinceOn ? -1 : one.stageSinceOn > other.stageSinceOn ? 1 : 0,
  );
}

export type DueReCheck = { id: string; number: number; dueOn: string; action: ActionRow };

/** Re-checks whose day has come, which this checker may make, oldest first. */
export function listDueReChecks(actor: Actor, moment: Moment): DueReCheck[] {
  const due = database()
    .select({ reCheckId: reChecks.id, number: reChecks.number, dueOn: reChecks.dueOn, ...candidate })
    .from(reChecks)
    .innerJoin(actions, eq(actions.id, reChecks.actionId))
    .innerJoin(plans, eq(plans.id, actions.planId))
    .where(
      and(
        eq(actions.stage, 'verified'),
        isNull(reChecks.voidedAt),
        isNull(reChecks.doneOn),
        lte(reChecks.dueOn, moment.today),
        plansVisibleTo(actor),
      ),
    )
    .orderBy(asc(reChecks.dueOn), asc(reChecks.number))
    .all();
  const ids = notOwn(actor, 'pass-re-check', due);
  if (ids.size === 0) return [];
  const rows = new Map(listActionRows(actor, inArray(actions.id, [...ids]), moment).map((row) => [row.id, row]));
  // Where two are due of one action, the first comes first.
  const seen = new Set<string>();
  return due.flatMap(({ reCheckId, number, dueOn, id }) => {
    const action = rows.get(id);
    if (!action || seen.has(id)) return [];
    seen.add(id);
    return [{ id: reCheckId, number, dueOn, action }];
  });
}

export type DeadlineChangeToDecide = {
  id: string;
  actionId: string;
  ref: string;
  title: string;
  planTitle: string;
  fromOn: string;
  toOn: string;
  reason: string;
  askedBy: string;
  askedAt: string;
};

/** New dates that wait for this person's decision: as plan lead or director, or for a panel they clerk; oldest first. */
export function listDeadlineChangesToDecide(actor: Actor): DeadlineChangeToDecide[] {
  const pending = database()
    .select({
      id: deadlineChanges.id,
      actionId: actions.id,
      planId: plans.id,
      ref: actions.ref,
      title: actions.title,
      planTitle: plans.title,
      fromOn: deadlineChanges.fromOn,
      toOn: deadlineChanges.toOn,
      reason: deadlineChanges.reason,
      askedById: deadlineChanges.askedBy,
      askedBy: people.name,
      askedAt: deadlineChanges.askedAt,
      decider: deadlineDeciders.decidedBy,
    })
    .from(deadlineChanges)
    .innerJoin(actions, eq(actions.id, deadlineChanges.actionId))
    .innerJoin(plans, eq(plans.id, deadlineChanges.planId))
    .innerJoin(people, eq(people.id, deadlineChanges.askedBy))
    .leftJoin(deadlineDeciders, eq(deadlineDeciders.planId, plans.id))
    .where(and(isNull(deadlineChanges.decision), plansVisibleTo(actor)))
    .orderBy(asc(deadlineChanges.askedAt))
    .all();
  return pending
    .filter(({ decider, planId, askedById, actionId }) => {
      const byPanel = decider === 'panel';
      const roles = actor.roles.filter(({ role }) => (role === 'clerk') === byPanel);
      if (!roles.some(({ role }) => role === 'clerk' || role === 'plan-lead' || role === 'director')) return false;
      const panelIds = byPanel ? panelsOfAction(actionId).map((panel) => panel.id) : [];
      const subject = { planId, askedById, panelIds };
      return may({ ...actor, roles }, 'decide-deadline-change', subject);
    })
    .map(({ planId: _, askedById: _by, decider: _d, ...change }) => change);
}
