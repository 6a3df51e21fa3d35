import { and, eq, isNotNull } from 'drizzle-orm';
import { database } from '#db/database.ts';
import { assertAdministers } from '#db/reads/administration/administration.ts';
import { outboxMessages } from '#db/schema/outbox.ts';
import { transaction } from '#db/transaction.ts';
import { recordAudit } from '#db/writes/audit/audit.ts';
import type { Moment } from '#domain/dates/moment.ts';
import type { Actor } from '#domain/policy/actor.ts';
import { NotFound, NotPossible } from '#domain/policy/refusals.ts';
import { queueMail } from './mail.ts';

/**
 * Tries a message again at once: one that waits for its next try, or one that was given up.
 * @throws NotFound, NotAllowed; NotPossible when it was sent
 */
export function retryMessage(actor: Actor, messageId: string, moment: Moment): { id: string } {
  return transaction(() => {
    assertAdministers(actor);
    const message = database().select().from(outboxMessages).where(eq(outboxMessages.id, messageId)).get();
    if (!message) throw new NotFound();
    if (message.sentAt !== null) throw new NotPossible('This message has been sent.');
    const again = { givenUpAt: null, attempts: 0, notBefore: moment.clock };
    database().update(outboxMessages).set(again).where(eq(outboxMessages.id, messageId)).run();
    recordAudit(
      { actor: actor.personId, event: 'mail-tried-again', subject: { kind: 'outbox-message', id: messageId } },
      moment,
    );
    return { id: messageId };
  });
}

/**
 * Tries everything again that was given up: after the mail server was away for longer than five days.
 * @returns how many
 * @throws NotAllowed
 */
export function retryGivenUpMail(actor: Actor, moment: Moment): { messages: number } {
  return transaction(() => {
    assertAdministers(actor);
    const { changes } = database()
      .update(outboxMessages)
      .set({ givenUpAt: null, attempts: 0, notBefore: moment.clock })
      .where(and(isNotNull(outboxMessages.givenUpAt)))
      .run();
    const subject = { kind: 'outbox', id: 'given-up' };
    recordAudit(
      { actor: actor.personId, event: 'given-up-mail-tried-again', subject, content: { messages: changes } },
      moment,
    );
    return { messages: changes };
  });
}

/**
 * A message to oneself, to see that mail arrives.
 * @throws NotAllowed; NotPossible without an address that takes mail
 */
export function queueTestMessage(actor: Actor, moment: Moment): { id: string } {
  return transaction(() => {
    assertAdministers(actor);
    const dedupeKey = `test:${actor.personId}:${moment.clock}`;
    const draft = {
      subject: 'Test message',
      parts: [
        { say: 'This message was asked for by an administrator, to see that mail arrives.' },
        { list: [{ words: 'Mail of this installation', href: '/administration/mail' }] },
      ],
    };
    if (!queueMail({ personId: actor.personId, dedupeKey, kind: 'test', draft }, moment)) {
      throw new NotPossible('Your account has no e-mail address that takes mail.');
    }
    recordAudit(
      { actor: actor.personId, event: 'test-mail-queued', subject: { kind: 'person', id: actor.personId } },
      moment,
    );
    return { id: dedupeKey };
  });
}
