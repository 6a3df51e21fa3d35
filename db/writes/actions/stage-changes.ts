import { and, eq, inArray, isNull } from 'drizzle-orm';
import { database } from '#db/database.ts';
import { actions } from '#db/schema/plans.ts';
import { reChecks, stageChanges } from '#db/schema/stage-changes.ts';
import { keepActionState } from '#db/writes/plans/states.ts';
import type { StageAct, StageInput } from '#domain/actions/stage-guards.ts';
import type { StageDecision } from '#domain/actions/stages.ts';
import type { Moment } from '#domain/dates/moment.ts';
import type { Actor } from '#domain/policy/actor.ts';

type Decided = Extract<StageDecision, { refused: false }>;

/**
 * Puts a decided act into the tables, inside the transaction of the act: the row that tells of it, and the action's stage, since when,
 * and whether it re-opened. A re-opening and a failed re-check make what was verified before void.
 * @returns the id of the row
 */
export function recordStageChange(
  actor: Actor,
  actionId: string,
  act: StageAct,
  decided: Decided,
  input: StageInput,
  moment: Moment,
): { id: string; version: number } {
  const action = database()
    .select({ planId: actions.planId, stage: actions.stage, version: actions.version })
    .from(actions)
    .where(eq(actions.id, actionId))
    .get();
  if (!action) throw new Error('The action is gone in the middle of an act on it.');
  if (decided.reopened) voidVerifications(actionId, moment);
  const change = database()
    .insert(stageChanges)
    .values({
      actionId,
      planId: action.planId,
      act,
      fromStage: action.stage,
      toStage: decided.stage,
      reason: input.reason ?? '',
      sampled: input.sampled ?? '',
      found: input.found ?? '',
      decisionNamed: input.decision ?? '',
      decisionOn: input.decidedOn ?? null,
      by: actor.personId,
      at: moment.now,
      onDate: moment.today,
    })
    .returning({ id: stageChanges.id })
    .get();
  const version = action.version + 1;
  database()
    .update(actions)
    .set({
      stage: decided.stage,
      version,
      ...(decided.stage === action.stage ? {} : { stageSinceOn: moment.today }),
      ...(decided.reopened ? { reopenedAt: moment.now } : {}),
    })
    .where(eq(actions.id, actionId))
    .run();
  keepActionState(actionId, actor, 'stage-taken', moment);
  return { id: change.id, version };
}

/** Kept, and marked as void: what was found then is still to be read (rules §2). */
function voidVerifications(actionId: string, moment: Moment): void {
  const voidedAt = moment.now;
  database()
    .update(reChecks)
    .set({ voidedAt })
    .where(and(eq(reChecks.actionId, actionId), isNull(reChecks.voidedAt)))
    .run();
  database()
    .update(stageChanges)
    .set({ voidedAt })
    .where(
      and(
        eq(stageChanges.actionId, actionId),
        inArray(stageChanges.act, ['verify', 'pass-re-check']),
        isNull(stageChanges.voidedAt),
      ),
    )
    .run();
}
