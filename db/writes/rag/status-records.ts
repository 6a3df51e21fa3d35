import { and, desc, eq, lt } from 'drizzle-orm';
import { database } from '#db/database.ts';
import { type ActionRow, listActionRows } from '#db/reads/actions/action-rows.ts';
import { actions } from '#db/schema/plans.ts';
import { statusRecords } from '#db/schema/rag-history.ts';
import { transaction } from '#db/transaction.ts';
import type { Moment } from '#domain/dates/moment.ts';
import type { Actor } from '#domain/policy/actor.ts';

/** The rules ask nobody: without roles or posts a row holds the cleared position and nothing else. */
const nobody: Actor = {
  personId: '',
  name: '',
  roles: [],
  postIds: [],
  partnerPostIds: [],
  memberPanelIds: [],
  clerkPanelIds: [],
};

type Standing = Pick<typeof statusRecords.$inferSelect, 'stage' | 'declared' | 'computed' | 'override'>;

function standingOf({ stage, status }: ActionRow): Standing {
  return { stage, declared: status.declared, computed: status.computed, override: status.override?.rag ?? null };
}

const sameAs = (one: Standing, other: Standing | undefined) =>
  other !== undefined &&
  one.stage === other.stage &&
  one.declared === other.declared &&
  one.computed === other.computed &&
  one.override === other.override;

/**
 * Writes down how the cleared position of every action of a plan stands today, where it differs from the last record: what the period
 * grid of declared and computed colours is made from (issue D, line 4). Safe to run twice.
 * @returns how many records were written
 */
export function recordStatuses(planId: string, moment: Moment): number {
  return transaction(() => {
    const ofPlan = eq(actions.planId, planId);
    const last = new Map<string, Standing>();
    for (const { actionId, ...standing } of database()
      .select({
        actionId: statusRecords.actionId,
        stage: statusRecords.stage,
        declared: statusRecords.declared,
        computed: statusRecords.computed,
        override: statusRecords.override,
      })
      .from(statusRecords)
      .innerJoin(actions, eq(actions.id, statusRecords.actionId))
      .where(ofPlan)
      .orderBy(statusRecords.actionId, statusRecords.onDate)
      .all()) {
      last.set(actionId, standing);
    }
    const changed = listActionRows(nobody, ofPlan, moment, { clearedOnly: true }).filter(
      (action) => !sameAs(standingOf(action), last.get(action.id)),
    );
    for (const action of changed) write(action.id, standingOf(action), moment);
    return changed.length;
  });
}

/** The same for one action, at the end of a write that changed its stage, its cleared update, its deadline or its override. */
export function recordStatusOf(actionId: string, moment: Moment): void {
  const [action] = listActionRows(nobody, eq(actions.id, actionId), moment, { clearedOnly: true });
  if (!action) return;
  const before = database()
    .select()
    .from(statusRecords)
    .where(and(eq(statusRecords.actionId, actionId), lt(statusRecords.onDate, moment.today)))
    .orderBy(desc(statusRecords.onDate))
    .limit(1)
    .get();
  const today = and(eq(statusRecords.actionId, actionId), eq(statusRecords.onDate, moment.today));
  if (!sameAs(standingOf(action), before)) write(actionId, standingOf(action), moment);
  else database().delete(statusRecords).where(today).run();
}

function write(actionId: string, standing: Standing, moment: Moment): void {
  database()
    .insert(statusRecords)
    .values({ actionId, onDate: moment.today, ...standing })
    .onConflictDoUpdate({ target: [statusRecords.actionId, statusRecords.onDate], set: standing })
    .run();
}
