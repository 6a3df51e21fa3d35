import type { ActionFacts, MilestoneFacts } from '#domain/plan-document/facts.ts';
import { milestoneFields } from './fields.ts';
import { comparedItems } from './items.ts';
import { matched } from './matching.ts';
import type { ItemChange } from './model.ts';

/** By its id, which the facts carry since they are read from rows; a milestone without one is known by its words. */
export function milestoneKey(milestone: MilestoneFacts & { id?: string }): string {
  return milestone.id ?? `titled ${milestone.title}`;
}

/** The milestones of every action that stands on both sides; those of a new or removed action go with it. */
export function comparedMilestones(before: readonly ActionFacts[], after: readonly ActionFacts[]): ItemChange[] {
  return matched(before, after, ({ id }) => id).both.flatMap((pair) =>
    comparedItems(
      {
        noun: 'milestone',
        keyOf: milestoneKey,
        subjectOf: () => `Milestone of action ${pair.after.ref}`,
        titleOf: ({ title }) => title,
        placeOf: () => `Action ${pair.after.ref}`,
        fields: milestoneFields,
        ordered: true,
      },
      pair.before.milestones,
      pair.after.milestones,
    ),
  );
}
