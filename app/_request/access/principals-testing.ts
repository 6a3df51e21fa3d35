import type { SeatKey } from '#db/seed/people-and-posts.ts';
import { personIdOf } from '#db/seed/people-rows.ts';
import { seedId } from '#db/seed/seed-id.ts';
import { actorOf, juneMoment } from '#db/testing.ts';
import { disablePerson } from '#db/writes/people.ts';
import { openSession } from '#db/writes/sessions.ts';
import { moment } from '../clock.ts';
import { sessionCookieName, signedSessionToken } from '../session-cookie.ts';

/* For tests only: everyone who may come, one a letter. */

/**
 * The letters of rules §6, and more: Q a partner's owner, S a plan lead of one plan only, R a member of another panel than P's.
 * Nobody (-) and somebody disabled (x) stand beside them.
 */
const seats: Readonly<Record<string, SeatKey>> = {
  O: 'owner',
  Q: 'designated-doctor',
  L: 'plan-lead',
  S: 'second-plan-lead',
  K: 'checker',
  D: 'director',
  M: 'lead-member',
  C: 'clerk',
  P: 'panel-member',
  R: 'corporate-parenting-member',
  B: 'observer',
  A: 'administrator',
  x: 'regional-adoption',
};
export const principals = ['-', ...Object.keys(seats)];

/** The letter of the policy's matrix by which somebody is judged. */
export const letterOf = (principal: string) => ({ S: 'L', R: 'P' })[principal] ?? principal;

/** Who they are, by letter. */
export const personIds = Object.fromEntries(Object.entries(seats).map(([letter, seat]) => [letter, personIdOf(seat)]));

/** A session each, in the database at hand; the one of who is disabled was opened before. */
export function openEverySession(): Map<string, string> {
  const cookies = new Map<string, string>();
  for (const [letter, seat] of Object.entries(seats)) {
    const person = { id: personIdOf(seat), identityId: seedId(`identity ${seat}`) };
    cookies.set(letter, `${sessionCookieName()}=${signedSessionToken(openSession(person, moment()))}`);
  }
  disablePerson(actorOf('administrator'), personIdOf('regional-adoption'), juneMoment);
  return cookies;
}
