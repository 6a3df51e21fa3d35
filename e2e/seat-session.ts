import { closeDatabase } from '#db/database.ts';
import type { SeatKey } from '#db/seed/people-and-posts.ts';
import { personIdOf } from '#db/seed/people-rows.ts';
import { seedId } from '#db/seed/seed-id.ts';
import { openSession } from '#db/writes/people/sessions.ts';
import { moment } from '#request/clock.ts';
import { sessionCookieName, signedSessionToken } from '#request/session-cookie.ts';

/* For tests: signs somebody in whom the example does not offer, on the data of a server of a test's own. Told as `name=value`. */
const [seat] = process.argv.slice(2) as [SeatKey];
const person = { id: personIdOf(seat), identityId: seedId(`identity ${seat}`) };
console.log(`${sessionCookieName()}=${signedSessionToken(openSession(person, moment()))}`);
closeDatabase();
