import { beforeEach, describe, expect, test, vi } from 'vitest';
import { personIdOf } from '#db/seed/people-rows.ts';
import { seedId } from '#db/seed/seed-id.ts';
import { actorOf, juneMoment } from '#db/testing.ts';
import { disablePerson } from '#db/writes/people/people.ts';
import { endRole } from '#db/writes/people/person-roles.ts';
import { openSession } from '#db/writes/people/sessions.ts';
import { moment } from './clock.ts';
import { identity } from './identity.ts';
import { freshServer } from './request-testing.ts';
import { sessionOf } from './session.ts';
import { sessionCookie, sessionCookieName, signedSessionToken } from './session-cookie.ts';

beforeEach(() => freshServer());

const owner = { id: personIdOf('owner'), identityId: seedId('identity owner') };
const carrying = (value: string, name = sessionCookieName()) => new Headers({ cookie: `${name}=${value}` });
const whoIs = async (headers: Headers) => (await sessionOf(headers))?.actor ?? null;

describe('a session opened without the library’s own sign-in', () => {
  test('is known to the library by its signature', async () => {
    const token = openSession(owner, moment());
    const found = await identity().api.getSession({ headers: carrying(signedSessionToken(token)) });
    expect(found?.user.id).toBe(owner.identityId);
  });

  test('is the person with their roles and posts of today, on the example’s own day', async () => {
    const session = await sessionOf(carrying(signedSessionToken(openSession(owner, moment()))));
    expect(session?.actor).toEqual(actorOf('owner'));
    expect(session?.moment.today).toBe('2023-06-30');
    expect(session?.moment.clock.slice(0, 4)).not.toBe('2023');
  });

  test('is nobody once the token was changed, stripped of its signature, or signed with another key', async () => {
    const token = openSession(owner, moment());
    const signed = decodeURIComponent(signedSessionToken(token));
    const [, signature] = signed.split('.');
    const other = decodeURIComponent(signedSessionToken('another-token')).split('.')[1];
    for (const forged of [
      token,
      `${token}.`,
      `x${signed}`,
      `${signed}x`,
      `another-token.${signature}`,
      `${token}.${other}`,
    ]) {
      expect([forged, await whoIs(carrying(encodeURIComponent(forged)))]).toEqual([forged, null]);
    }
    expect(await whoIs(carrying(signedSessionToken('never-opened')))).toBeNull();
    expect(await whoIs(carrying(signedSessionToken(token), '__Secure-seventy.session_token'))).toBeNull();
    expect(await whoIs(new Headers({ authorization: `Bearer ${signedSessionToken(token)}` }))).toBeNull();
    expect(await whoIs(new Headers())).toBeNull();
  });

  test('is nobody with the next request after the person is disabled; and without the role once it is ended', async () => {
    const headers = carrying(signedSessionToken(openSession(owner, moment())));
    endRole(actorOf('administrator'), seedId('role owner owner'), juneMoment);
    expect((await whoIs(headers))?.roles).toEqual([]);
    disablePerson(actorOf('administrator'), owner.id, juneMoment);
    expect(await whoIs(headers)).toBeNull();
  });
});

describe('its cookie', () => {
  test('is read by no script, goes to no other site, and lasts twelve hours', () => {
    expect(sessionCookie('t')).toMatch(
      /^seventy\.session_token=t\.[\w%]+; Path=\/; HttpOnly; SameSite=Lax; Max-Age=43200$/,
    );
  });

  test('goes over https only where the installation is reached by it', () => {
    vi.stubEnv('BASE_URL', 'https://plan.council.example');
    expect(sessionCookie('t')).toMatch(/^__Secure-seventy\.session_token=.*; Secure$/);
  });
});
