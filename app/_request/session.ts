import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { cache } from 'react';
import { findActor } from '#db/reads/people/actors.ts';
import { touchSession } from '#db/writes/people/sessions.ts';
import type { Moment } from '#domain/dates/moment.ts';
import { signInAddress } from '#domain/people/return-address.ts';
import type { Actor } from '#domain/policy/actor.ts';
import { moment } from './clock.ts';
import { identity } from './identity.ts';

export type Session = { actor: Actor; sessionId: string; moment: Moment };

/** Who sends these headers, read afresh: the session, the person, their roles today. Null when nobody is signed in. */
export async function sessionOf(requestHeaders: Headers): Promise<Session | null> {
  const found = await identity().api.getSession({ headers: requestHeaders });
  if (!found) return null;
  const now = moment();
  if (!touchSession(found.session.id, now)) return null;
  const actor = findActor(found.user.id, now.today);
  return actor && { actor, sessionId: found.session.id, moment: now };
}

/** The session of the page being made; one look a page, however many components ask. */
export const currentSession = cache(async () => sessionOf(await headers()));

/** As `currentSession`, or off to the sign-in page, which leads back. */
export async function requireSession(): Promise<Session> {
  const session = await currentSession();
  if (!session) redirect(signInAddress((await headers()).get('x-seventy-asked')));
  return session;
}
