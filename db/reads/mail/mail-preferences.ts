import { eq } from 'drizzle-orm';
import { database } from '#db/database.ts';
import { mailMutings, mailPreferences } from '#db/schema/outbox.ts';
import { mutableKinds } from '#domain/mail/mail-kinds.ts';
import { defaultMailPreferences, type MailPreferences } from '#domain/mail/mail-preferences.ts';
import type { Actor } from '#domain/policy/actor.ts';

/** What a person chose; version 0 where they chose nothing and the default holds. For the job that writes to them. */
export function mailPreferencesOf(personId: string): MailPreferences & { version: number } {
  const row = database()
    .select({ digestHour: mailPreferences.digestHour, version: mailPreferences.version })
    .from(mailPreferences)
    .where(eq(mailPreferences.personId, personId))
    .get();
  if (!row) return { ...defaultMailPreferences, version: 0 };
  const kinds = database()
    .select({ kind: mailMutings.kind })
    .from(mailMutings)
    .where(eq(mailMutings.personId, personId))
    .all()
    .map(({ kind }) => kind as string);
  return { ...row, muted: mutableKinds.filter((kind) => kinds.includes(kind)) };
}

/** One's own. */
export function getOwnMailPreferences(actor: Actor): MailPreferences & { version: number } {
  return mailPreferencesOf(actor.personId);
}
