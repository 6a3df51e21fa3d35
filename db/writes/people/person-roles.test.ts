import { beforeEach, describe, expect, test } from 'vitest';
import { database } from '#db/database.ts';
import { listPeople, listPlanTitles } from '#db/reads/people/people.ts';
import { lastTold, refusesEveryOtherRole, told } from '#db/testing/administration.ts';
import { actorOf, freshDatabase, juneMoment } from '#db/testing.ts';
import type { Actor } from '#domain/policy/actor.ts';
import { NotFound, NotPossible, NotValid } from '#domain/policy/refusals.ts';
import { endRole, grantRole } from './person-roles.ts';

let administrator: Actor;
let planId: string;
beforeEach(() => {
  freshDatabase();
  administrator = actorOf('administrator');
  planId = listPlanTitles(administrator)[0]?.id ?? '';
});

const idOf = (key: string) => actorOf(key).personId;
const roleIdOf = (key: string) =>
  database()
    .$client.prepare('select id from person_roles where person_id = ? and ended_at is null')
    .pluck()
    .get(idOf(key)) as string;

describe('granting a role', () => {
  test('on one plan is in force with the next request', () => {
    const input = { personId: idOf('clerk'), role: 'checker', planId } as const;
    grantRole(administrator, input, juneMoment);
    expect(actorOf('clerk').roles).toEqual([
      { role: 'clerk', planId: null },
      { role: 'checker', planId },
    ]);
    expect(lastTold()).toEqual({ event: 'role-granted', actor: administrator.personId, content: input });
  });

  test('to oneself is told as that', () => {
    grantRole(administrator, { personId: administrator.personId, role: 'plan-lead', planId: null }, juneMoment);
    expect(lastTold()?.event).toBe('role-granted-to-oneself');
  });

  test('held already is refused; on all plans beside one plan is not', () => {
    const input = { personId: idOf('clerk'), role: 'clerk', planId: null } as const;
    expect(() => grantRole(administrator, input, juneMoment)).toThrow(
      'Democratic Services Officer is clerk on all plans already.',
    );
    expect(told()).toEqual([]);
    expect(() => grantRole(administrator, { ...input, planId }, juneMoment)).not.toThrow();
  });

  test('on an unknown plan, or to somebody unknown, is not found', () => {
    const input = { personId: idOf('clerk'), role: 'checker', planId } as const;
    expect(() => grantRole(administrator, { ...input, planId: 'none' }, juneMoment)).toThrow(NotFound);
    expect(() => grantRole(administrator, { ...input, personId: 'nobody' }, juneMoment)).toThrow(NotFound);
  });

  test('of an administrator on one plan is refused', () => {
    const input = { personId: idOf('clerk'), role: 'administrator', planId } as const;
    expect(() => grantRole(administrator, input, juneMoment)).toThrow(NotValid);
  });

  test('to somebody disabled is refused', () => {
    const former = listPeople(administrator, juneMoment.today).find((person) => person.state === 'disabled');
    const input = { personId: former?.id ?? '', role: 'owner', planId: null } as const;
    expect(() => grantRole(administrator, input, juneMoment)).toThrow('is disabled');
  });

  refusesEveryOtherRole((actor) =>
    grantRole(actor, { personId: actor.personId, role: 'administrator', planId: null }, juneMoment),
  );
});

describe('ending a role', () => {
  test('takes it away with the next request, and keeps the row', () => {
    const id = roleIdOf('clerk');
    endRole(administrator, id, juneMoment);
    expect(actorOf('clerk').roles).toEqual([]);
    expect(database().$client.prepare('select ended_at from person_roles where id = ?').pluck().get(id)).toBe(
      juneMoment.now,
    );
    expect(lastTold()).toMatchObject({ event: 'role-ended', content: { personId: idOf('clerk'), role: 'clerk' } });
    expect(() => endRole(administrator, id, juneMoment)).toThrow('This role has ended already.');
  });

  test('of the last administrator is refused', () => {
    expect(() => endRole(administrator, roleIdOf('administrator'), juneMoment)).toThrow(NotPossible);
    expect(told()).toEqual([]);
  });

  test('that does not exist is not found', () => {
    expect(() => endRole(administrator, 'none', juneMoment)).toThrow(NotFound);
  });

  refusesEveryOtherRole((actor) => endRole(actor, roleIdOf('clerk'), juneMoment));
});
