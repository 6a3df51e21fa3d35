import { eq, sql } from 'drizzle-orm';
import { database } from '#db/database.ts';
import { prepared } from '#db/prepared.ts';
import { stageFactsOf } from '#db/reads/actions/stage-facts.ts';
import { getCalendar } from '#db/reads/administration/installation.ts';
import { planLeadsOf } from '#db/reads/plans/plan-leads.ts';
import { actionInScope } from '#db/reads/plans/plan-visibility.ts';
import { posts } from '#db/schema/people.ts';
import { actions, plans } from '#db/schema/plans.ts';
import { progressUpdates, updateClearings } from '#db/schema/progress-updates.ts';
import { transaction } from '#db/transaction.ts';
import { recordStageChange } from '#db/writes/actions/stage-changes.ts';
import { recordAudit } from '#db/writes/audit/audit.ts';
import { recordStatusOf } from '#db/writes/rag/status-records.ts';
import { assertOpen } from '#domain/actions/open-actions.ts';
import { refusalOf, stageFromUpdate } from '#domain/actions/stages.ts';
import type { Moment } from '#domain/dates/moment.ts';
import type { Actor } from '#domain/policy/actor.ts';
import { actsOnBehalf, may } from '#domain/policy/policy.ts';
import { NotAllowed, NotFound, NotPossible, Questioned } from '#domain/policy/refusals.ts';
import { selfInvolvement } from '#domain/policy/self-involvement.ts';
import { type ProgressUpdateInput, questionedForecast } from '#domain/updates/progress-updates.ts';
import type { ClearingDecision, ProposableStage } from '#domain/vocabulary.ts';
import { answerRequests } from './update-requests.ts';

const actionToPostOn = prepared((db) =>
  db
    .select({ stage: actions.stage, endsOn: plans.endsOn, postTitle: posts.title })
    .from(actions)
    .innerJoin(plans, eq(plans.id, actions.planId))
    .leftJoin(posts, eq(posts.id, actions.ownerPostId))
    .where(eq(actions.id, sql.placeholder('actionId')))
    .prepare(),
);

/**
 * Posts what an owner says about an action: its holder, interim or deputy, or a plan lead on their behalf, which the
 * row then says. It waits to be cleared; panels do not see it before.
 * @returns the new update's id
 * @throws NotFound, NotAllowed; NotPossible for an action that is closed or withdrawn; Questioned for an unusual forecast
 */
export function postProgressUpdate(
  actor: Actor,
  actionId: string,
  input: ProgressUpdateInput,
  moment: Moment,
): { id: string } {
  return transaction(() => {
    const { planId, ownerPostIds } = actionInScope(actor, actionId);
    const subject = { planId, ownerPostIds };
    if (!may(actor, 'post-update', subject))
      throw new NotAllowed('Only the action’s owner, a deputy or a plan lead can post an update.');
    const action = actionToPostOn().get({ actionId });
    if (!action) throw new NotFound();
    assertOpen(action.stage, 'it takes no updates');
    const { confirmed, ...said } = input;
    const around = { planEndsOn: action.endsOn, today: moment.today, calendar: getCalendar() };
    const questions = questionedForecast(said.forecastOn, around);
    if (questions.length > 0 && !confirmed) throw new Questioned(questions);
    const onBehalf = actsOnBehalf(actor, 'post-update', subject);
    const update = database()
      .insert(progressUpdates)
      .values({
        actionId,
        postedBy: actor.personId,
        postTitle: action.postTitle ?? 'No owner post',
        onBehalf,
        ...said,
        postedAt: moment.now,
      })
      .returning({ id: progressUpdates.id })
      .get();
    answerRequests(actionId, update.id, moment);
    const content = { actionId, onBehalf, ...said };
    recordAudit(
      {
        actor: actor.personId,
        event: 'update-posted',
        subject: { kind: 'progress-update', id: update.id },
        planId,
        content,
      },
      moment,
    );
    return update;
  });
}

/**
 * Clears an update: from then on it is the action's cleared position, and the stage it proposes takes effect (rules §2).
 * @throws NotFound, NotAllowed for whoever wrote it (with whom to ask), NotPossible when it was decided before or the
 *   stage it proposes lacks something
 */
