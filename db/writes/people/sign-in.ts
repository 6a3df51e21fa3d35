import { createHmac } from 'node:crypto';
import { and, count, eq, gt, lt, min } from 'drizzle-orm';
import { database } from '#db/database.ts';
import { people } from '#db/schema/people.ts';
import { signInFailures } from '#db/schema/sign-in.ts';
import { keyFor } from '#db/secrets.ts';
import { transaction } from '#db/transaction.ts';
import { recordAudit } from '#db/writes/audit/audit.ts';
import type { Moment } from '#domain/dates/moment.ts';
import { signInLimit } from '#domain/people/sign-in.ts';
import { TooMany } from '#domain/policy/refusals.ts';

const windowMs = signInLimit.withinMinutes * 60_000;
const before = (moment: Moment, ms: number) => new Date(Date.parse(moment.clock) - ms).toISOString();

/**
 * Refuses a try, right password or not, when one of its sources has failed ten times within five minutes.
 * @param sources `email:…` and `address:…` of the try; `link-address:…` of whoever opens a link
 * @throws TooMany with the wait in seconds
 */
export function assertMaySignIn(sources: readonly string[], moment: Moment): void {
  for (const source of sources) {
    const recent = database()
      .select({ failures: count(), oldest: min(signInFailures.failedAt) })
      .from(signInFailures)
      .where(and(eq(signInFailures.source, source), gt(signInFailures.failedAt, before(moment, windowMs))))
      .get();
    if (!recent?.oldest || recent.failures < signInLimit.tries) continue;
    const seconds = Math.ceil((Date.parse(recent.oldest) + windowMs - Date.parse(moment.clock)) / 1000);
    const minutes = Math.max(1, Math.ceil(seconds / 60));
    throw new TooMany(
      `Too many tries. Try again in ${minutes} ${minutes === 1 ? 'minute' : 'minutes'}.`,
      Math.max(1, seconds),
    );
  }
}

/**
 * Counts a failed sign-in, or a link that opened nothing, against its sources; audited without the password or the token. Drops
 * what is older than the window.
 */
export function recordSignInFailure(sources: readonly string[], moment: Moment, event = 'sign-in-refused'): void {
  transaction(() => {
    database()
      .delete(signInFailures)
      .where(lt(signInFailures.failedAt, before(moment, windowMs)))
      .run();
    for (const source of sources) database().insert(signInFailures).values({ source, failedAt: moment.clock }).run();
    recordAudit({ actor: 'nobody', event, subject: { kind: 'sign-in', id: triedAs(sources[0] ?? '') } }, moment);
  });
}

/**
 * As what the trail keeps a try, for good: the person whose address was typed, else a mark of the address that cannot be read back.
 * The trail is never changed, so no address stands in it that may have to be erased one day.
 */
function triedAs(source: string): string {
  if (!source.startsWith('email:')) return source;
  const email = source.slice('email:'.length);
  const person = database().select({ id: people.id }).from(people).where(eq(people.email, email)).get();
  if (person) return person.id;
  return `unknown-address:${createHmac('sha256', keyFor('sign-in')).update(email).digest('base64url')}`;
}

/** A sign-in that worked: audited, after the fact, since the sign-in library writes its own session. */
export function recordSignIn(identityId: string, moment: Moment): void {
  const person = database().select({ id: people.id }).from(people).where(eq(people.identityId, identityId)).get();
  const id = person?.id ?? 'unknown';
  recordAudit({ actor: id, event: 'signed-in', subject: { kind: 'person', id } }, moment);
}

/** A sign-out, audited. */
export function recordSignOut(personId: string, moment: Moment): void {
  recordAudit({ actor: personId, event: 'signed-out', subject: { kind: 'person', id: personId } }, moment);
}
