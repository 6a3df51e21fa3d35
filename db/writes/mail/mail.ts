import { and, eq, isNull } from 'drizzle-orm';
import { baseUrl } from '#db/base-url.ts';
import { database } from '#db/database.ts';
import { getInstallation } from '#db/reads/administration/installation.ts';
import { notices, outboxMessages } from '#db/schema/outbox.ts';
import { people } from '#db/schema/people.ts';
import { inChunks } from '#db/writes/chunks.ts';
import type { Moment } from '#domain/dates/moment.ts';
import { isOneAddress, type MailDraft, writeMail } from '#domain/mail/mail.ts';
import type { MailKind, NoticeKind } from '#domain/mail/mail-kinds.ts';

export type MailToQueue = { personId: string; dedupeKey: string; kind: MailKind; draft: MailDraft };

/**
 * Puts a message into the outbox, within the transaction of what it tells of: either both are kept or neither (assurance
 * REL-17). One recipient a message. The same `dedupeKey` again queues nothing.
 * @returns whether it was queued; false for somebody disabled or without a usable address, too
 */
export function queueMail({ personId, dedupeKey, kind, draft }: MailToQueue, moment: Moment): boolean {
  const person = database()
    .select({ email: people.email })
    .from(people)
    .where(and(eq(people.id, personId), isNull(people.disabledAt)))
    .get();
  if (!person || !isOneAddress(person.email)) return false;
  const { councilName, marking } = getInstallation();
  const written = writeMail(draft, { council: councilName, marking, baseUrl: baseUrl() });
  const { changes } = database()
    .insert(outboxMessages)
    .values({
      personId,
      dedupeKey,
      kind,
      toAddress: person.email,
      ...written,
      createdAt: moment.clock,
      notBefore: moment.clock,
    })
    .onConflictDoNothing()
    .run();
  return changes > 0;
}

export type NoticeToAdd = {
  personId: string;
  dedupeKey: string;
  kind: NoticeKind;
  text: string;
  href: string;
  planId?: string | null;
  actionId?: string | null;
};

/**
 * Tells people in the product itself, within the transaction of what it tells of. `text` holds no title and no narrative: the
 * list reads the title with the notice, as far as the person may see it then. The same `dedupeKey` again adds nothing.
 */
export function addNotices(told: readonly NoticeToAdd[], moment: Moment): void {
  const rows = told.map(({ planId = null, actionId = null, ...notice }) => ({
    ...notice,
    planId,
    actionId,
    createdAt: moment.now,
  }));
  for (const some of inChunks(rows)) database().insert(notices).values(some).onConflictDoNothing().run();
}
