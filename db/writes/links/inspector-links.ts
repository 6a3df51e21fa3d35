import { createHash, randomBytes } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { database } from '#db/database.ts';
import { submissionInScope } from '#db/reads/submissions/submission-scope.ts';
import { inspectorLinks } from '#db/schema/inspector-links.ts';
import { transaction } from '#db/transaction.ts';
import { recordAudit } from '#db/writes/audit/audit.ts';
import { endOfDayInLondon } from '#domain/dates/london-time.ts';
import type { Moment } from '#domain/dates/moment.ts';
import { type GrantLinkInput, judgeLastDay, linkState } from '#domain/panels/inspector-links.ts';
import type { Actor } from '#domain/policy/actor.ts';
import { may } from '#domain/policy/policy.ts';
import { NotAllowed, NotFound, NotPossible } from '#domain/policy/refusals.ts';

/** What is kept of a link's token: whoever reads the database cannot open the link with it. */
export function linkTokenHash(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

/**
 * Grants a link to a plan for Ofsted or an adviser (rules §5, assurance SEC-24), good until the end of its last day in London.
 * A plan of which nothing is sealed yet may have one; it then shows just that.
 * @returns the token, 256 bits, for the address `/inspector-links/TOKEN`; only its SHA-256 is stored
 * @throws NotFound, NotAllowed; NotValid for a last day in the past or more than 90 days away
 */
export function grantInspectorLink(
  actor: Actor,
  planId: string,
  input: GrantLinkInput,
  moment: Moment,
): { id: string; token: string } {
  return transaction(() => {
    submissionInScope(actor, planId);
    if (!may(actor, 'grant-inspector-link', { planId })) throw new NotAllowed();
    const { heldBy, untilOn, showsLivePosition, showsEvidenceIndex } = input;
    judgeLastDay(untilOn, moment.today);
    const token = randomBytes(32).toString('base64url');
    const expiresAt = endOfDayInLondon(untilOn);
    const { id } = database()
      .insert(inspectorLinks)
      .values({
        ...{ planId, heldBy, showsLivePosition, showsEvidenceIndex, expiresAt },
        tokenHash: linkTokenHash(token),
        grantedBy: actor.personId,
        grantedAt: moment.now,
      })
      .returning({ id: inspectorLinks.id })
      .get();
    const subject = { kind: 'inspector-link', id };
    const content = { heldBy, untilOn, showsLivePosition, showsEvidenceIndex };
    recordAudit({ actor: actor.personId, event: 'inspector-link-granted', subject, planId, content }, moment);
    return { id, token };
  });
}

/** The plan of a link that somebody may know of: who reads the plan whole, or who may revoke it though they read no plan. */
function linkInScope(actor: Actor, linkId: string) {
  const link = database().select().from(inspectorLinks).where(eq(inspectorLinks.id, linkId)).get();
  if (!link) throw new NotFound();
  if (!may(actor, 'revoke-inspector-link', { planId: link.planId })) {
    submissionInScope(actor, link.planId);
    throw new NotAllowed();
  }
  return link;
}

/**
 * Revokes a link: whoever uses it reads nothing from the next request on. The administrator may, though they read no plan.
 * @throws NotFound, NotAllowed; NotPossible for one that has run out or was revoked already
 */
export function revokeInspectorLink(actor: Actor, linkId: string, moment: Moment): { id: string } {
  return transaction(() => {
    const link = linkInScope(actor, linkId);
    const state = linkState(link, moment.now);
    if (state !== 'open') {
      throw new NotPossible(
        state === 'revoked' ? 'This link was revoked already.' : 'This link has run out: it opens nothing any more.',
      );
    }
    database()
      .update(inspectorLinks)
      .set({ revokedBy: actor.personId, revokedAt: moment.now })
      .where(eq(inspectorLinks.id, linkId))
      .run();
    const subject = { kind: 'inspector-link', id: linkId };
    recordAudit({ actor: actor.personId, event: 'inspector-link-revoked', subject, planId: link.planId }, moment);
    return { id: linkId };
  });
}
