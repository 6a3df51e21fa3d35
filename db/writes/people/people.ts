import { and, eq, ne } from 'drizzle-orm';
import { database } from '#db/database.ts';
import { assertAdministers } from '#db/reads/administration/administration.ts';
import { administratorsWhoCanSignIn } from '#db/reads/people/people.ts';
import { identities, identitySessions } from '#db/schema/identity.ts';
import { people } from '#db/schema/people.ts';
import { transaction } from '#db/transaction.ts';
import { recordAudit } from '#db/writes/audit/audit.ts';
import type { Moment } from '#domain/dates/moment.ts';
import { assertAdministratorRemains, assertNotErased, type PersonInput } from '#domain/people/people.ts';
import type { Actor } from '#domain/policy/actor.ts';
import { NotFound, NotPossible, NotValid, Stale } from '#domain/policy/refusals.ts';
import { createPasswordLink } from './password-links.ts';

type Person = typeof people.$inferSelect;

function personInScope(personId: string): Person {
  const person = database().select().from(people).where(eq(people.id, personId)).get();
  if (!person) throw new NotFound();
  return person;
}

function audited(actor: Actor, event: string, personId: string, content: object, moment: Moment): void {
  recordAudit({ actor: actor.personId, event, subject: { kind: 'person', id: personId }, content }, moment);
}

/** An address belongs to one person, also where it is left over from a sign-in without one. */
function assertAddressFree(email: string, except: { personId: string; identityId: string | null }): void {
  const person = database()
    .select({ name: people.name })
    .from(people)
    .where(and(eq(people.email, email), ne(people.id, except.personId)))
    .get();
  const identity = database()
    .select({ id: identities.id })
    .from(identities)
    .where(and(eq(identities.email, email), ne(identities.id, except.identityId ?? '')))
    .get();
  if (person || identity) {
    const who = person?.name ?? 'Somebody';
    throw new NotValid([{ field: 'email', words: `${who} has this e-mail address already` }]);
  }
}

/**
 * Adds a person, who has no role yet and cannot sign in before they chose a password by a link (`givePasswordLink`).
 * @throws NotAllowed for anyone but an administrator; NotValid when the e-mail address is taken
 */
export function addPerson(actor: Actor, input: PersonInput, moment: Moment): { id: string; version: number } {
  return transaction(() => {
    assertAdministers(actor);
    assertAddressFree(input.email, { personId: '', identityId: null });
    const person = database()
      .insert(people)
      .values({ ...input, createdAt: moment.now })
      .returning({ id: people.id, version: people.version })
      .get();
    audited(actor, 'person-added', person.id, input, moment);
    return person;
  });
}

/**
 * Changes a person's name and e-mail address; they sign in with the new address from now on.
 * @throws NotFound, NotAllowed; Stale with what stands now; NotValid when the address is another's
 */
export function changePerson(
  actor: Actor,
  personId: string,
  input: PersonInput,
  version: number,
  moment: Moment,
): { id: string; version: number } {
  return transaction(() => {
    assertAdministers(actor);
    const before = personInScope(personId);
    assertNotErased(before);
    const stands: PersonInput = { name: before.name, email: before.email };
    if (before.version !== version) throw new Stale(stands, before.version);
    assertAddressFree(input.email, { personId, identityId: before.identityId });
    database()
      .update(people)
      .set({ ...input, version: version + 1 })
      .where(eq(people.id, personId))
      .run();
    if (before.identityId !== null) {
      database()
        .update(identities)
        .set({ ...input, updatedAt: new Date(moment.clock) })
        .where(eq(identities.id, before.identityId))
        .run();
    }
    audited(actor, 'person-changed', personId, { before: stands, after: input }, moment);
    return { id: personId, version: version + 1 };
  });
}

/**
 * Makes a one-time link for a person to choose a password, in place of any before it.
 * @returns the secret for the address, kept nowhere: whoever stores the answer stores the key to the account
 * @throws NotFound, NotAllowed; NotPossible for a person who is disabled
 */
export function givePasswordLink(actor: Actor, personId: string, moment: Moment): string {
  return transaction(() => {
    assertAdministers(actor);
    const person = personInScope(personId);
    assertNotErased(person);
    if (person.disabledAt !== null) throw new NotPossible(`${person.name} is disabled. Enable the account first.`);
    return createPasswordLink(personId, moment, actor.personId);
  });
}

/**
 * Keeps a person from signing in and ends their sessions at once. Their posts and what they wrote stay.
 * @throws NotFound, NotAllowed; NotPossible when disabled already, or when no administrator would be left
 */
export function disablePerson(actor: Actor, personId: string, moment: Moment): { id: string; version: number } {
  return transaction(() => {
    assertAdministers(actor);
    const person = personInScope(personId);
    if (person.disabledAt !== null) throw new NotPossible(`${person.name} is disabled already.`);
    assertAdministratorRemains(administratorsWhoCanSignIn(), personId);
    if (person.identityId !== null) {
      database().delete(identitySessions).where(eq(identitySessions.userId, person.identityId)).run();
    }
    return setDisabledAt(actor, person, moment.now, moment);
  });
}

/** Lets a disabled person sign in again, with the roles they had. @throws NotFound, NotAllowed; NotPossible when not disabled */
export function enablePerson(actor: Actor, personId: string, moment: Moment): { id: string; version: number } {
  return transaction(() => {
    assertAdministers(actor);
    const person = personInScope(personId);
    assertNotErased(person);
    if (person.disabledAt === null) throw new NotPossible(`${person.name} is not disabled.`);
    return setDisabledAt(actor, person, null, moment);
  });
}

function setDisabledAt(actor: Actor, person: Person, disabledAt: string | null, moment: Moment) {
  const version = person.version + 1;
  database().update(people).set({ disabledAt, version }).where(eq(people.id, person.id)).run();
  audited(actor, disabledAt === null ? 'person-enabled' : 'person-disabled', person.id, {}, moment);
  return { id: person.id, version };
}
