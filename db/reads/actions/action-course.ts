import { desc, eq, sql } from 'drizzle-orm';
import { database } from '#db/database.ts';
import { actionInScope } from '#db/reads/plans/plan-visibility.ts';
import { overridesBy } from '#db/reads/rag/rag-overrides.ts';
import { people } from '#db/schema/people.ts';
import { actions } from '#db/schema/plans.ts';
import { stageChanges } from '#db/schema/stage-changes.ts';
import { type NextAct, nextActs } from '#domain/actions/next-acts.ts';
import type { StageAct } from '#domain/actions/stage-guards.ts';
import { type PersonsAct, verbOfAct } from '#domain/actions/stage-verbs.ts';
import type { Moment } from '#domain/dates/moment.ts';
import type { Actor } from '#domain/policy/actor.ts';
import { may } from '#domain/policy/policy.ts';
import { NotAllowed, NotFound } from '#domain/policy/refusals.ts';
import { selfInvolvement } from '#domain/policy/self-involvement.ts';
import { heldMeetingsOfAction } from './action-meetings.ts';
import { heldSinceReopened, stageFactsOf, standingReChecks } from './stage-facts.ts';

/** An act as the page offers it. `why`: the sentence for a person too close to the action; they see it in place of the button. */
export type OfferedAct = NextAct & { mayAct: boolean; why: string | null };

export type CourseChange = {
  id: string;
  act: StageAct;
  onDate: string;
  by: string;
  reason: string;
  sampled: string;
  found: string;
  decisionNamed: string;
  decisionOn: string | null;
  isVoid: boolean;
};

const isPersons = (act: StageAct): act is PersonsAct => act !== 'start' && act !== 'deliver';

function offered(
  actor: Actor,
  actionId: string,
  moment: Moment,
  scope: { planId: string; ownerPostIds: string[] },
): OfferedAct[] {
  const subject = { ...scope, heldSinceReopenedBy: heldSinceReopened(actionId) };
  return nextActs(stageFactsOf(actionId, moment.today)).map((next) => {
    if (!isPersons(next.act)) return { ...next, mayAct: may(actor, 'post-update', subject), why: null };
    const verb = verbOfAct[next.act];
    const mayAct = may(actor, verb, subject);
    const could = may(actor, verb, { planId: scope.planId });
    return { ...next, mayAct, why: !mayAct && could ? selfInvolvement(verb, actor, subject) : null };
  });
}

/** Acts on the stage, newest first; what a failed look made void is marked. */
function changesOf(actionId: string): CourseChange[] {
  return database()
    .select({
      id: stageChanges.id,
      act: stageChanges.act,
      onDate: stageChanges.onDate,
      by: people.name,
      reason: stageChanges.reason,
      sampled: stageChanges.sampled,
      found: stageChanges.found,
      decisionNamed: stageChanges.decisionNamed,
      decisionOn: stageChanges.decisionOn,
      voidedAt: stageChanges.voidedAt,
    })
    .from(stageChanges)
    .innerJoin(people, eq(people.id, stageChanges.by))
    .where(eq(stageChanges.actionId, actionId))
    .orderBy(desc(stageChanges.at), sql`${stageChanges}.rowid desc`)
    .all()
    .map(({ voidedAt, ...change }) => ({ ...change, isVoid: voidedAt !== null }));
}

/**
 * Where an action stands on its way: what can happen next and what is missing for it, its re-checks, and, for those who read its
 * history, every change of its stage. Null for a panel, which reads the cleared position and no more.
 * @throws NotFound
 */
export function getActionCourse(actor: Actor, actionId: string, moment: Moment) {
  const scope = actionInScope(actor, actionId);
  if (scope.extent === 'routed') return null;
  const subject = { planId: scope.planId, ownerPostIds: scope.ownerPostIds };
  return {
    next: offered(actor, actionId, moment, subject),
    reChecks: standingReChecks(actionId).map(({ id, number, dueOn, doneOn, outcome }) => ({
      id,
      number,
      dueOn,
      doneOn,
      outcome,
    })),
    /** The override in force, to be ended. */
    overrideId: overridesBy(eq(actions.id, actionId), moment.today).get(actionId)?.at(-1)?.id ?? null,
    changes: may(actor, 'read-item-history', subject) ? changesOf(actionId) : [],
    may: {
      override: may(actor, 'override-rag', subject),
      editMilestones: may(actor, 'edit-milestone', subject),
      editDependencies: may(actor, 'edit-action', subject),
    },
  };
}
export type ActionCourse = NonNullable<ReturnType<typeof getActionCourse>>;

/**
 * What the form of one act shows.
 * @throws NotFound; NotAllowed for those who may not do it, with whom to ask
 */
export function getStageActForm(actor: Actor, actionId: string, act: PersonsAct, moment: Moment) {
  const { planId, ownerPostIds } = actionInScope(actor, actionId);
  const subject = { planId, ownerPostIds, heldSinceReopenedBy: heldSinceReopened(actionId) };
  const verb = verbOfAct[act];
  if (!may(actor, verb, subject)) throw new NotAllowed(selfInvolvement(verb, actor, subject) ?? undefined);
  const facts = stageFactsOf(actionId, moment.today);
  const next = nextActs(facts).find((found) => found.act === act);
  const open = standingReChecks(actionId).filter((reCheck) => reCheck.outcome === null);
  const action = database()
    .select({ ref: actions.ref, title: actions.title, stage: actions.stage })
    .from(actions)
    .where(eq(actions.id, actionId))
    .get();
  if (!action) throw new NotFound();
  return {
    ...action,
    id: actionId,
    /** Null: the stage has no such act now. */
    missing: next?.missing ?? null,
    leftWithout: act === 'withdraw' ? facts.leftWithout : [],
    /** Meetings held that may have decided to close it. */
    meetings: act === 'close' ? heldMeetingsOfAction(actionId, moment.today) : [],
    nextReCheck: open[0] ?? null,
    reChecksLeft: open.length,
    stageBeforeWithdrawal: facts.stageBeforeWithdrawal,
  };
}
export type StageActForm = ReturnType<typeof getStageActForm>;
