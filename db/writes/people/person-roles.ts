import { and, eq, isNull } from 'drizzle-orm';
import { database } from '#db/database.ts';
import { assertAdministers } from '#db/reads/administration/administration.ts';
import { administratorsWhoCanSignIn } from '#db/reads/people/people.ts';
import { people } from '#db/schema/people.ts';
import { personRoles } from '#db/schema/person-roles.ts';
import { plans } from '#db/schema/plans.ts';
import { transaction } from '#db/transaction.ts';
import { recordAudit } from '#db/writes/audit/audit.ts';
import type { Moment } from '#domain/dates/moment.ts';
import {
  assertAdministratorRemains,
  assertNotErased,
  assertRoleFitsPlan,
  type GrantRoleInput,
} from '#domain/people/people.ts';
import type { Actor } from '#domain/policy/actor.ts';
import { Gone, NotFound, NotPossible } from '#domain/policy/refusals.ts';
import { words } from '#domain/vocabulary.ts';
import { tellOfSelfGrant } from './self-granted-roles.ts';

/**
 * Gives a person a role, on one plan or on all of them; in force with their next request. Granting oneself one is an event of
 * its own in the audit trail, and mailed to the director (rules §5).
 * @throws NotFound for an unknown person or plan; NotAllowed; NotValid for an administrator of one plan; NotPossible when
 *   they have it already or are disabled
 */
export function grantRole(actor: Actor, input: GrantRoleInput, moment: Moment): { id: string } {
  return transaction(() => {
    assertAdministers(actor);
    const { personId, role, planId } = input;
    const person = database().select().from(people).where(eq(people.id, personId)).get();
    if (!person) throw new NotFound();
    if (planId !== null && !database().select({ id: plans.id }).from(plans).where(eq(plans.id, planId)).get()) {
      throw new NotFound();
    }
    assertRoleFitsPlan(role, planId);
    assertNotErased(person);
    if (person.disabledAt !== null) throw new NotPossible(`${person.name} is disabled. Enable the account first.`);
    const onPlan = planId === null ? isNull(personRoles.planId) : eq(personRoles.planId, planId);
    const held = database()
      .select({ id: personRoles.id })
      .from(personRoles)
      .where(and(eq(personRoles.personId, personId), eq(personRoles.role, role), onPlan, isNull(personRoles.endedAt)))
      .get();
    if (held) {
      const where = planId === null ? 'on all plans' : 'on this plan';
      throw new NotPossible(`${person.name} is ${words.role[role].toLowerCase()} ${where} already.`);
    }
    const granted = database()
      .insert(personRoles)
      .values({ ...input, grantedBy: actor.personId, grantedAt: moment.now })
      .returning({ id: personRoles.id })
      .get();
    recordAudit(
      {
        actor: actor.personId,
        event: personId === actor.personId ? 'role-granted-to-oneself' : 'role-granted',
        subject: { kind: 'person-role', id: granted.id },
        planId,
        content: input,
      },
      moment,
    );
    if (personId === actor.personId) tellOfSelfGrant(actor, { ...input, id: granted.id }, moment);
    return granted;
  });
}

/**
 * Takes a role away, with the person's next request. The row stays, with its end.
 * @throws NotFound; NotAllowed; NotPossible when it has ended already, or when no administrator would be left
 */
export function endRole(actor: Actor, personRoleId: string, moment: Moment): { id: string } {
  return transaction(() => {
    assertAdministers(actor);
    const held = database().select().from(personRoles).where(eq(personRoles.id, personRoleId)).get();
    if (!held) throw new NotFound();
    if (held.endedAt !== null) throw new Gone('This role has ended already.');
    if (held.role === 'administrator') assertAdministratorRemains(administratorsWhoCanSignIn(), held.personId);
    database().update(personRoles).set({ endedAt: moment.now }).where(eq(personRoles.id, personRoleId)).run();
    const { personId, role, planId } = held;
    recordAudit(
      {
        actor: actor.personId,
        event: 'role-ended',
        subject: { kind: 'person-role', id: personRoleId },
        planId,
        content: { personId, role, planId },
      },
      moment,
    );
    return { id: personRoleId };
  });
}
