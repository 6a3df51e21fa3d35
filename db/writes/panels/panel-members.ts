import { eq } from 'drizzle-orm';
import { database } from '#db/database.ts';
import { membershipsOfPanel } from '#db/reads/panels/panel-administration.ts';
import { assertCanBeChosen } from '#db/reads/people/chosen-person.ts';
import { panelMembers, panels } from '#db/schema/panels.ts';
import { transaction } from '#db/transaction.ts';
import { recordAudit } from '#db/writes/audit/audit.ts';
import type { Moment } from '#domain/dates/moment.ts';
import { type AddPanelMemberInput, assertMembershipFree, type EndPanelMembershipInput } from '#domain/panels/panels.ts';
import { assertCanEnd, questionFarDay } from '#domain/people/terms-of-office.ts';
import type { Actor } from '#domain/policy/actor.ts';
import { may } from '#domain/policy/policy.ts';
import { NotAllowed, NotFound } from '#domain/policy/refusals.ts';

function assertMaySetMembers(actor: Actor): void {
  if (!may(actor, 'set-panel-members', { planId: null })) throw new NotAllowed();
}

/**
 * Puts a person on a panel from a day on, as member or as its clerk; what they then see, their role says (rules §6).
 * @throws NotFound for an unknown panel; NotAllowed; NotValid for an unknown person; NotPossible for a former user, and when they
 *   sit on it already; Questioned more than two years ahead
 */
export function addPanelMember(actor: Actor, input: AddPanelMemberInput, moment: Moment): { id: string } {
  return transaction(() => {
    assertMaySetMembers(actor);
    const { panelId, personId, capacity, fromOn, confirmed } = input;
    const panel = database().select({ id: panels.id }).from(panels).where(eq(panels.id, panelId)).get();
    if (!panel) throw new NotFound();
    assertCanBeChosen(personId);
    assertMembershipFree(membershipsOfPanel(panelId), personId, fromOn);
    questionFarDay({ field: 'fromOn', label: 'The first day', day: fromOn }, moment.today, confirmed);
    const member = database()
      .insert(panelMembers)
      .values({ panelId, personId, capacity, fromOn })
      .returning({ id: panelMembers.id })
      .get();
    recordAudit(
      {
        actor: actor.personId,
        event: 'panel-member-added',
        subject: { kind: 'panel-member', id: member.id },
        content: { panelId, personId, capacity, fromOn },
      },
      moment,
    );
    return member;
  });
}

/**
 * Sets the last day of a person on a panel; after it they see nothing through it.
 * @throws NotFound, NotAllowed; NotPossible when it has ended; NotValid before the first day; Questioned more than two years ahead
 */
export function endPanelMembership(
  actor: Actor,
  memberId: string,
  input: EndPanelMembershipInput,
  moment: Moment,
): { id: string } {
  return transaction(() => {
    assertMaySetMembers(actor);
    const held = database().select().from(panelMembers).where(eq(panelMembers.id, memberId)).get();
    if (!held) throw new NotFound();
    assertCanEnd(held, input.untilOn, moment.today);
    questionFarDay({ field: 'untilOn', label: 'The last day', day: input.untilOn }, moment.today, input.confirmed);
    database().update(panelMembers).set({ untilOn: input.untilOn }).where(eq(panelMembers.id, memberId)).run();
    recordAudit(
      {
        actor: actor.personId,
        event: 'panel-membership-ended',
        subject: { kind: 'panel-member', id: memberId },
        content: { panelId: held.panelId, personId: held.personId, untilOn: input.untilOn },
      },
      moment,
    );
    return { id: memberId };
  });
}
