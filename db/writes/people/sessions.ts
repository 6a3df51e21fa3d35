import { randomBytes } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { database } from '#db/database.ts';
import { newId } from '#db/new-id.ts';
import { identitySessions } from '#db/schema/identity.ts';
import { transaction } from '#db/transaction.ts';
import { recordAudit } from '#db/writes/audit/audit.ts';
import type { Moment } from '#domain/dates/moment.ts';
import { isFromTheFuture } from '#domain/jobs/clock-jumps.ts';

const IDLE_MINUTES = 30;
const ABSOLUTE_HOURS = 12;
const TOUCH_EVERY_SECONDS = 60;

/**
 * Marks a session as in use. Ends it, and answers false, when it has been idle for 30 minutes or open for 12 hours
 * (assurance §1.1, 7.3.1), or when it was in use at a time that is yet to come. Writes at most once a minute.
 */
export function touchSession(sessionId: string, moment: Moment): boolean {
  const session = database()
    .select({ createdAt: identitySessions.createdAt, updatedAt: identitySessions.updatedAt })
    .from(identitySessions)
    .where(eq(identitySessions.id, sessionId))
    .get();
  if (!session) return false;
  const now = Date.parse(moment.clock);
  const idleMs = now - session.updatedAt.getTime();
  const isOver = idleMs > IDLE_MINUTES * 60_000 || now - session.createdAt.getTime() > ABSOLUTE_HOURS * 3_600_000;
  // After the clock was put back a session of "tomorrow" would not end until then (REL-16).
  if (isOver || isFromTheFuture(session.updatedAt.toISOString(), moment.clock)) {
    database().delete(identitySessions).where(eq(identitySessions.id, sessionId)).run();
    return false;
  }
  if (idleMs > TOUCH_EVERY_SECONDS * 1000) {
    database()
      .update(identitySessions)
      .set({ updatedAt: new Date(now) })
      .where(eq(identitySessions.id, sessionId))
      .run();
  }
  return true;
}

/**
 * Opens a session without a password: for the example's sign-in buttons and for tests, which then sign the token into
 * the cookie. Audited.
 * @returns the token
 */
export function openSession(person: { id: string; identityId: string }, moment: Moment): string {
  const token = randomBytes(32).toString('base64url');
  const now = new Date(moment.clock);
  transaction(() => {
    database()
      .insert(identitySessions)
      .values({
        id: newId(),
        token,
        userId: person.identityId,
        createdAt: now,
        updatedAt: now,
        expiresAt: new Date(now.getTime() + ABSOLUTE_HOURS * 3_600_000),
      })
      .run();
    recordAudit({ actor: person.id, event: 'signed-in', subject: { kind: 'person', id: person.id } }, moment);
  });
  return token;
}
