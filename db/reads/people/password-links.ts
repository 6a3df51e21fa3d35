import { eq } from 'drizzle-orm';
import { database } from '#db/database.ts';
import { hasAdministrator } from '#db/reads/administration/administrators.ts';
import { getInstallation } from '#db/reads/administration/installation.ts';
import { people } from '#db/schema/people.ts';
import { passwordLinks } from '#db/schema/sign-in.ts';
import { passwordLinkHash } from '#db/writes/people/password-links.ts';
import type { Moment } from '#domain/dates/moment.ts';
import { isFromTheFuture } from '#domain/jobs/clock-jumps.ts';
import { Gone, NotFound, NotPossible, NotValid } from '#domain/policy/refusals.ts';

export type PasswordLinkState = 'open' | 'used' | 'expired' | 'disabled';

/** What stands in the way, and what to do. */
export const passwordLinkWords: Record<Exclude<PasswordLinkState, 'open'>, string> = {
  used: 'This link has been used. Sign in with the password you chose, or ask your administrator for another link.',
  expired: 'This link no longer works: it was good for 24 hours, or another was made since. Ask for another link.',
  disabled: 'Your account is disabled. Ask your administrator.',
};

export type PasswordLink = {
  id: string;
  state: PasswordLinkState;
  /** Null: the first administrator's, who is nobody here yet. */
  person: { id: string; identityId: string | null; name: string; email: string } | null;
  councilName: string;
};

/**
 * A link to choose a password, found by the secret in its address; whoever has the secret may know this much.
 * @throws NotFound for a secret that no link has
 */
export function getPasswordLink(secret: string, moment: Moment): PasswordLink {
  const row = database()
    .select({ link: passwordLinks, person: people })
    .from(passwordLinks)
    .leftJoin(people, eq(people.id, passwordLinks.personId))
    .where(eq(passwordLinks.secretHash, passwordLinkHash(secret)))
    .get();
  if (!row) throw new NotFound();
  const { link, person } = row;
  return {
    id: link.id,
    state: stateOf(link, person, moment),
    person: person && { id: person.id, identityId: person.identityId, name: person.name, email: person.email },
    councilName: getInstallation().councilName,
  };
}

function stateOf(
  link: typeof passwordLinks.$inferSelect,
  person: typeof people.$inferSelect | null,
  moment: Moment,
): PasswordLinkState {
  if (link.usedAt !== null) return 'used';
  if (link.expiresAt <= moment.clock || isFromTheFuture(link.createdAt, moment.clock)) return 'expired';
  return person?.disabledAt ? 'disabled' : 'open';
}

/** Who somebody says they are; with the first administrator's link only, since everybody else is known. */
export type SaidOfThemselves = { name?: string; email?: string };

/**
 * Whether a link still lets somebody choose a password, and whom.
 * @throws NotPossible for a link that was used, has run out, or whose person is disabled; NotValid for a missing name or address
 *   of the first administrator, or for one given by anybody else
 */
export function whoChooses(link: PasswordLink, said: SaidOfThemselves): { name: string; email: string } {
  if (link.state !== 'open') throw new Gone(passwordLinkWords[link.state]);
  if (link.person) {
    const forged = (['name', 'email'] as const).filter((field) => said[field] !== undefined);
    if (forged.length > 0) {
      throw new NotValid(forged.map((field) => ({ field, words: 'Your administrator sets this' })));
    }
    return link.person;
  }
  if (hasAdministrator()) throw new NotPossible('This installation has an administrator already. Ask them for a link.');
  const { name, email } = said;
  if (name && email) return { name, email };
  throw new NotValid([
    ...(name ? [] : [{ field: 'name', words: 'Enter your name' }]),
    ...(email ? [] : [{ field: 'email', words: 'Enter an e-mail address' }]),
  ]);
}
