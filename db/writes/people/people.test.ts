import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, test } from 'vitest';
import { database } from '#db/database.ts';
import { findActor } from '#db/reads/people/actors.ts';
import { getPerson, listPeople } from '#db/reads/people/people.ts';
import { identities, identitySessions } from '#db/schema/identity.ts';
import { people } from '#db/schema/people.ts';
import { passwordLinks } from '#db/schema/sign-in.ts';
import { lastTold, refusesEveryOtherRole, told } from '#db/testing/administration.ts';
import { actorOf, freshDatabase, juneMoment } from '#db/testing.ts';
import type { Actor } from '#domain/policy/actor.ts';
import { NotFound, NotPossible, NotValid, Stale } from '#domain/policy/refusals.ts';
import { addPerson, changePerson, disablePerson, enablePerson, givePasswordLink } from './people.ts';
import { grantRole } from './person-roles.ts';
import { openSession } from './sessions.ts';

let administrator: Actor;
beforeEach(() => {
  freshDatabase();
  administrator = actorOf('administrator');
});

const newcomer = { name: 'Robin Example', email: 'robin@example.invalid' };
const idOf = (key: string) => actorOf(key).personId;
const rowOf = (id: string) => database().select().from(people).where(eq(people.id, id)).get();

describe('adding a person', () => {
  test('keeps them without a role, a post or a way to sign in', () => {
    const { id } = addPerson(administrator, newcomer, juneMoment);
    expect(getPerson(administrator, id, juneMoment.today)).toMatchObject({
      ...newcomer,
      state: 'no-password',
      roles: [],
      posts: [],
      version: 1,
    });
    expect(told()).toEqual([{ event: 'person-added', actor: administrator.personId, content: newcomer }]);
  });

  test('with an address that somebody has is refused, naming who', () => {
    expect(() => addPerson(administrator, { ...newcomer, email: 'clerk@example.invalid' }, juneMoment)).toThrow(
      'Democratic Services Officer has this e-mail address already',
    );
    expect(told()).toEqual([]);
  });

  refusesEveryOtherRole((actor) => addPerson(actor, newcomer, juneMoment));
});

describe('changing a person', () => {
  test('moves the address they sign in with', () => {
    const id = idOf('clerk');
    expect(changePerson(administrator, id, newcomer, 1, juneMoment)).toEqual({ id, version: 2 });
    const identity = database().select().from(identities).where(eq(identities.email, newcomer.email)).get();
    expect(identity).toMatchObject({ name: newcomer.name, id: rowOf(id)?.identityId });
    expect(lastTold()).toMatchObject({
      event: 'person-changed',
      content: { before: { email: 'clerk@example.invalid' }, after: newcomer },
    });
  });

  test('who was changed in between is refused with what stands now', () => {
    const id = idOf('clerk');
    changePerson(administrator, id, newcomer, 1, juneMoment);
    try {
      changePerson(administrator, id, { ...newcomer, name: 'Other' }, 1, juneMoment);
      expect.unreachable();
    } catch (error) {
      expect(error).toBeInstanceOf(Stale);
      expect(error).toMatchObject({ current: newcomer, version: 2 });
    }
    expect(rowOf(id)?.name).toBe(newcomer.name);
  });

  test('to an address of somebody else, or somebody unknown, is refused', () => {
    const taken = { ...newcomer, email: 'owner@example.invalid' };
    expect(() => changePerson(administrator, idOf('clerk'), taken, 1, juneMoment)).toThrow(NotValid);
    expect(() => changePerson(administrator, 'nobody', newcomer, 1, juneMoment)).toThrow(NotFound);
    expect(told()).toEqual([]);
  });

  refusesEveryOtherRole((actor) => changePerson(actor, idOf('clerk'), newcomer, 1, juneMoment));
});

