import { personIdOf } from '#db/seed/people-rows.ts';
import { seedId } from '#db/seed/seed-id.ts';
import { actorOf, juneMoment } from '#db/testing.ts';
import { disablePerson } from '#db/writes/people/people.ts';
import { openSession } from '#db/writes/people/sessions.ts';
import { moment } from '../clock.ts';
import { sessionCookieName, signedSessionToken } from '../session-cookie.ts';
import { seats } from './principals-testing.ts';

/* For tests only. */

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
