import { createHash, randomBytes } from 'node:crypto';
import { and, eq, gt, isNull } from 'drizzle-orm';
import { database } from '#db/database.ts';
import { newId } from '#db/new-id.ts';
import { passwordLinks } from '#db/schema/sign-in.ts';
import { recordAudit } from '#db/writes/audit/audit.ts';
import type { Moment } from '#domain/dates/moment.ts';

const HOURS = 24;

/** What is kept of a link's secret: whoever reads the database cannot make the link from it. */
export function passwordLinkHash(secret: string): string {
  return createHash('sha256').update(secret).digest('base64url');
}

/**
 * Makes a one-time link by which somebody chooses a password, good for 24 hours. Older unused links for the same person
 * stop working (assurance §1.1, 6.4.1: single use, time-limited).
 * @param personId for whom; null for the first administrator, who is not a person here yet
 * @param by who asks, for the audit trail: a person's id, or the command line
 * @returns the secret, 256 bits, for the address `/set-password/SECRET`; only its SHA-256 is stored
 */
export function createPasswordLink(personId: string | null, moment: Moment, by = 'cli'): string {
  const secret = randomBytes(32).toString('base64url');
  const expiresAt = new Date(Date.parse(moment.clock) + HOURS * 3_600_000).toISOString();
  const id = newId();
  database().transaction(() => {
    const samePerson = personId === null ? isNull(passwordLinks.personId) : eq(passwordLinks.personId, personId);
    database()
      .update(passwordLinks)
      .set({ expiresAt: moment.clock })
      .where(and(samePerson, isNull(passwordLinks.usedAt), gt(passwordLinks.expiresAt, moment.clock)))
      .run();
    database()
      .insert(passwordLinks)
      .values({ id, personId, secretHash: passwordLinkHash(secret), createdAt: moment.clock, expiresAt })
      .run();
    recordAudit(
      {
        actor: by,
        event: 'password-link-created',
        subject: { kind: 'password-link', id },
        content: { personId, expiresAt },
      },
      moment,
    );
  });
  return secret;
}
