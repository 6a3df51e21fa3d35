import type { PlanLines } from './plan-rows.ts';
import { PlanTableOfText } from './plan-table-of-text.tsx';

/**
 * The plan, whose rows go to the browser once as markup and once as one text, from which a client component makes the same again:
 * not as a tree of elements, and not as values either, each of which the framework would look at four times on the way.
 */
export function PlanTable({ groups }: { groups: readonly PlanLines[] }) {
  return <PlanTableOfText text={JSON.stringify(groups)} />;
}
