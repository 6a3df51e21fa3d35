import { database } from '#db/database.ts';
import { escalationOf } from '#db/reads/mail/escalations.ts';
import { planInScope } from '#db/reads/plans/plan-visibility.ts';
import { planEscalations } from '#db/schema/outbox.ts';
import { transaction } from '#db/transaction.ts';
import { recordAudit } from '#db/writes/audit/audit.ts';
import type { Moment } from '#domain/dates/moment.ts';
import { assertEscalationInOrder, type Escalation } from '#domain/mail/reminders.ts';
import type { Actor } from '#domain/policy/actor.ts';
import { may } from '#domain/policy/policy.ts';
import { NotAllowed, Stale } from '#domain/policy/refusals.ts';

/**
 * Sets after how many working days late the deputy, the plan lead and the director are told of an action of this plan.
 * @param version as read; 0 where nothing was set before
 * @throws NotFound, NotAllowed; NotValid when who stands higher is told before who stands lower; Stale with what stands now
 */
export function changeEscalation(
  actor: Actor,
  planId: string,
  input: Escalation,
  version: number,
  moment: Moment,
): { id: string; version: number } {
  return transaction(() => {
    planInScope(actor, planId);
    if (!may(actor, 'set-plan-dates', { planId })) throw new NotAllowed();
    assertEscalationInOrder(input);
    const { version: standing, ...before } = escalationOf(planId);
    if (standing !== version) throw new Stale(before, standing);
    const row = { ...input, version: version + 1 };
    database()
      .insert(planEscalations)
      .values({ planId, ...row })
      .onConflictDoUpdate({ target: planEscalations.planId, set: row })
      .run();
    const subject = { kind: 'plan', id: planId };
    const content = { before, after: input };
    recordAudit({ actor: actor.personId, event: 'escalation-changed', subject, planId, content }, moment);
    return { id: planId, version: version + 1 };
  });
}
