import { and, eq, isNull } from 'drizzle-orm';
import { database } from '#db/database.ts';
import { getCalendar } from '#db/reads/administration/installation.ts';
import { submissionInScope } from '#db/reads/submissions/submission-scope.ts';
import { plans } from '#db/schema/plans.ts';
import { planVersions, publications } from '#db/schema/submissions.ts';
import { transaction } from '#db/transaction.ts';
import { recordAudit } from '#db/writes/audit/audit.ts';
import type { Moment } from '#domain/dates/moment.ts';
import type { Actor } from '#domain/policy/actor.ts';
import { may } from '#domain/policy/policy.ts';
import { Gone, NotAllowed, NotFound, NotPossible, NotValid } from '#domain/policy/refusals.ts';
import { judgePublicationDate } from '#domain/submissions/submission-dates.ts';
import type { PublicationInput } from '#domain/submissions/submissions.ts';

/** The version a statement was published as, and before which day that cannot have been. */
function publishedVersion(planId: string, number: number | null) {
  const version = database()
    .select({ id: planVersions.id, sealedOn: planVersions.sealedOn })
    .from(planVersions)
    .where(and(eq(planVersions.planId, planId), eq(planVersions.number, number ?? 0)))
    .get();
  if (!version) throw new NotValid([{ field: 'versionNumber', words: 'Choose the version that was published' }]);
  return { versionId: version.id, notBefore: { day: version.sealedOn, what: 'the version was sealed' } };
}

function publishedReport(planId: string) {
  const plan = database().select({ receivedOn: plans.receivedOn }).from(plans).where(eq(plans.id, planId)).get();
  const notBefore = plan?.receivedOn ? { day: plan.receivedOn, what: 'the report was received' } : null;
  return { versionId: null, notBefore };
}

/**
 * Records that the inspection report, or a sealed version of the statement, was published: where and to whom (Education and
 * Inspections Act 2006 s.137(4)). Published in another place as well, it is recorded again.
 * @throws NotFound, NotAllowed; NotValid for a version that is none, for a day to come, or before the report was received or the
 *   version sealed; Questioned for a day that is no working day; NotPossible when exactly this is recorded already
 */
export function recordPublication(
  actor: Actor,
  planId: string,
  input: PublicationInput,
  moment: Moment,
): { id: string } {
  return transaction(() => {
    submissionInScope(actor, planId);
    if (!may(actor, 'record-publication', { planId })) throw new NotAllowed();
    const { what, versionNumber, publishedOn, place, audience, confirmed } = input;
    const { versionId, notBefore } =
      what === 'statement' ? publishedVersion(planId, versionNumber) : publishedReport(planId);
    judgePublicationDate(publishedOn, notBefore, { today: moment.today, calendar: getCalendar(), confirmed });
    const same = database()
      .select({ versionId: publications.versionId })
      .from(publications)
      .where(
        and(
          eq(publications.planId, planId),
          eq(publications.what, what),
          eq(publications.publishedOn, publishedOn),
          eq(publications.place, place),
          isNull(publications.takenBackAt),
        ),
      )
      .all();
    if (same.some((row) => row.versionId === versionId)) throw new NotPossible('This is recorded already.');
    const publication = database()
      .insert(publications)
      .values({
        ...{ planId, versionId, what, publishedOn, place, audience },
        recordedBy: actor.personId,
        recordedAt: moment.now,
      })
      .returning({ id: publications.id })
      .get();
    const subject = { kind: 'publication', id: publication.id };
    const content = { what, versionId, publishedOn, place, audience };
    recordAudit({ actor: actor.personId, event: 'publication-recorded', subject, planId, content }, moment);
    return publication;
  });
}

/** Takes back a publication that was noted by mistake; it stays on record with the reason. @throws NotFound, NotAllowed, NotPossible */
export function takeBackPublication(actor: Actor, publicationId: string, reason: string, moment: Moment) {
  return transaction(() => {
    const publication = database().select().from(publications).where(eq(publications.id, publicationId)).get();
    if (!publication) throw new NotFound();
    const { planId, takenBackAt } = publication;
    submissionInScope(actor, planId);
    if (!may(actor, 'record-publication', { planId })) throw new NotAllowed();
    if (takenBackAt) throw new Gone('This was taken back already.');
    database()
      .update(publications)
      .set({ takenBackReason: reason, takenBackBy: actor.personId, takenBackAt: moment.now })
      .where(eq(publications.id, publicationId))
      .run();
    const subject = { kind: 'publication', id: publicationId };
    recordAudit(
      { actor: actor.personId, event: 'publication-taken-back', subject, planId, content: { reason } },
      moment,
    );
    return { id: publicationId };
  });
}