describe('a link to choose a password', () => {
  test('is kept as a hash only, and replaces the one before', () => {
    const id = idOf('clerk');
    const first = givePasswordLink(administrator, id, juneMoment);
    const second = givePasswordLink(administrator, id, juneMoment);
    expect(second).not.toBe(first);
    const links = database().select().from(passwordLinks).all();
    expect(links.map((link) => link.expiresAt > juneMoment.clock)).toEqual([false, true]);
    const whole = JSON.stringify([links, told()]);
    expect(whole).not.toContain(first);
    expect(whole).not.toContain(second);
    expect(lastTold()).toMatchObject({ event: 'password-link-created', actor: administrator.personId });
  });

  test('is not given to who is disabled or unknown', () => {
    const former = listPeople(administrator, juneMoment.today).find((person) => person.state === 'disabled');
    expect(() => givePasswordLink(administrator, former?.id ?? '', juneMoment)).toThrow(NotPossible);
    expect(() => givePasswordLink(administrator, 'nobody', juneMoment)).toThrow(NotFound);
  });

  refusesEveryOtherRole((actor) => givePasswordLink(actor, idOf('clerk'), juneMoment));
});

describe('disabling a person', () => {
  test('ends their sessions at once and leaves their post', () => {
    const { personId } = actorOf('owner');
    const identityId = rowOf(personId)?.identityId ?? '';
    openSession({ id: personId, identityId }, juneMoment);
    expect(disablePerson(administrator, personId, juneMoment)).toEqual({ id: personId, version: 2 });
    expect(database().select().from(identitySessions).all()).toEqual([]);
    expect(findActor(identityId, juneMoment.today)).toBeNull();
    const page = getPerson(administrator, personId, juneMoment.today);
    expect(page).toMatchObject({ state: 'disabled', posts: [{ title: 'Service Manager, Permanence' }] });
    expect(lastTold()).toMatchObject({ event: 'person-disabled', actor: administrator.personId });
  });

  test('twice is refused, and enabling gives back the roles they had', () => {
    const { personId } = actorOf('owner');
    disablePerson(administrator, personId, juneMoment);
    expect(() => disablePerson(administrator, personId, juneMoment)).toThrow('is disabled already');
    enablePerson(administrator, personId, juneMoment);
    expect(() => enablePerson(administrator, personId, juneMoment)).toThrow('is not disabled');
    expect(actorOf('owner').roles).toEqual([{ role: 'owner', planId: null }]);
    expect(told().map(({ event }) => event)).toEqual(['person-disabled', 'person-enabled']);
  });

  test('the last administrator, oneself or not, is refused; of two, one can go', () => {
    expect(() => disablePerson(administrator, administrator.personId, juneMoment)).toThrow(
      'There must be one administrator. Make somebody else an administrator first.',
    );
    expect(told()).toEqual([]);
    grantRole(administrator, { personId: idOf('clerk'), role: 'administrator', planId: null }, juneMoment);
    disablePerson(administrator, administrator.personId, juneMoment);
    expect(() => disablePerson(actorOf('clerk'), idOf('clerk'), juneMoment)).toThrow(NotPossible);
  });

  test('an administrator who never chose a password does not count as one', () => {
    const { id } = addPerson(administrator, newcomer, juneMoment);
    grantRole(administrator, { personId: id, role: 'administrator', planId: null }, juneMoment);
    expect(() => disablePerson(administrator, administrator.personId, juneMoment)).toThrow(NotPossible);
  });

  test('somebody unknown is not found', () => {
    expect(() => disablePerson(administrator, 'nobody', juneMoment)).toThrow(NotFound);
    expect(() => enablePerson(administrator, 'nobody', juneMoment)).toThrow(NotFound);
  });

  refusesEveryOtherRole((actor) => disablePerson(actor, idOf('clerk'), juneMoment));
  refusesEveryOtherRole((actor) => enablePerson(actor, idOf('clerk'), juneMoment));
});

describe('the list of people', () => {
  refusesEveryOtherRole((actor) => listPeople(actor, juneMoment.today));

  test('gives roles and posts of today, nothing of what has ended', () => {
    const all = listPeople(administrator, juneMoment.today);
    const former = all.find((person) => person.state === 'disabled');
    expect(former).toMatchObject({ roles: [], posts: [] });
    const assessment = all.find((person) => person.email === 'assessment@example.invalid');
    expect(assessment?.posts).toMatchObject([
      { title: 'Head of Service, Assessment and Safeguarding', capacity: 'interim' },
    ]);
  });
});
