import { and, eq, isNull } from 'drizzle-orm';
import { database } from '#db/database.ts';
import { notices } from '#db/schema/outbox.ts';
import { transaction } from '#db/transaction.ts';
import { recordAudit } from '#db/writes/audit/audit.ts';
import type { Moment } from '#domain/dates/moment.ts';
import type { Actor } from '#domain/policy/actor.ts';
import { NotFound } from '#domain/policy/refusals.ts';

/**
 * Marks one notice of one's own as read.
 * @throws NotFound for an unknown one and for another person's alike
 */
export function readNotice(actor: Actor, noticeId: string, moment: Moment): { id: string } {
  return transaction(() => {
    const own = and(eq(notices.id, noticeId), eq(notices.personId, actor.personId));
    if (!database().select({ id: notices.id }).from(notices).where(own).get()) throw new NotFound();
    database()
      .update(notices)
      .set({ readAt: moment.now })
      .where(and(own, isNull(notices.readAt)))
      .run();
    recordAudit({ actor: actor.personId, event: 'notice-read', subject: { kind: 'notice', id: noticeId } }, moment);
    return { id: noticeId };
  });
}

/** Marks all of one's own notices as read. */
export function readAllNotices(actor: Actor, moment: Moment): { notices: number } {
  return transaction(() => {
    const { changes } = database()
      .update(notices)
      .set({ readAt: moment.now })
      .where(and(eq(notices.personId, actor.personId), isNull(notices.readAt)))
      .run();
    const subject = { kind: 'person', id: actor.personId };
    recordAudit({ actor: actor.personId, event: 'notices-read', subject, content: { notices: changes } }, moment);
    return { notices: changes };
  });
}
