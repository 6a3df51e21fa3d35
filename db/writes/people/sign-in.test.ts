import { beforeEach, describe, expect, test } from 'vitest';
import { database } from '#db/database.ts';
import { signInFailures } from '#db/schema/sign-in.ts';
import { personIdOf } from '#db/seed/people-rows.ts';
import { seedId } from '#db/seed/seed-id.ts';
import { lastTold, told } from '#db/testing/administration.ts';
import { refusalOf } from '#db/testing/writes.ts';
import { freshDatabase, juneMoment } from '#db/testing.ts';
import { TooMany } from '#domain/policy/refusals.ts';
import { assertMaySignIn, recordSignIn, recordSignInFailure, recordSignOut } from './sign-in.ts';

beforeEach(() => void freshDatabase());

const later = (seconds: number) => ({
  ...juneMoment,
  clock: new Date(Date.parse(juneMoment.clock) + seconds * 1000).toISOString(),
});
const sources = ['email:someone@example.invalid', 'address:192.0.2.7'];
const fail = (times: number, given: readonly string[] = sources) => {
  for (let n = 0; n < times; n++) recordSignInFailure(given, later(n));
};

describe('ten wrong tries in five minutes', () => {
  test('and the next waits, right password or not; nine do not', () => {
    fail(9);
    expect(() => assertMaySignIn(sources, later(10))).not.toThrow();
    fail(1);
    const refused = refusalOf(TooMany, () => assertMaySignIn(sources, later(10)));
    expect(refused).toMatchObject({ message: 'Too many tries. Try again in 5 minutes.', retryAfterSeconds: 290 });
  });

  test('are over once the oldest is five minutes old, so that nobody is locked out for longer', () => {
    fail(10);
    expect(refusalOf(TooMany, () => assertMaySignIn(sources, later(299)))).toMatchObject({
      message: 'Too many tries. Try again in 1 minute.',
      retryAfterSeconds: 1,
    });
    expect(() => assertMaySignIn(sources, later(300))).not.toThrow();
    recordSignInFailure(sources, later(300));
    expect(() => assertMaySignIn(sources, later(300))).toThrow(TooMany);
  });

  test('count for the address of a person from anywhere, and for a place with any person', () => {
    for (let n = 0; n < 10; n++) recordSignInFailure([sources[0]!, `address:192.0.2.${n}`], juneMoment);
    expect(() => assertMaySignIn([sources[0]!, 'address:198.51.100.1'], juneMoment)).toThrow(TooMany);
    for (let n = 0; n < 10; n++) recordSignInFailure([`email:person-${n}`, 'address:203.0.113.9'], juneMoment);
    expect(() => assertMaySignIn(['email:nobody-yet', 'address:203.0.113.9'], juneMoment)).toThrow(TooMany);
    expect(() => assertMaySignIn(['email:nobody-yet', 'address:198.51.100.1'], juneMoment)).not.toThrow();
  });
});

test('a wrong try is audited as the person whose address was typed, and never with an address; old ones are dropped', () => {
  const addresses = ['plan-lead@example.invalid', 'someone@example.invalid', 'someone@example.invalid'];
  for (const address of addresses) recordSignInFailure([`email:${address}`], juneMoment);
  const subjects = database()
    .$client.prepare("select subject_id from audit_events where event = 'sign-in-refused' order by seq")
    .pluck()
    .all() as string[];
  expect(subjects[0]).toBe(personIdOf('plan-lead'));
  expect(subjects[1]).toMatch(/^unknown-address:[\w-]{43}$/);
  expect(subjects[2]).toBe(subjects[1]);
  freshDatabase();
  fail(2);
  recordSignInFailure(sources, later(400));
  expect(database().select().from(signInFailures).all()).toHaveLength(2);
  expect(told().map(({ event, actor }) => `${event} ${actor}`)).toEqual(Array(3).fill('sign-in-refused nobody'));
});

test('signing in and out are told with the person; an identity without a person as unknown', () => {
  const personId = personIdOf('owner');
  recordSignIn(seedId('identity owner'), juneMoment);
  expect(lastTold()).toMatchObject({ event: 'signed-in', actor: personId });
  recordSignOut(personId, juneMoment);
  expect(lastTold()).toMatchObject({ event: 'signed-out', actor: personId });
  recordSignIn('a-stranger', juneMoment);
  expect(lastTold()).toMatchObject({ event: 'signed-in', actor: 'unknown' });
});
