import { eq } from 'drizzle-orm';
import { database } from '#db/database.ts';
import { getInstallation } from '#db/reads/administration/installation.ts';
import { mailPreferencesOf } from '#db/reads/mail/mail-preferences.ts';
import { outboxMessages, reminderLedger } from '#db/schema/outbox.ts';
import { transaction } from '#db/transaction.ts';
import { recordAudit } from '#db/writes/audit/audit.ts';
import { inChunks } from '#db/writes/chunks.ts';
import type { Moment } from '#domain/dates/moment.ts';
import { composeDigest, type DigestDay, type DigestItem, itemHref, itemWords } from '#domain/mail/digest.ts';
import { addNotices, queueMail } from './mail.ts';

type Key = { subjectKind: string; subjectId: string; kind: string; onDate: string };
const keyOf = ({ subjectKind, subjectId, kind, onDate }: Key) => `${kind}:${subjectKind}:${subjectId}:${onDate}`;

/** Notes in the ledger what a person is told of, and gives what they were not told of before. */
function notToldBefore(items: readonly DigestItem[], personId: string): DigestItem[] {
  const rows = items.map(({ subjectKind, subjectId, kind, onDate }) => ({
    subjectKind,
    subjectId,
    kind,
    onDate,
    personId,
  }));
  const noted = inChunks(rows).flatMap((some) =>
    database().insert(reminderLedger).values(some).onConflictDoNothing().returning().all(),
  );
  const keys = new Set(noted.map(keyOf));
  return items.filter((item) => keys.has(keyOf(item)));
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
    const fresh = notToldBefore(items, personId);
    if (fresh.length === 0) return { reminded: 0 };
    const told = fresh.map((item) => {
      const { kind, planId, actionId } = item;
      const said = { text: itemWords(item, day), href: itemHref(item) };
      return { personId, dedupeKey: `${keyOf(item)}:${personId}`, kind, planId, actionId, ...said };
    });
    addNotices(told, moment);
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
