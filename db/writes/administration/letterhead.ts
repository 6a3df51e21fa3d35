import { database } from '#db/database.ts';
import { assertAdministers } from '#db/reads/administration/administration.ts';
import { getLetterhead, type Letterhead } from '#db/reads/administration/letterhead.ts';
import { installation } from '#db/schema/installation.ts';
import { transaction } from '#db/transaction.ts';
import { hashOf, recordAudit } from '#db/writes/audit/audit.ts';
import type { Moment } from '#domain/dates/moment.ts';
import { assertLogoTold, type LetterheadInput, logoOf } from '#domain/plan-document/letterhead.ts';
import type { Actor } from '#domain/policy/actor.ts';

/**
 * What the letterhead would be: checked, and not kept. The route writes a document with it first, since one damaged picture would
 * stop every PDF.
 * @throws NotAllowed for anyone but an administrator; NotValid for a logo that is none, or without words for it
 */
export function letterheadOf(actor: Actor, { logo, alt, colour }: LetterheadInput): Letterhead {
  assertAdministers(actor);
  const stands = getLetterhead().logo;
  if (logo === 'kept' && stands) assertLogoTold(alt);
  const kept = stands && { ...stands, alt };
  const set = logo === null ? null : logo === 'kept' ? kept : logoOf(logo, alt);
  return { logo: set, colour: colour.toLowerCase() || null };
}

/**
 * Sets the logo and colour of the council's documents. They are no content of a plan: approvals stand, and what is sealed keeps
 * the letterhead it was sealed with.
 * @throws as `letterheadOf`
 */
export function changeLetterhead(actor: Actor, input: LetterheadInput, moment: Moment): { changed: boolean } {
  return transaction(() => {
    const { logo, colour } = letterheadOf(actor, input);
    database().update(installation).set({ logo, colour }).run();
    const picture = logo && { ...logo, base64: undefined, sha256: hashOf(logo.base64) };
    recordAudit(
      {
        actor: actor.personId,
        event: 'letterhead-changed',
        subject: { kind: 'installation', id: '1' },
        content: { logo: picture, colour },
      },
      moment,
    );
    return { changed: true };
  });
}
