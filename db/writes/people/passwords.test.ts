import { beforeEach, describe, expect, test } from 'vitest';
import { database } from '#db/database.ts';
import { hasAdministrator } from '#db/reads/administration/administrators.ts';
import { findActor } from '#db/reads/people/actors.ts';
import { getPasswordLink } from '#db/reads/people/password-links.ts';
import { identities, identityAccounts, identitySessions } from '#db/schema/identity.ts';
import { passwordLinks } from '#db/schema/sign-in.ts';
import { told } from '#db/testing/administration.ts';
import { actorOf, freshDatabase, juneMoment } from '#db/testing.ts';
import type { Moment } from '#domain/dates/moment.ts';
import { NotFound, NotPossible, NotValid } from '#domain/policy/refusals.ts';
import { createPasswordLink } from './password-links.ts';
import { setPassword } from './passwords.ts';
import { addPerson, disablePerson, givePasswordLink } from './people.ts';
import { openSession } from './sessions.ts';

const first = { name: 'Robin Example', email: 'robin@council.invalid' };
const dayLater: Moment = { ...juneMoment, clock: '2026-10-06T09:00:00.000Z' };

describe('the first administrator of a real installation', () => {
  beforeEach(() => {
    freshDatabase('empty-real');
  });

  test('comes into being by the link on the console, and can then administer', () => {
    const secret = createPasswordLink(null, juneMoment);
    expect(getPasswordLink(secret, juneMoment)).toMatchObject({ state: 'open', person: null });
    expect(setPassword(secret, first, 'hash of it', juneMoment)).toEqual({ email: first.email });
    expect(hasAdministrator()).toBe(true);
    const identity = database().select().from(identities).all();
    expect(identity).toMatchObject([{ ...first }]);
    expect(database().select().from(identityAccounts).all()).toMatchObject([
      { providerId: 'credential', accountId: identity[0]?.id, userId: identity[0]?.id, password: 'hash of it' },
    ]);
    expect(findActor(identity[0]?.id ?? '', juneMoment.today)?.roles).toEqual([
      { role: 'administrator', planId: null },
    ]);
    expect(told().map(({ event }) => event)).toEqual([
      'password-link-created',
      'first-administrator-added',
      'password-chosen',
    ]);
    expect(JSON.stringify(told())).not.toContain('hash of it');
  });

  test('must give a name and an address', () => {
    const secret = createPasswordLink(null, juneMoment);
    try {
      setPassword(secret, {}, 'hash', juneMoment);
      expect.unreachable();
    } catch (error) {
      expect((error as NotValid).fields.map(({ field }) => field)).toEqual(['name', 'email']);
    }
    expect(hasAdministrator()).toBe(false);
  });

  test('is one: another link of that kind makes no second', () => {
    setPassword(createPasswordLink(null, juneMoment), first, 'hash', juneMoment);
    const second = createPasswordLink(null, juneMoment);
    expect(() => setPassword(second, { ...first, email: 'b@council.invalid' }, 'hash', juneMoment)).toThrow(
      'has an administrator already',
    );
  });
});

describe('choosing a password by a link', () => {
  beforeEach(() => {
    freshDatabase();
  });
  const administrator = () => actorOf('administrator');

  test('lets a newcomer sign in', () => {
    const { id } = addPerson(administrator(), first, juneMoment);
    setPassword(givePasswordLink(administrator(), id, juneMoment), {}, 'hash', juneMoment);
    expect(actorOf(first.email).personId).toBe(id);
  });

  test('anew ends every session there was', () => {
    const { personId } = actorOf('clerk');
    setPassword(givePasswordLink(administrator(), personId, juneMoment), {}, 'one', juneMoment);
    const identityId = database().select().from(identityAccounts).get()?.userId ?? '';
    openSession({ id: personId, identityId }, juneMoment);
    setPassword(givePasswordLink(administrator(), personId, juneMoment), {}, 'two', juneMoment);
    expect(database().select().from(identitySessions).all()).toEqual([]);
    expect(database().select().from(identityAccounts).all()).toMatchObject([{ password: 'two' }]);
  });

  test('works once', () => {
    const secret = givePasswordLink(administrator(), actorOf('clerk').personId, juneMoment);
    setPassword(secret, {}, 'hash', juneMoment);
    expect(getPasswordLink(secret, juneMoment).state).toBe('used');
    expect(() => setPassword(secret, {}, 'other', juneMoment)).toThrow('This link has been used');
    expect(database().select().from(identityAccounts).get()?.password).toBe('hash');
  });

  test('works for 24 hours, and not once another was made', () => {
    const { personId } = actorOf('clerk');
    const old = givePasswordLink(administrator(), personId, juneMoment);
    expect(() => setPassword(old, {}, 'hash', dayLater)).toThrow(NotPossible);
    givePasswordLink(administrator(), personId, juneMoment);
    expect(getPasswordLink(old, juneMoment).state).toBe('expired');
    expect(database().select().from(passwordLinks).all()).toHaveLength(2);
  });

  test('is over when the person is disabled', () => {
    const { personId } = actorOf('clerk');
    const secret = givePasswordLink(administrator(), personId, juneMoment);
    disablePerson(administrator(), personId, juneMoment);
    expect(() => setPassword(secret, {}, 'hash', juneMoment)).toThrow('disabled');
  });

  test('with a secret nobody was given is not found', () => {
    expect(() => setPassword('made up', {}, 'hash', juneMoment)).toThrow(NotFound);
  });

  test('cannot change the address that the administrator set', () => {
    const secret = givePasswordLink(administrator(), actorOf('clerk').personId, juneMoment);
    expect(() => setPassword(secret, { email: 'mine@council.invalid' }, 'hash', juneMoment)).toThrow(NotValid);
  });
});
