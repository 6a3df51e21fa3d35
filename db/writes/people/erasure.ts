import { and, eq, inArray, isNull, like, or } from 'drizzle-orm';
import { database } from '#db/database.ts';
import { getErasureFacts, nextErasedNumber } from '#db/reads/people/erasure.ts';
import { auditEvents, idempotencyKeys } from '#db/schema/audit.ts';
import { identities, identityVerifications } from '#db/schema/identity.ts';
import { mailMutings, mailPreferences, notices, outboxMessages } from '#db/schema/outbox.ts';
import { privateNotes } from '#db/schema/panel-questions.ts';
import { people } from '#db/schema/people.ts';
import { personRoles } from '#db/schema/person-roles.ts';
import { passwordLinks, signInFailures } from '#db/schema/sign-in.ts';
import { transaction } from '#db/transaction.ts';
import { recordAudit } from '#db/writes/audit/audit.ts';
import { redactContents } from '#db/writes/audit/redaction.ts';
import type { Moment } from '#domain/dates/moment.ts';
import { assertErasable, erasedAddress, erasedName } from '#domain/people/erasure.ts';
import type { Actor } from '#domain/policy/actor.ts';

/**
 * Takes the personal data of somebody who left out for good (UK GDPR article 17; assurance §5, case 89; decision 26): name and address,
 * what they signed in with, their private notes, their notices and mail, and their name out of the audit trail. What they wrote and decided
 * stays where it is, under a neutral name; nothing that was sealed or frozen names people.
 * @throws NotFound; NotAllowed for anyone but an administrator; Gone, NotPossible as `assertErasable`
 */
export function erasePerson(actor: Actor, personId: string, moment: Moment): { id: string; name: string } {
  return transaction(() => {
    const facts = getErasureFacts(actor, personId, moment.today);
    assertErasable(facts);
    const number = nextErasedNumber();
    const name = erasedName(number);
    eraseSignIn(personId);
    eraseOwnThings(personId);
    eraseMail(personId);
    endRoles(personId, moment);
    const { version } = personOf(personId);
    database()
      .update(people)
      .set({ name, email: erasedAddress(number), erasedAt: moment.now, version: version + 1 })
      .where(eq(people.id, personId))
      .run();
    const erasedRows = rowsNaming(personId);
    redactContents(erasedRows);
    const subject = { kind: 'person', id: personId };
    recordAudit({ actor: actor.personId, event: 'person-erased', subject, content: { number, erasedRows } }, moment);
    return { id: personId, name };
  });
}

function personOf(personId: string) {
  const person = database().select().from(people).where(eq(people.id, personId)).get();
  if (!person) throw new Error('A person who was found is gone.');
  return person;
}

/** Their identity with its sessions and password, links to choose one, and tries to sign in with their address. */
function eraseSignIn(personId: string): void {
  const { identityId, email } = personOf(personId);
  database().delete(passwordLinks).where(eq(passwordLinks.personId, personId)).run();
  database()
    .delete(signInFailures)
    .where(eq(signInFailures.source, `email:${email}`))
    .run();
  if (identityId === null) return;
  const mentions = [email, identityId];
  database()
    .delete(identityVerifications)
    .where(or(inArray(identityVerifications.identifier, mentions), inArray(identityVerifications.value, mentions)))
    .run();
  database().update(people).set({ identityId: null }).where(eq(people.id, personId)).run();
  database().delete(identities).where(eq(identities.id, identityId)).run();
}

/** What was theirs alone. */
function eraseOwnThings(personId: string): void {
  for (const table of [privateNotes, notices, mailPreferences, mailMutings]) {
    database().delete(table).where(eq(table.personId, personId)).run();
  }
  database().delete(idempotencyKeys).where(eq(idempotencyKeys.actor, personId)).run();
}

/** Mail to them that was not sent goes, what was loses address and text; what others were told of them loses their name. */
function eraseMail(personId: string): void {
  const own = eq(outboxMessages.personId, personId);
  database()
    .delete(outboxMessages)
    .where(and(own, isNull(outboxMessages.sentAt), isNull(outboxMessages.sendingAt)))
    .run();
  const erased = { toAddress: 'erased', subject: '', text: '', html: '', lastError: null };
  database().update(outboxMessages).set(erased).where(own).run();
  const roles = database().select({ id: personRoles.id }).from(personRoles).where(eq(personRoles.personId, personId));
  for (const { id } of roles.all()) {
    const said = 'An administrator whose data was erased since gave themselves a role.';
    database()
      .update(notices)
      .set({ text: said })
      .where(like(notices.dedupeKey, `role-granted:${id}:%`))
      .run();
    database()
      .update(outboxMessages)
      .set({ text: said, html: '' })
      .where(like(outboxMessages.dedupeKey, `role-granted:${id}:%`))
      .run();
  }
}

/** That they were held stays on record. */
function endRoles(personId: string, moment: Moment): void {
  const standing = and(eq(personRoles.personId, personId), isNull(personRoles.endedAt));
  database().update(personRoles).set({ endedAt: moment.now }).where(standing).run();
}

/** The rows of the trail that say what somebody is called. Everywhere else it knows people by their ids. */
const naming = ['person-added', 'person-changed', 'first-administrator-added'];

function rowsNaming(personId: string): number[] {
  return database()
    .select({ seq: auditEvents.seq })
    .from(auditEvents)
    .where(
      and(
        eq(auditEvents.subjectKind, 'person'),
        eq(auditEvents.subjectId, personId),
        inArray(auditEvents.event, naming),
      ),
    )
    .all()
    .map(({ seq }) => seq);
}
