import { and, eq, isNull } from 'drizzle-orm';
import { database } from '#db/database.ts';
import { isPublished } from '#db/reads/links/public-pages.ts';
import { versionInScope } from '#db/reads/submissions/submission-scope.ts';
import { publicPages } from '#db/schema/public-pages.ts';
import { transaction } from '#db/transaction.ts';
import { recordAudit } from '#db/writes/audit/audit.ts';
import type { Moment } from '#domain/dates/moment.ts';
import type { Actor } from '#domain/policy/actor.ts';
import { may } from '#domain/policy/policy.ts';
import { NotAllowed, NotPossible } from '#domain/policy/refusals.ts';

function pageThatIsOn(versionId: string) {
  return database()
    .select({ id: publicPages.id })
    .from(publicPages)
    .where(and(eq(publicPages.versionId, versionId), isNull(publicPages.turnedOffAt)))
    .get();
}

/**
 * Lets anybody read a sealed version at an address that stays. Only what was published already may be read so: a publication of
 * this version must be on record.
 * @throws NotFound, NotAllowed; NotPossible when no publication of it stands, or its page is on already
 */
export function turnOnPublicPage(actor: Actor, versionId: string, moment: Moment): { id: string } {
  return transaction(() => {
    const { planId, number } = versionInScope(actor, versionId);
    if (!may(actor, 'turn-on-public-page', { planId })) throw new NotAllowed();
    if (!isPublished(versionId)) {
      throw new NotPossible(
        `Put the publication of version ${number} on record first: only what is published can have a page.`,
      );
    }
    if (pageThatIsOn(versionId)) throw new NotPossible('The public page of this version is on already.');
    const page = database()
      .insert(publicPages)
      .values({ versionId, turnedOnBy: actor.personId, turnedOnAt: moment.now })
      .returning({ id: publicPages.id })
      .get();
    const subject = { kind: 'public-page', id: page.id };
    const content = { versionId, number };
    recordAudit({ actor: actor.personId, event: 'public-page-turned-on', subject, planId, content }, moment);
    return page;
  });
}

/**
 * Takes the page of a version away again: its address then answers as one that never was.
 * @throws NotFound, NotAllowed; NotPossible when it is off
 */
export function turnOffPublicPage(actor: Actor, versionId: string, moment: Moment): { id: string } {
  return transaction(() => {
    const { planId } = versionInScope(actor, versionId);
    if (!may(actor, 'turn-off-public-page', { planId })) throw new NotAllowed();
    const page = pageThatIsOn(versionId);
    if (!page) throw new NotPossible('The public page of this version is off already.');
    database()
      .update(publicPages)
      .set({ turnedOffBy: actor.personId, turnedOffAt: moment.now })
      .where(eq(publicPages.id, page.id))
      .run();
    const subject = { kind: 'public-page', id: page.id };
    recordAudit({ actor: actor.personId, event: 'public-page-turned-off', subject, planId }, moment);
    return page;
  });
}
