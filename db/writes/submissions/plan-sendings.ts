import { and, eq, isNull } from 'drizzle-orm';
import { database } from '#db/database.ts';
import { getCalendar } from '#db/reads/administration/installation.ts';
import { versionInScope } from '#db/reads/submissions/submission-scope.ts';
import { ofstedAnswers, planSendings } from '#db/schema/submissions.ts';
import { transaction } from '#db/transaction.ts';
import { recordAudit } from '#db/writes/audit/audit.ts';
import type { Moment } from '#domain/dates/moment.ts';
import type { Actor } from '#domain/policy/actor.ts';
import { may } from '#domain/policy/policy.ts';
import { Gone, NotAllowed, NotFound, NotPossible } from '#domain/policy/refusals.ts';
import { judgeAnswerDate, judgeSendingDate } from '#domain/submissions/submission-dates.ts';
import type { OfstedAnswerInput, SendingInput } from '#domain/submissions/submissions.ts';

/**
 * Records that a sealed version was sent: when, to whom and how. The first sending is the day the plan was submitted.
 * @throws NotFound, NotAllowed; NotValid for a day to come or before the sealing; Questioned for a day that is no working day
 */
export function recordSending(actor: Actor, versionId: string, input: SendingInput, moment: Moment): { id: string } {
  return transaction(() => {
    const { planId, sealedOn } = versionInScope(actor, versionId);
    if (!may(actor, 'record-sending', { planId })) throw new NotAllowed();
    const { confirmed, ...sent } = input;
    judgeSendingDate(sent.sentOn, sealedOn, { today: moment.today, calendar: getCalendar(), confirmed });
    const sending = database()
      .insert(planSendings)
      .values({ versionId, ...sent, recordedBy: actor.personId, recordedAt: moment.now })
      .returning({ id: planSendings.id })
      .get();
    const subject = { kind: 'plan-sending', id: sending.id };
    const content = { versionId, ...sent };
    recordAudit({ actor: actor.personId, event: 'plan-sent', subject, planId, content }, moment);
    return sending;
  });
}

function sendingInScope(actor: Actor, sendingId: string) {
  const sending = database().select().from(planSendings).where(eq(planSendings.id, sendingId)).get();
  if (!sending) throw new NotFound();
  return { ...sending, planId: versionInScope(actor, sending.versionId).planId };
}

function standingAnswer(sendingId: string) {
  return database()
    .select({ id: ofstedAnswers.id })
    .from(ofstedAnswers)
    .where(and(eq(ofstedAnswers.sendingId, sendingId), isNull(ofstedAnswers.takenBackAt)))
    .get();
}

/**
 * Records Ofsted's answer to a sending: whether the statement reflects the findings, in its words.
 * @throws NotFound, NotAllowed; NotPossible when this sending was answered or taken back; NotValid for a day to come or before it
 *   was sent
 */
export function recordOfstedAnswer(
  actor: Actor,
  sendingId: string,
  input: OfstedAnswerInput,
  moment: Moment,
): { id: string } {
  return transaction(() => {
    const { planId, sentOn, takenBackAt } = sendingInScope(actor, sendingId);
    if (!may(actor, 'record-ofsted-answer', { planId })) throw new NotAllowed();
    if (takenBackAt) throw new Gone('This sending was taken back, so there is nothing to answer.');
    if (standingAnswer(sendingId)) throw new NotPossible('Ofsted’s answer to this is recorded already.');
    judgeAnswerDate(input.answeredOn, sentOn, moment.today);
    const answer = database()
      .insert(ofstedAnswers)
      .values({ sendingId, ...input, recordedBy: actor.personId, recordedAt: moment.now })
      .returning({ id: ofstedAnswers.id })
      .get();
    const subject = { kind: 'ofsted-answer', id: answer.id };
    const content = { sendingId, ...input };
    recordAudit({ actor: actor.personId, event: 'ofsted-answer-recorded', subject, planId, content }, moment);
    return answer;
  });
}

/**
 * Takes back a sending that was noted by mistake; it stays on record with the reason.
 * @throws NotFound, NotAllowed; NotPossible when it was taken back before, or Ofsted's answer to it stands
 */
export function takeBackSending(actor: Actor, sendingId: string, reason: string, moment: Moment): { id: string } {
  return transaction(() => {
    const { planId, takenBackAt } = sendingInScope(actor, sendingId);
    if (!may(actor, 'record-sending', { planId })) throw new NotAllowed();
    if (takenBackAt) throw new Gone('This was taken back already.');
    if (standingAnswer(sendingId)) throw new NotPossible('Ofsted answered this. Take its answer back first.');
    database()
      .update(planSendings)
      .set({ takenBackReason: reason, takenBackBy: actor.personId, takenBackAt: moment.now })
      .where(eq(planSendings.id, sendingId))
      .run();
    const subject = { kind: 'plan-sending', id: sendingId };
    recordAudit({ actor: actor.personId, event: 'sending-taken-back', subject, planId, content: { reason } }, moment);
    return { id: sendingId };
  });
}

/** Takes back an answer that was noted by mistake, with the reason. @throws NotFound, NotAllowed, NotPossible */
export function takeBackOfstedAnswer(actor: Actor, answerId: string, reason: string, moment: Moment): { id: string } {
  return transaction(() => {
    const answer = database().select().from(ofstedAnswers).where(eq(ofstedAnswers.id, answerId)).get();
    if (!answer) throw new NotFound();
    const { planId } = sendingInScope(actor, answer.sendingId);
    if (!may(actor, 'record-ofsted-answer', { planId })) throw new NotAllowed();
    if (answer.takenBackAt) throw new Gone('This was taken back already.');
    database()
      .update(ofstedAnswers)
      .set({ takenBackReason: reason, takenBackBy: actor.personId, takenBackAt: moment.now })
      .where(eq(ofstedAnswers.id, answerId))
      .run();
    const subject = { kind: 'ofsted-answer', id: answerId };
    const content = { reason };
    recordAudit({ actor: actor.personId, event: 'ofsted-answer-taken-back', subject, planId, content }, moment);
    return { id: answerId };
  });
}
