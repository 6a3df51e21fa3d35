import { and, asc, desc, eq, gt, isNotNull, isNull, lte, or, sql } from 'drizzle-orm';
import { database } from '#db/database.ts';
import { personIdsWithRole } from '#db/reads/people/role-holders.ts';
import { outboxMessages } from '#db/schema/outbox.ts';
import { transaction } from '#db/transaction.ts';
import { recordAudit } from '#db/writes/audit/audit.ts';
import type { Moment } from '#domain/dates/moment.ts';
import { furthestWait, nextTry } from '#domain/mail/outbox.ts';
import { addNotices } from './mail.ts';

export type MessageToSend = {
  id: string;
  dedupeKey: string;
  toAddress: string;
  subject: string;
  text: string;
  html: string;
};

const MOST_UNTRIED_DIGESTS = 5;

const unfinished = and(isNull(outboxMessages.sentAt), isNull(outboxMessages.givenUpAt));

/**
 * Takes the message that is due longest and marks it as on its way, before a word is said to the mail server: if the process
 * ends in between, that is seen afterwards and it is sent again under the same Message-ID. Null when none is due.
 */
export function takeNextMessage(moment: Moment): MessageToSend | null {
  return transaction(() => {
    const due = or(
      lte(outboxMessages.notBefore, moment.clock),
      gt(outboxMessages.notBefore, furthestWait(moment.clock)),
    );
    const message = database()
      .select({
        id: outboxMessages.id,
        dedupeKey: outboxMessages.dedupeKey,
        toAddress: outboxMessages.toAddress,
        subject: outboxMessages.subject,
        text: outboxMessages.text,
        html: outboxMessages.html,
      })
      .from(outboxMessages)
      .where(and(unfinished, isNull(outboxMessages.sendingAt), due))
      .orderBy(asc(outboxMessages.notBefore))
      .limit(1)
      .get();
    if (!message) return null;
    database()
      .update(outboxMessages)
      .set({ sendingAt: moment.clock, attempts: sql`${outboxMessages.attempts} + 1` })
      .where(eq(outboxMessages.id, message.id))
      .run();
    return message;
  });
}

/** The mail server took it. */
export function markSent(id: string, moment: Moment): void {
  transaction(() =>
    database()
      .update(outboxMessages)
      .set({ sentAt: moment.clock, sendingAt: null, lastError: null, unreached: false })
      .where(eq(outboxMessages.id, id))
      .run(),
  );
}

export type NotSent = { error: string; unreached: boolean };

/**
 * The mail server did not take it: tried again later, or given up after five days, which administrators are then told.
 * @param error what the server said, in one line
 */
export function markNotSent(id: string, { error, unreached }: NotSent, moment: Moment): void {
  transaction(() => {
    const message = database().select().from(outboxMessages).where(eq(outboxMessages.id, id)).get();
    if (!message) return;
    const again = nextTry({ attempts: message.attempts, createdAt: message.createdAt, clock: moment.clock });
    database()
      .update(outboxMessages)
      .set({
        sendingAt: null,
        lastError: error.slice(0, 500),
        unreached,
        ...(again === null ? { givenUpAt: moment.clock } : { notBefore: again }),
      })
      .where(eq(outboxMessages.id, id))
      .run();
    if (again !== null) return;
    const subject = { kind: 'outbox-message', id };
    recordAudit({ actor: 'system', event: 'mail-given-up', subject, content: { kind: message.kind, error } }, moment);
    const told = personIdsWithRole('administrator').map((personId) => ({
      personId,
      dedupeKey: `mail-given-up:${moment.clock.slice(0, 10)}:${personId}`,
      kind: 'mail-given-up' as const,
      text: 'Mail could not be sent and was given up after five days of trying',
      href: '/administration/mail',
    }));
    addNotices(told, moment);
  });
}

/**
 * Of each person's messages of the day that were never tried, keeps the newest five and gives up the others, as before a mail
 * server was set: months of them at once would help nobody, and what they told stands among the notices. Goes by their number,
 * not their age, so that a clock far ahead gives up nothing.
 * @returns how many were given up
 */
export function giveUpSupersededDigests(moment: Moment): number {
  return transaction(() => {
    const untried = database()
      .select({ id: outboxMessages.id, personId: outboxMessages.personId })
      .from(outboxMessages)
      .where(and(unfinished, eq(outboxMessages.kind, 'digest'), isNull(outboxMessages.lastError)))
      .orderBy(desc(outboxMessages.createdAt))
      .all();
    const seen = new Map<string, number>();
    const superseded = untried.filter(({ personId }) => {
      const newer = seen.get(personId) ?? 0;
      seen.set(personId, newer + 1);
      return newer >= MOST_UNTRIED_DIGESTS;
    });
    const lastError = 'Newer messages to the same person waited, so this one was of no use any more';
    for (const { id } of superseded) {
      const givenUp = { givenUpAt: moment.clock, sendingAt: null, lastError };
      database().update(outboxMessages).set(givenUp).where(eq(outboxMessages.id, id)).run();
    }
    if (superseded.length === 0) return 0;
    const content = { messages: superseded.length };
    const subject = { kind: 'outbox', id: 'superseded' };
    recordAudit({ actor: 'system', event: 'superseded-mail-given-up', subject, content }, moment);
    return superseded.length;
  });
}

/** At the start of the server: whatever was on its way when it ended is due again. */
export function releaseInterruptedMessages(): number {
  return transaction(
    () =>
      database()
        .update(outboxMessages)
        .set({ sendingAt: null })
        .where(and(unfinished, isNotNull(outboxMessages.sendingAt)))
        .run().changes,
  );
}

/** The mail server answers again: what could not reach it need not wait any longer. */
export function hastenUnreached(moment: Moment): number {
  return transaction(
    () =>
      database()
        .update(outboxMessages)
        .set({ notBefore: moment.clock, unreached: false })
        .where(and(unfinished, eq(outboxMessages.unreached, true), gt(outboxMessages.notBefore, moment.clock)))
        .run().changes,
  );
}