export function clearUpdate(actor: Actor, updateId: string, moment: Moment): { id: string } {
  return decide(actor, updateId, 'cleared', '', moment);
}

/** What became of several updates cleared at once: those that could not be say why and all that is missing, and stay as they were. */
export type ClearedTogether = {
  cleared: string[];
  left: { id: string; why: string; missing: readonly string[] }[];
};

/**
 * Clears several updates, each by itself: what stands in the way of one does not stand in the way of the others.
 * @param updateIds as chosen, without repeats
 */
export function clearUpdates(actor: Actor, updateIds: readonly string[], moment: Moment): ClearedTogether {
  const result: ClearedTogether = { cleared: [], left: [] };
  return transaction(() => {
    for (const id of updateIds) {
      try {
        clearUpdate(actor, id, moment);
        result.cleared.push(id);
      } catch (error) {
        if (!(error instanceof NotFound || error instanceof NotAllowed || error instanceof NotPossible)) throw error;
        const missing = error instanceof NotPossible ? error.missing : [];
        result.left.push({ id, why: error.message, missing: missing.filter((each) => each !== error.message) });
      }
    }
    return result;
  });
}

/**
 * Returns an update with a comment; the action stays as it was.
 * @throws NotFound, NotAllowed, NotPossible as `clearUpdate` does
 */
export function returnUpdate(actor: Actor, updateId: string, comment: string, moment: Moment): { id: string } {
  return decide(actor, updateId, 'returned', comment, moment);
}

function decide(
  actor: Actor,
  updateId: string,
  decision: ClearingDecision,
  comment: string,
  moment: Moment,
): { id: string } {
  return transaction(() => {
    const update = database()
      .select({
        actionId: progressUpdates.actionId,
        authorId: progressUpdates.postedBy,
        proposedStage: progressUpdates.proposedStage,
        decided: updateClearings.decision,
        difference: progressUpdates.difference,
      })
      .from(progressUpdates)
      .leftJoin(updateClearings, eq(updateClearings.progressUpdateId, progressUpdates.id))
      .where(eq(progressUpdates.id, updateId))
      .get();
    if (!update) throw new NotFound();
    const { planId, ownerPostIds } = actionInScope(actor, update.actionId);
    const subject = { planId, ownerPostIds, authorId: update.authorId, planLeadIds: planLeadsOf(planId) };
    if (update.decided !== 'cleared' && !may(actor, 'read-uncleared', subject)) throw new NotFound();
    const verb = decision === 'cleared' ? 'clear-update' : 'return-update';
    if (!may(actor, verb, subject)) throw new NotAllowed(selfInvolvement(verb, actor, subject) ?? undefined);
    if (update.decided) {
      throw new NotPossible(`This update was ${update.decided} already.`);
    }
    if (decision === 'cleared') takeStage(actor, update.actionId, update, moment);
    database()
      .insert(updateClearings)
      .values({ progressUpdateId: updateId, decision, comment, decidedBy: actor.personId, decidedAt: moment.now })
      .run();
    if (decision === 'cleared') recordStatusOf(update.actionId, moment);
    const content = { actionId: update.actionId, comment };
    recordAudit(
      {
        actor: actor.personId,
        event: `update-${decision}`,
        subject: { kind: 'progress-update', id: updateId },
        planId,
        content,
      },
      moment,
    );
    return { id: updateId };
  });
}

function takeStage(
  actor: Actor,
  actionId: string,
  update: { proposedStage: ProposableStage | null; difference: string },
  moment: Moment,
): void {
  const facts = stageFactsOf(actionId, moment.today, update.difference);
  const decided = stageFromUpdate(update.proposedStage, facts);
  const act = update.proposedStage === 'delivered' ? 'deliver' : 'start';
  if (decided.refused) throw new NotPossible(refusalOf(act, decided.missing), decided.missing);
  if (decided.stage === facts.stage) return;
  recordStageChange(actor, actionId, act, decided, {}, moment);
}
