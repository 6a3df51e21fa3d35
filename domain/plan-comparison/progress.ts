import { dateInWords } from '#domain/composed-document/words.ts';
import type { ActionFacts, MeasureFacts, PlanDocumentFacts } from '#domain/plan-document/facts.ts';
import { words } from '#domain/vocabulary.ts';
import { type FieldOf, fieldChange, figure } from './fields.ts';
import { matched } from './matching.ts';
import { milestoneKey } from './milestones.ts';
import type { FieldChange, ItemChange } from './model.ts';

const live: readonly FieldOf<ActionFacts>[] = [
  { label: 'Stage', of: ({ stage }) => words.stage[stage] },
  { label: 'Declared', of: ({ declared }) => declared && words.rag[declared] },
  { label: 'Computed', of: ({ computed }) => words.rag[computed] },
  {
    label: 'Override',
    of: ({ override }) =>
      override ? `${words.rag[override.rag]} until ${dateInWords(override.endsOn)}: ${override.reason}` : null,
  },
  { label: 'Owner post', of: ({ ownerVacant }) => (ownerVacant ? 'Vacant' : 'Held') },
  {
    label: 'Latest cleared update',
    of: ({ latestClearedUpdate: update }) => update && `${dateInWords(update.postedOn)}: ${update.done}`,
  },
];

/**
 * What was reported or came about between the two states, apart from changes of the plan's own words: stages, colours, cleared
 * updates, milestones done, figures. What changes only because another day is counted ("9 working days late") is left out; a
 * colour that changed is not.
 */
export function progressBetween(before: PlanDocumentFacts, after: PlanDocumentFacts): ItemChange[] {
  const actions = matched(before.actions, after.actions, ({ id }) => id).both.map((pair) =>
    told('action', pair.after.id, `Action ${pair.after.ref}`, pair.after.title, ofAction(pair.before, pair.after)),
  );
  const measures = matched(before.measures ?? [], after.measures ?? [], ({ id }) => id).both.map((pair) =>
    told('measure', pair.after.id, `Measure “${pair.after.name}”`, pair.after.name, ofMeasure(pair.before, pair.after)),
  );
  return [...actions, ...measures].filter(({ fields }) => fields.length > 0);
}

function told(
  noun: 'action' | 'measure',
  id: string,
  subject: string,
  title: string,
  fields: FieldChange[],
): ItemChange {
  return { kind: 'changed', noun, id, subject, title, place: null, fields };
}

function ofAction(before: ActionFacts, after: ActionFacts): FieldChange[] {
  // Withdrawn or restored is a change of the plan itself, and told there; an owner who changed says nothing of a vacancy.
  const left = new Set([
    ...(withdrawalChanged(before, after) ? ['Stage', 'Computed'] : []),
    ...(before.ownerPost === after.ownerPost ? [] : ['Owner post']),
  ]);
  const fields = live.flatMap(({ label, of }) =>
    left.has(label) ? [] : (fieldChange(label, of(before), of(after), true) ?? []),
  );
  const done = matched(before.milestones, after.milestones, milestoneKey).both.flatMap((pair) => {
    const said = (on: string | null) => (on ? `Done ${dateInWords(on)}` : 'Not done');
    return (
      fieldChange(`Milestone “${pair.after.title}”`, said(pair.before.doneOn), said(pair.after.doneOn), true) ?? []
    );
  });
  return [...fields, ...done];
}

/** Whether an action was withdrawn, or restored, between the two. */
export function withdrawalChanged(before: ActionFacts, after: ActionFacts): boolean {
  return (before.stage === 'withdrawn') !== (after.stage === 'withdrawn');
}

function ofMeasure(before: MeasureFacts, after: MeasureFacts): FieldChange[] {
  const last = ({ points, unit }: MeasureFacts) => {
    const point = points.at(-1);
    return point ? `${figure(point.value, unit)} on ${dateInWords(point.on)}` : null;
  };
  const change = fieldChange('Latest figure', last(before), last(after), true);
  return change ? [change] : [];
}
