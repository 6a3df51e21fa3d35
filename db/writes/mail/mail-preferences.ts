import { eq } from 'drizzle-orm';
import { database } from '#db/database.ts';
import { mailPreferencesOf } from '#db/reads/mail/mail-preferences.ts';
import { mailMutings, mailPreferences } from '#db/schema/outbox.ts';
import { transaction } from '#db/transaction.ts';
import { recordAudit } from '#db/writes/audit/audit.ts';
import type { Moment } from '#domain/dates/moment.ts';
import type { MailPreferences } from '#domain/mail/mail-preferences.ts';
import type { Actor } from '#domain/policy/actor.ts';
import { Stale } from '#domain/policy/refusals.ts';

/**
 * Sets when one gets the message of the day, and what is left out of it. One's own only; muting hides neither work nor notices.
 * @param version as read; 0 where nothing was chosen before
 * @throws Stale with what stands now
 */
export function changeMailPreferences(
  actor: Actor,
  { digestHour, muted }: MailPreferences,
  version: number,
  moment: Moment,
): { id: string; version: number } {
  const { personId } = actor;
  return transaction(() => {
    const { version: standing, ...before } = mailPreferencesOf(personId);
    if (standing !== version) throw new Stale(before, standing);
    const row = { digestHour, version: version + 1 };
    database()
      .insert(mailPreferences)
      .values({ personId, ...row })
      .onConflictDoUpdate({ target: mailPreferences.personId, set: row })
      .run();
    database().delete(mailMutings).where(eq(mailMutings.personId, personId)).run();
    for (const kind of new Set(muted)) database().insert(mailMutings).values({ personId, kind }).run();
    const subject = { kind: 'person', id: personId };
    const content = { before, after: { digestHour, muted } };
    recordAudit({ actor: personId, event: 'mail-preferences-changed', subject, content }, moment);
    return { id: personId, version: version + 1 };
  });
}
