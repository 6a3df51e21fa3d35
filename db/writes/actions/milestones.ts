import { asc, eq } from 'drizzle-orm';
import { database } from '#db/database.ts';
import { milestones } from '#db/schema/plans.ts';
import type { ActionInput } from '#domain/actions/actions.ts';
import { NotPossible, NotValid } from '#domain/policy/refusals.ts';

/**
 * Makes an action's milestones those of the list, in its order. Called inside the action's own transaction.
 * @throws NotValid for a milestone of another action; NotPossible when one that is done or was dropped would be left out
 */
export function saveMilestones(actionId: string, wanted: ActionInput['milestones']): void {
  const standing = database()
    .select()
    .from(milestones)
    .where(eq(milestones.actionId, actionId))
    .orderBy(asc(milestones.position))
    .all();
  const kept = new Set(wanted.map((milestone) => milestone.id));
  for (const milestone of standing) {
    if (kept.has(milestone.id)) continue;
    if (milestone.doneOn !== null) {
      throw new NotPossible(`Milestone “${milestone.title}” is done, so it stays. Put it back in the list.`);
    }
    if (milestone.droppedReason !== null) {
      throw new NotPossible(
        `Milestone “${milestone.title}” was dropped with a reason, so it stays. Put it back in the list.`,
      );
    }
    database().delete(milestones).where(eq(milestones.id, milestone.id)).run();
  }
  wanted.forEach(({ id, ...words }, place) => {
    const position = place + 1;
    if (id === null) {
      database()
        .insert(milestones)
        .values({ actionId, position, ...words })
        .run();
      return;
    }
    if (!standing.some((milestone) => milestone.id === id)) {
      throw new NotValid([{ field: `milestones.${place}.title`, words: 'This milestone belongs to another action' }]);
    }
    database()
      .update(milestones)
      .set({ position, ...words, ...(words.doneOn === null ? {} : { droppedReason: null }) })
      .where(eq(milestones.id, id))
      .run();
  });
}
