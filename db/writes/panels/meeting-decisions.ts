import { and, eq, max } from 'drizzle-orm';
import { database } from '#db/database.ts';
import { everRoutedPlans, meetingInScope } from '#db/reads/panels/meeting-scope.ts';
import { meetingDecisions } from '#db/schema/meetings.ts';
import { transaction } from '#db/transaction.ts';
import { recordAudit } from '#db/writes/audit/audit.ts';
import type { Moment } from '#domain/dates/moment.ts';
import { assertDecisionPossible, type RecordDecisionInput } from '#domain/panels/meetings.ts';
import type { Actor } from '#domain/policy/actor.ts';
import { may } from '#domain/policy/policy.ts';
import { NotAllowed, NotFound, NotPossible, NotValid, Questioned } from '#domain/policy/refusals.ts';
import { questionedText } from '#domain/submissions/consultation.ts';

function assertRecords(actor: Actor, panelId: string): void {
  if (may(actor, 'record-decision', { planId: null, panelIds: [panelId] })) return;
  throw new NotAllowed('Only the panel’s own clerk records what it resolved.');
}

/** A plan that is, or once was, routed to the panel: it resolves nothing on what it was never shown. */
function assertRouted(planId: string, panelId: string): void {
  const shown = everRoutedPlans();
  const routed = database()
    .select({ panelId: shown.panelId })
    .from(shown)
    .where(and(eq(shown.planId, planId), eq(shown.panelId, panelId)))
    .get();
  if (!routed) throw new NotValid([{ field: 'planId', words: 'Choose a plan that is routed to this panel' }]);
}

/**
 * Records what a panel resolved at a meeting, in the words of its minutes (product §6). It stands after those recorded before.
 * @throws NotFound; NotAllowed for all but the panel's own clerk; NotPossible before the day of the meeting and for one called off;
 *   NotValid for a plan the panel was never shown; Questioned for words that may tell who a child is
 */
export function recordDecision(
  actor: Actor,
  meetingId: string,
  input: RecordDecisionInput,
  moment: Moment,
): { id: string } {
  return transaction(() => {
    const { meeting, panel } = meetingInScope(actor, meetingId);
    assertRecords(actor, panel.id);
    assertDecisionPossible(meeting, moment.today);
    const { kind, words, planId, confirmed } = input;
    const questions = questionedText('words', words);
    if (questions.length > 0 && !confirmed) throw new Questioned(questions);
    if (planId !== null) assertRouted(planId, panel.id);
    const last = database()
      .select({ position: max(meetingDecisions.position) })
      .from(meetingDecisions)
      .where(eq(meetingDecisions.meetingId, meetingId))
      .get();
    const position = (last?.position ?? 0) + 1;
    const decision = database()
      .insert(meetingDecisions)
      .values({ meetingId, position, kind, words, planId, recordedBy: actor.personId, recordedAt: moment.now })
      .returning({ id: meetingDecisions.id })
      .get();
    const subject = { kind: 'meeting-decision', id: decision.id };
    const content = { meetingId, panelId: panel.id, position, kind, words };
    recordAudit({ actor: actor.personId, event: 'decision-recorded', subject, planId, content }, moment);
    return decision;
  });
}

/** Takes back a decision that was recorded by mistake; it stays with the reason. @throws NotFound, NotAllowed, NotPossible */
export function takeBackDecision(actor: Actor, decisionId: string, reason: string, moment: Moment): { id: string } {
  return transaction(() => {
    const decision = database().select().from(meetingDecisions).where(eq(meetingDecisions.id, decisionId)).get();
    if (!decision) throw new NotFound();
    const { panel } = meetingInScope(actor, decision.meetingId);
    assertRecords(actor, panel.id);
    if (decision.takenBackAt) throw new NotPossible('This was taken back already.');
    database()
      .update(meetingDecisions)
      .set({ takenBackReason: reason, takenBackBy: actor.personId, takenBackAt: moment.now })
      .where(eq(meetingDecisions.id, decisionId))
      .run();
    const { planId, meetingId } = decision;
    const subject = { kind: 'meeting-decision', id: decisionId };
    const content = { meetingId, reason };
    recordAudit({ actor: actor.personId, event: 'decision-taken-back', subject, planId, content }, moment);
    return { id: decisionId };
  });
}
