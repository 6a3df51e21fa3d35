import { eq } from 'drizzle-orm';
import { database } from '#db/database.ts';
import { getCalendar } from '#db/reads/administration/installation.ts';
import { actionInScope } from '#db/reads/plans/plan-visibility.ts';
import { actions, milestones } from '#db/schema/plans.ts';
import { transaction } from '#db/transaction.ts';
import { recordAudit } from '#db/writes/audit/audit.ts';
import { keepActionState } from '#db/writes/plans/states.ts';
import { recordStatusOf } from '#db/writes/rag/status-records.ts';
import { assertOpen } from '#domain/actions/open-actions.ts';
import { judgeDates } from '#domain/dates/date-judgements.ts';
import type { Moment } from '#domain/dates/moment.ts';
import type { Actor } from '#domain/policy/actor.ts';
import { may } from '#domain/policy/policy.ts';
import { NotAllowed, NotFound, NotPossible, NotValid } from '#domain/policy/refusals.ts';

type Done = { id: string; actionId: string };

function take(
  actor: Actor,
  milestoneId: string,
  event: 'milestone-done' | 'milestone-dropped',
  set: { doneOn: string | null; droppedReason: string | null },
  moment: Moment,
): Done {
  return transaction(() => {
    const milestone = database().select().from(milestones).where(eq(milestones.id, milestoneId)).get();
    if (!milestone) throw new NotFound();
    const { actionId } = milestone;
    const { planId, ownerPostIds } = actionInScope(actor, actionId);
    if (!may(actor, 'edit-milestone', { planId, ownerPostIds })) throw new NotAllowed();
    const action = database()
      .select({ stage: actions.stage, version: actions.version })
      .from(actions)
      .where(eq(actions.id, actionId))
      .get();
    if (!action) throw new NotFound();
    assertOpen(action.stage, 'its milestones stand as they were');
    if (milestone.doneOn !== null) throw new NotPossible('This milestone is done already.');
    if (set.droppedReason !== null && milestone.droppedReason !== null) {
      throw new NotPossible('This milestone was dropped already.');
    }
    database().update(milestones).set(set).where(eq(milestones.id, milestoneId)).run();
    database()
      .update(actions)
      .set({ version: action.version + 1 })
      .where(eq(actions.id, actionId))
      .run();
    keepActionState(actionId, actor, event, moment);
    recordStatusOf(actionId, moment);
    const subject = { kind: 'action', id: actionId };
    const content = { milestoneId, position: milestone.position, title: milestone.title, ...set };
    recordAudit({ actor: actor.personId, event, subject, planId, content }, moment);
    return { id: milestoneId, actionId };
  });
}

/**
 * Marks a milestone as done on a day; one that was dropped counts again.
 * @throws NotFound; NotAllowed but for the plan lead; NotValid for a day in the future; NotPossible when it is done, or the action closed
 *   or withdrawn
 */
export function completeMilestone(actor: Actor, milestoneId: string, doneOn: string, moment: Moment): Done {
  const judged = judgeDates(
    { doneOn },
    { receivedOn: null, planEndsOn: null, today: moment.today, calendar: getCalendar() },
  );
  if (judged.refused.length > 0) throw new NotValid(judged.refused.map(({ field, words }) => ({ field, words })));
  return take(actor, milestoneId, 'milestone-done', { doneOn, droppedReason: null }, moment);
}

/**
 * Drops a milestone with the reason; it stays in the list, struck out, and is never late again.
 * @throws NotFound; NotAllowed but for the plan lead; NotPossible when it is done or dropped, or the action closed or withdrawn
 */
export function dropMilestone(actor: Actor, milestoneId: string, reason: string, moment: Moment): Done {
  return take(actor, milestoneId, 'milestone-dropped', { doneOn: null, droppedReason: reason }, moment);
}
