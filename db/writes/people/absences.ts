import { and, eq, isNull, lte, sql } from 'drizzle-orm';
import { database } from '#db/database.ts';
import { postsHeldBy } from '#db/reads/people/post-work.ts';
import { people } from '#db/schema/people.ts';
import { absences } from '#db/schema/update-requests.ts';
import { transaction } from '#db/transaction.ts';
import { recordAudit } from '#db/writes/audit/audit.ts';
import { longDate } from '#domain/dates/dates.ts';
import type { Moment } from '#domain/dates/moment.ts';
import { assertCanBeAway, type SetAwayInput } from '#domain/people/absences.ts';
import type { Actor } from '#domain/policy/actor.ts';
import { may } from '#domain/policy/policy.ts';
import { Gone, NotAllowed, NotFound, NotPossible } from '#domain/policy/refusals.ts';

/** For oneself by holding a post; for others as plan lead or administrator (rules §6: "set deputy, away"). */
function assertMaySetAway(actor: Actor, personId: string): void {
  const ownerPostIds = personId === actor.personId ? actor.postIds : [];
  if (!may(actor, 'set-away', { planId: null, ownerPostIds })) throw new NotAllowed();
}

/**
 * Notes that somebody is away: requests and reminders of those days go to their deputy, else to a plan lead.
 * @throws NotFound for an unknown person, or one whose posts the actor may not know of; NotAllowed; NotValid, Questioned for the
 *   days; NotPossible when an absence of theirs already covers one of them
 */
export function setAway(actor: Actor, input: SetAwayInput, moment: Moment): { id: string } {
  return transaction(() => {
    const { personId, fromOn, untilOn } = input;
    const person = database().select({ name: people.name }).from(people).where(eq(people.id, personId)).get();
    if (!person || postsHeldBy(personId, moment.today).length === 0) throw new NotFound();
    assertMaySetAway(actor, personId);
    assertCanBeAway(input, moment.today);
    const standing = database()
      .select({ fromOn: absences.fromOn, untilOn: absences.untilOn })
      .from(absences)
      .where(
        and(
          eq(absences.personId, personId),
          isNull(absences.takenBackAt),
          lte(absences.fromOn, untilOn),
          sql`${absences.untilOn} >= ${fromOn}`,
        ),
      )
      .get();
    if (standing) {
      const days = `${longDate(standing.fromOn)} to ${longDate(standing.untilOn)}`;
      throw new NotPossible(`${person.name} is noted as away from ${days} already. Take that back first.`);
    }
    const absence = database()
      .insert(absences)
      .values({ personId, fromOn, untilOn, setBy: actor.personId, setAt: moment.now })
      .returning({ id: absences.id })
      .get();
    const content = { personId, fromOn, untilOn };
    recordAudit(
      { actor: actor.personId, event: 'absence-set', subject: { kind: 'absence', id: absence.id }, content },
      moment,
    );
    return absence;
  });
}

/**
 * Takes an absence back: somebody returned early, or does not go.
 * @throws NotFound; NotAllowed; NotPossible when it was taken back or is over
 */
export function takeBackAbsence(actor: Actor, absenceId: string, moment: Moment): { id: string } {
  return transaction(() => {
    const absence = database().select().from(absences).where(eq(absences.id, absenceId)).get();
    if (!absence) throw new NotFound();
    assertMaySetAway(actor, absence.personId);
    if (absence.takenBackAt !== null) throw new Gone('This absence was taken back already.');
    if (absence.untilOn < moment.today) throw new NotPossible(`This absence ended on ${longDate(absence.untilOn)}.`);
    database().update(absences).set({ takenBackAt: moment.now }).where(eq(absences.id, absenceId)).run();
    const { personId, fromOn, untilOn } = absence;
    recordAudit(
      {
        actor: actor.personId,
        event: 'absence-taken-back',
        subject: { kind: 'absence', id: absenceId },
        content: { personId, fromOn, untilOn },
      },
      moment,
    );
    return { id: absenceId };
  });
}
