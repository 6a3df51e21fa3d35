import { findExamplePerson } from '#db/reads/people/example-people.ts';
import { openSession } from '#db/writes/people/sessions.ts';
import { exampleSessionInput } from '#domain/people/sign-in.ts';
import { NotFound } from '#domain/policy/refusals.ts';
import { openRoute } from '#request/route.ts';
import { sessionCookie } from '#request/session-cookie.ts';

/** Signing in without a password: in the example only. A real installation has no such address. */
export const POST = openRoute(exampleSessionInput, ({ input, moment }) => {
  const person = findExamplePerson(input.role);
  if (!person) throw new NotFound();
  const cookie = sessionCookie(openSession(person, moment));
  return new Response('{}', { headers: { 'content-type': 'application/json', 'set-cookie': cookie } });
});
