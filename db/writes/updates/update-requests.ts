import { and, asc, eq, inArray, isNull } from 'drizzle-orm';
import { database } from '#db/database.ts';
import { getCalendar } from '#db/reads/administration/installation.ts';
import { standInsOn } from '#db/reads/people/stand-ins.ts';
import { planInScope } from '#db/reads/plans/plan-visibility.ts';
import { actionsReportedOn, reportDeadlinesOf } from '#db/reads/updates/report-deadlines.ts';
import { actionsAskedIn, latestRequests, reportingOf } from '#db/reads/updates/update-requests.ts';
import { actions, plans } from '#db/schema/plans.ts';
import { planReporting, updateRequests } from '#db/schema/update-requests.ts';
import { transaction } from '#db/transaction.ts';
import { recordAudit } from '#db/writes/audit/audit.ts';
import { dateInLondon } from '#domain/dates/london-time.ts';
import type { Moment } from '#domain/dates/moment.ts';
import type { Actor } from '#domain/policy/actor.ts';
import { may } from '#domain/policy/policy.ts';
import { NotAllowed, Stale } from '#domain/policy/refusals.ts';
import { type AskingRound, askingRounds, isAskedAbout, type Reporting } from '#domain/updates/update-requests.ts';

/** What a person is asked in one round: all their actions, whatever the plan, in one message (product §5.4). */
export type AskedOfPerson = { personId: string; asked: { actionId: string; ref: string; dueOn: string }[] };

/** The actions of a plan that a round asks about and that nobody was asked about in it, in the plan's order. */
function dueIn(planId: string, round: AskingRound, today: string) {
  const latest = latestRequests(planId);
  const asked = actionsAskedIn(planId, round.cycle);
  const reported = round.forReport ? actionsReportedOn(planId, round.dueOn) : null;
  return database()
    .select({
      id: actions.id,
      planId: actions.planId,
      ref: actions.ref,
      stage: actions.stage,
      startOn: actions.startOn,
      ownerPostId: actions.ownerPostId,
      deputyPostId: actions.deputyPostId,
    })
    .from(actions)
    .where(and(eq(actions.planId, planId), inArray(actions.stage, ['not-started', 'in-progress'])))
    .orderBy(asc(actions.position))
    .all()
    .filter(({ id }) => !asked.has(id) && (reported?.has(id) ?? true))
    .filter((action) => isAskedAbout({ ...action, latest: latest.get(action.id) ?? null }, round, today));
}

type Due = ReturnType<typeof dueIn>;

function askIn(planId: string, round: AskingRound, moment: Moment): Due {
  return transaction(() => {
    const due = dueIn(planId, round, moment.today);
    if (due.length === 0) return due;
    const { cycle, askOn, dueOn } = round;
    const insert = database().insert(updateRequests);
    for (const { id: actionId, ownerPostId: postId } of due) {
      insert.values({ actionId, planId, cycle, postId, askedOn: moment.today, dueOn }).run();
    }
    recordAudit(
      {
        actor: 'system',
        event: 'updates-requested',
        subject: { kind: 'plan', id: planId },
        planId,
        content: { cycle, askOn, dueOn, actionIds: due.map((action) => action.id) },
      },
      moment,
    );
    return due;
  });
}

/**
 * Raises the requests that are due on a day, over all plans: one for each action in hand, none while one is pending; ahead of a panel's
 * report, for what goes to that panel. Safe to run twice: a round is asked once. One transaction and one audit row a round of a plan. Run
 * by the scheduler, not by a person.
 * @param only these plans, so that whoever waits has their turn in between; else all
 * @returns who is asked for what, one entry a person
 */
export function raiseUpdateRequests(moment: Moment, only: readonly string[] | null = null): AskedOfPerson[] {
  const calendar = getCalendar();
  const whoActsFor = standInsOn(moment.today);
  const byPerson = new Map<string, AskedOfPerson>();
  const among = only ? inArray(plans.id, [...only]) : undefined;
  for (const plan of database().select({ id: plans.id, createdAt: plans.createdAt }).from(plans).where(among).all()) {
    const reporting = reportingOf(plan.id);
    const reportDeadlines = reporting.cycle === 'before-report-deadline' ? reportDeadlinesOf(plan.id) : [];
    const since = dateInLondon(plan.createdAt);
    for (const round of askingRounds(reporting, { since, reportDeadlines, today: moment.today }, calendar)) {
      for (const action of askIn(plan.id, round, moment)) {
        const acting = whoActsFor(action);
        if (!acting) continue;
        const person = byPerson.get(acting.personId) ?? { personId: acting.personId, asked: [] };
        person.asked.push({ actionId: action.id, ref: action.ref, dueOn: round.dueOn });
        byPerson.set(acting.personId, person);
      }
    }
  }
  return [...byPerson.values()];
}

/** Whatever is posted answers every open request of its action. Within the transaction that posts it. */
export function answerRequests(actionId: string, updateId: string, moment: Moment): void {
  database()
    .update(updateRequests)
    .set({ answeredAt: moment.now, answeredByUpdateId: updateId })
    .where(and(eq(updateRequests.actionId, actionId), isNull(updateRequests.answeredAt)))
    .run();
}

/**
 * Sets when a plan asks its owners: from the next round on. What was asked stays asked.
 * @param version as read; 0 where nothing was set before
 * @throws NotFound, NotAllowed; Stale with what stands now
 */
export function changeReporting(
  actor: Actor,
  planId: string,
  input: Reporting,
  version: number,
  moment: Moment,
): { id: string; version: number } {
  return transaction(() => {
    planInScope(actor, planId);
    if (!may(actor, 'set-plan-dates', { planId })) throw new NotAllowed();
    const { version: standing, ...before } = reportingOf(planId);
    if (standing !== version) throw new Stale(before, standing);
    const row = { ...input, version: version + 1 };
    database()
      .insert(planReporting)
      .values({ planId, ...row })
      .onConflictDoUpdate({ target: planReporting.planId, set: row })
      .run();
    recordAudit(
      {
        actor: actor.personId,
        event: 'reporting-changed',
        subject: { kind: 'plan', id: planId },
        planId,
        content: { before, after: input },
      },
      moment,
    );
    return { id: planId, version: version + 1 };
  });
}
