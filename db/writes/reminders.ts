import { eq } from 'drizzle-orm';
import { composeDigest, type DigestDay, type DigestItem, itemHref, itemWords } from '#domain/digest.ts';
import type { Moment } from '#domain/moment.ts';
import { database } from '../database.ts';
import { getInstallation } from '../reads/installation.ts';
import { mailPreferencesOf } from '../reads/mail-preferences.ts';
import { outboxMessages, reminderLedger } from '../schema/outbox.ts';
import { transaction } from '../transaction.ts';
import { recordAudit } from './audit.ts';
import { addNotice, queueMail } from './mail.ts';

/** Notes in the ledger that a person is told of an item; false when they were told of it before. */
function isNew({ subjectKind, subjectId, kind, onDate }: DigestItem, personId: string): boolean {
  const row = { subjectKind, subjectId, kind, onDate, personId };
  return database().insert(reminderLedger).values(row).onConflictDoNothing().run().changes > 0;
}

/**
 * Reminds one person of what they were not told before: a notice for each thing and one message by mail a day with all of them,
 * without what they muted (product §6). Safe to run twice: the ledger is kept by subject, kind and the day that was meant; what
 * comes up after the day's message was written waits for the next day's.
 * @returns how many things they were reminded of
 */
export function remindPerson(
  personId: string,
  items: readonly DigestItem[],
  day: DigestDay,
  moment: Moment,
): { reminded: number } {
  return transaction(() => {
    const dedupeKey = `digest:${personId}:${moment.today}`;
    const isWritten = database()
      .select({ id: outboxMessages.id })
      .from(outboxMessages)
      .where(eq(outboxMessages.dedupeKey, dedupeKey))
      .get();
    if (isWritten) return { reminded: 0 };
    const fresh = items.filter((item) => isNew(item, personId));
    if (fresh.length === 0) return { reminded: 0 };
    for (const item of fresh) {
      const { kind, subjectKind, subjectId, onDate, planId, actionId } = item;
      const key = `${kind}:${subjectKind}:${subjectId}:${onDate}:${personId}`;
      const said = { text: itemWords(item, day), href: itemHref(item) };
      addNotice({ personId, dedupeKey: key, kind, planId, actionId, ...said }, moment);
    }
    const { muted } = mailPreferencesOf(personId);
    const draft = composeDigest(fresh, muted, day, getInstallation().marking);
    const isMailed = draft !== null && queueMail({ personId, dedupeKey, kind: 'digest', draft }, moment);
    const content = {
      isMailed,
      of: fresh.map(({ kind, subjectKind, subjectId, onDate }) => ({ kind, subjectKind, subjectId, onDate })),
    };
    recordAudit(
      { actor: 'system', event: 'person-reminded', subject: { kind: 'person', id: personId }, content },
      moment,
    );
    return { reminded: fresh.length };
  });
}
