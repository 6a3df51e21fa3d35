import { z } from 'zod';
import { recordSignOut } from '#db/writes/people/sign-in.ts';
import { identity } from '#request/identity.ts';
import { openRoute } from '#request/route.ts';
import { sessionOf } from '#request/session.ts';

export const POST = openRoute(z.strictObject({}), async ({ request, moment }) => {
  const session = await sessionOf(request.headers);
  const answer = await identity().api.signOut({ headers: request.headers, asResponse: true });
  if (session) recordSignOut(session.actor.personId, moment);
  const headers = new Headers({ 'content-type': 'application/json', 'clear-site-data': '"cache", "storage"' });
  for (const cookie of answer.headers.getSetCookie()) headers.append('set-cookie', cookie);
  return new Response('{}', { headers });
});
