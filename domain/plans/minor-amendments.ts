import type { ActionFacts, PlanDocumentFacts } from '#domain/plan-document/facts.ts';
import { canonical } from './plan-content.ts';

/** What the council binds itself to with an action: what it answers, who owns it, by when, by which steps. */
function commitmentOf(action: ActionFacts) {
  const { id, ref, recommendationIds, ownerPost, partnerBody, startOn, deadlineOn } = action;
  const milestones = action.milestones.map(({ dueOn, droppedReason }) => ({ dueOn, dropped: Boolean(droppedReason) }));
  return { ref, said: canonical({ id, recommendationIds, ownerPost, partnerBody, startOn, deadlineOn, milestones }) };
}

const places = (facts: PlanDocumentFacts) =>
  canonical(
    facts.recommendations.map(({ id, text, setAsideReason, answeredWithoutAction }) => [
      id,
      text,
      setAsideReason !== null,
      Boolean(answeredWithoutAction),
    ]),
  );
const targets = (facts: PlanDocumentFacts) =>
  canonical((facts.measures ?? []).map(({ id, direction, baseline, target }) => [id, direction, baseline, target]));

/**
 * What an amendment changes beyond its wording, a sentence each; empty for a minor one, which the council's setting may leave to
 * the director alone (product §5.3). Words of an action, of its milestones and measures, and its progress are no commitments;
 * what is answered, owners, periods, milestones' dates and targets are.
 */
export function beyondWording(before: PlanDocumentFacts, after: PlanDocumentFacts): string[] {
  const found: string[] = [];
  if (places(before) !== places(after)) found.push('The areas answered are not the same.');
  const earlier = new Map(before.actions.map(commitmentOf).map(({ ref, said }) => [ref, said]));
  for (const { ref, said } of after.actions.map(commitmentOf)) {
    const was = earlier.get(ref);
    if (was === undefined) found.push(`Action ${ref} is new.`);
    else if (was !== said) found.push(`Action ${ref} has another owner, period, milestone date or area.`);
    earlier.delete(ref);
  }
  for (const ref of earlier.keys()) found.push(`Action ${ref} is gone.`);
  if (targets(before) !== targets(after)) found.push('A measure has another baseline or target.');
  if (before.plan.overseenBy !== after.plan.overseenBy) found.push('Another post oversees the plan.');
  return found;
}
