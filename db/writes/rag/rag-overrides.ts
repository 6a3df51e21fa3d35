import { and, eq, isNull } from 'drizzle-orm';
import { database } from '#db/database.ts';
import { actionInScope, recordOfActionInScope } from '#db/reads/plans/plan-visibility.ts';
import { actions } from '#db/schema/plans.ts';
import { ragOverrides } from '#db/schema/rag-history.ts';
import { transaction } from '#db/transaction.ts';
import { recordAudit } from '#db/writes/audit/audit.ts';
import type { Moment } from '#domain/dates/moment.ts';
import type { Actor } from '#domain/policy/actor.ts';
import { may } from '#domain/policy/policy.ts';
import { Gone, NotAllowed, NotFound, NotPossible, NotValid } from '#domain/policy/refusals.ts';
import type { RagOverrideInput } from '#domain/rag/rag-override-input.ts';
import { overrideMissing } from '#domain/rag/rag-overrides.ts';
import type { Stage } from '#domain/vocabulary.ts';
import { recordStatusOf } from './status-records.ts';

const settled: readonly Stage[] = ['embedded', 'closed', 'withdrawn'];

/**
 * Sets a colour over the computed one, with why and until when (rules §3). It stands beside the computed colour, never in its place; one
 * that was in force ends with it.
 * @throws NotFound; NotAllowed but for the plan lead and director; NotValid for an end before today; NotPossible once embedded, closed or
 *   withdrawn
 */
export function overrideRag(actor: Actor, actionId: string, input: RagOverrideInput, moment: Moment): { id: string } {
  return transaction(() => {
    const { planId, ownerPostIds } = actionInScope(actor, actionId);
    if (!may(actor, 'override-rag', { planId, ownerPostIds })) throw new NotAllowed();
    const { colour, reason, untilOn } = input;
    const [missing] = overrideMissing({ reason, endsOn: untilOn }, moment.today);
    if (missing) throw new NotValid([{ field: reason.trim() === '' ? 'reason' : 'untilOn', words: missing }]);
    const action = database().select({ stage: actions.stage }).from(actions).where(eq(actions.id, actionId)).get();
    if (!action || settled.includes(action.stage)) {
      throw new NotPossible('This action is embedded, closed or withdrawn, so its colour stands.');
    }
    const ended = { endedBy: actor.personId, endedAt: moment.now };
    database()
      .update(ragOverrides)
      .set(ended)
      .where(and(eq(ragOverrides.actionId, actionId), isNull(ragOverrides.endedAt)))
      .run();
    const override = database()
      .insert(ragOverrides)
      .values({ actionId, colour, reason, untilOn, setBy: actor.personId, setAt: moment.now })
      .returning({ id: ragOverrides.id })
      .get();
    recordStatusOf(actionId, moment);
    const subject = { kind: 'action', id: actionId };
    const content = { overrideId: override.id, ...input };
    recordAudit({ actor: actor.personId, event: 'rag-overridden', subject, planId, content }, moment);
    return override;
  });
}

/**
 * Ends an override before its day.
 * @throws NotFound; NotAllowed but for the plan lead and director; NotPossible when it has ended
 */
export function endRagOverride(actor: Actor, overrideId: string, moment: Moment): { id: string } {
  return transaction(() => {
    const override = database().select().from(ragOverrides).where(eq(ragOverrides.id, overrideId)).get();
    if (!override) throw new NotFound();
    const { planId, ownerPostIds } = recordOfActionInScope(actor, override.actionId);
    if (!may(actor, 'override-rag', { planId, ownerPostIds })) throw new NotAllowed();
    if (override.endedAt !== null || override.untilOn < moment.today) {
      throw new Gone('This override has ended already.');
    }
    database()
      .update(ragOverrides)
      .set({ endedBy: actor.personId, endedAt: moment.now })
      .where(eq(ragOverrides.id, overrideId))
      .run();
    recordStatusOf(override.actionId, moment);
    const subject = { kind: 'action', id: override.actionId };
    recordAudit(
      { actor: actor.personId, event: 'rag-override-ended', subject, planId, content: { overrideId } },
      moment,
    );
    return { id: overrideId };
  });
}
