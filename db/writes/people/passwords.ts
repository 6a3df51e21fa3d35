import { and, eq } from 'drizzle-orm';
import { database } from '#db/database.ts';
import { newId } from '#db/new-id.ts';
import { getPasswordLink, type SaidOfThemselves, whoChooses } from '#db/reads/people/password-links.ts';
import { identities, identityAccounts, identitySessions } from '#db/schema/identity.ts';
import { people } from '#db/schema/people.ts';
import { personRoles } from '#db/schema/person-roles.ts';
import { passwordLinks } from '#db/schema/sign-in.ts';
import { transaction } from '#db/transaction.ts';
import { recordAudit } from '#db/writes/audit/audit.ts';
import type { Moment } from '#domain/dates/moment.ts';
import { NotValid } from '#domain/policy/refusals.ts';

/** Where the sign-in library keeps a password: an account of this provider whose own id is the identity's. */
const PROVIDER = 'credential';

/**
 * Keeps the password somebody chose by their one-time link, and uses the link up in the same transaction. A reset ends all their
 * sessions; the first administrator comes into being here (assurance §1.1).
 * @param secret from the link's address
 * @param passwordHash made by the sign-in library before, since hashing takes time and a transaction must not
 * @returns the address to sign in with
 * @throws NotFound for an unknown link; NotPossible, NotValid as `whoChooses`; NotValid when the first administrator's address is taken
 */
export function setPassword(
  secret: string,
  said: SaidOfThemselves,
  passwordHash: string,
  moment: Moment,
): { email: string } {
  return transaction(() => {
    const link = getPasswordLink(secret, moment);
    const who = whoChooses(link, said);
    const personId = link.person?.id ?? addFirstAdministrator(who, moment);
    const identityId = link.person?.identityId ?? addIdentity(personId, who, moment);
    keepPassword(identityId, passwordHash, moment);
    database().delete(identitySessions).where(eq(identitySessions.userId, identityId)).run();
    database().update(passwordLinks).set({ usedAt: moment.clock, personId }).where(eq(passwordLinks.id, link.id)).run();
    recordAudit(
      {
        actor: personId,
        event: 'password-chosen',
        subject: { kind: 'person', id: personId },
        content: { link: link.id },
      },
      moment,
    );
    return { email: who.email };
  });
}

function addFirstAdministrator(who: { name: string; email: string }, moment: Moment): string {
  const same = database().select({ id: people.id }).from(people).where(eq(people.email, who.email)).get();
  if (same) throw new NotValid([{ field: 'email', words: 'Somebody has this e-mail address already' }]);
  const person = database()
    .insert(people)
    .values({ name: who.name, email: who.email, createdAt: moment.now })
    .returning({ id: people.id })
    .get();
  database()
    .insert(personRoles)
    .values({ personId: person.id, role: 'administrator', grantedBy: null, grantedAt: moment.now })
    .run();
  recordAudit(
    {
      actor: person.id,
      event: 'first-administrator-added',
      subject: { kind: 'person', id: person.id },
      content: { name: who.name, email: who.email },
    },
    moment,
  );
  return person.id;
}

function addIdentity(personId: string, who: { name: string; email: string }, moment: Moment): string {
  const id = newId();
  const at = new Date(moment.clock);
  database()
    .insert(identities)
    .values({ id, name: who.name, email: who.email, emailVerified: false, createdAt: at, updatedAt: at })
    .run();
  database().update(people).set({ identityId: id }).where(eq(people.id, personId)).run();
  return id;
}

function keepPassword(identityId: string, password: string, moment: Moment): void {
  const updatedAt = new Date(moment.clock);
  const changed = database()
    .update(identityAccounts)
    .set({ password, updatedAt })
    .where(and(eq(identityAccounts.userId, identityId), eq(identityAccounts.providerId, PROVIDER)))
    .run();
  if (changed.changes > 0) return;
  database()
    .insert(identityAccounts)
    .values({
      id: newId(),
      accountId: identityId,
      providerId: PROVIDER,
      userId: identityId,
      password,
      createdAt: updatedAt,
      updatedAt,
    })
    .run();
}
