import { database } from '#db/database.ts';
import { installation } from '#db/schema/installation.ts';
import type { LogoFacts } from '#domain/composed-document/model.ts';
import type { Actor } from '#domain/policy/actor.ts';
import { assertAdministers } from './administration.ts';

export type Letterhead = { logo: LogoFacts | null; colour: string | null };

/** The council's logo and colour on its documents. Read for a document and never for a page: a logo is large. */
export function getLetterhead(): Letterhead {
  const row = database().select({ logo: installation.logo, colour: installation.colour }).from(installation).get();
  return row ?? { logo: null, colour: null };
}

/** @throws NotAllowed for anyone but an administrator */
export function getLetterheadSettings(actor: Actor): Letterhead {
  assertAdministers(actor);
  return getLetterhead();
}
