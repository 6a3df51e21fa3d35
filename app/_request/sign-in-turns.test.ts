import { beforeEach, describe, expect, test } from 'vitest';
import { database } from '#db/database.ts';
import { identitySessions } from '#db/schema/identity.ts';
import { signInFailures } from '#db/schema/sign-in.ts';
import { actorOf, juneMoment } from '#db/testing.ts';
import { createPasswordLink } from '#db/writes/people/password-links.ts';
import { setPassword } from '#db/writes/people/passwords.ts';
import { disablePerson } from '#db/writes/people/people.ts';
import { POST } from '../api/sign-in/route.ts';
import { moment } from './clock.ts';
import { identity } from './identity.ts';
import { around, freshServer, sent } from './request-testing.ts';
import { inTurn } from './sign-in-turns.ts';

const password = 'four plain words here 儿童';

beforeEach(async () => {
  freshServer();
  const hash = await (await identity().$context).password.hash(password);
  setPassword(createPasswordLink(actorOf('owner').personId, moment()), {}, hash, moment());
});

const tryWith = (given: string, email = 'Owner@example.invalid', source = '192.0.2.7') => {
  const headers = { 'x-seventy-source': source };
  return POST(sent('/api/sign-in', { body: { email, password: given }, headers }), around());
};
const statuses = (answers: Response[]) => Map.groupBy(answers, ({ status }) => status);

describe('signing in', () => {
  test('with the right password gives a cookie that no script reads, and a session', async () => {
    const answer = await tryWith(password);
    expect(answer.status).toBe(200);
    const [cookie] = answer.headers.getSetCookie();
    expect(cookie).toMatch(/^seventy\.session_token=[^;]+;.*HttpOnly.*SameSite=Lax/i);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(database().select().from(identitySessions).all()).toHaveLength(1);
  });

  test('to an address unknown, disabled or without a password is refused word for word as with a wrong password', async () => {
    const wrong = await (await tryWith('not the password')).text();
    expect(await (await tryWith(password, 'nobody@example.invalid')).text()).toBe(wrong);
    expect(await (await tryWith(password, 'clerk@example.invalid')).text()).toBe(wrong);
    disablePerson(actorOf('administrator'), actorOf('owner').personId, juneMoment);
    expect(await (await tryWith(password)).text()).toBe(wrong);
  });

  test('thirty wrong tries sent together are ten wrong tries and twenty that wait; the right one waits too', async () => {
    const answers = await Promise.all(Array.from({ length: 30 }, () => tryWith('not the password')));
    const by = statuses(answers);
    expect([by.get(422)?.length, by.get(429)?.length]).toEqual([10, 20]);
    expect(database().select().from(signInFailures).all()).toHaveLength(20);
    const right = await tryWith(password);
    expect(right.status).toBe(429);
    expect(Number(right.headers.get('retry-after'))).toBeGreaterThan(200);
    expect((await tryWith(password, undefined, '198.51.100.9')).status).toBe(429);
  });

  test('twelve people of one building at the same moment all come in', async () => {
    const answers = await Promise.all(Array.from({ length: 12 }, () => tryWith(password)));
    expect(statuses(answers).get(200)).toHaveLength(12);
  });
});

describe('a turn', () => {
  test('comes after the one before it of the same source, and beside those of others', async () => {
    const order: string[] = [];
    const work = (name: string, ms: number) => async () => {
      order.push(`${name} begins`);
      await new Promise((resolve) => setTimeout(resolve, ms));
      order.push(`${name} ends`);
    };
    await Promise.all([
      inTurn(['a', 'x'], work('first', 20)),
      inTurn(['b', 'x'], work('second', 1)),
      inTurn(['c'], work('beside', 1)),
    ]);
    expect(order).toEqual([
      'first begins',
      'beside begins',
      'beside ends',
      'first ends',
      'second begins',
      'second ends',
    ]);
  });

  test('that fails lets the next one come', async () => {
    const failed = inTurn(['a'], () => Promise.reject(new Error('refused')));
    const next = inTurn(['a'], () => Promise.resolve('taken'));
    await expect(failed).rejects.toThrow('refused');
    expect(await next).toBe('taken');
  });
});
