import { joined } from '#domain/composed-document/words.ts';
import type { ActionFacts, PlanDocumentFacts } from '#domain/plan-document/facts.ts';
import { inspectionName, recommendationNames } from '#domain/plan-document/names.ts';
import { wholeTexts } from '#domain/texts/marked-text.ts';
import { words } from '#domain/vocabulary.ts';
import {
  actionFields,
  changedFields,
  fieldChange,
  inspectionFields,
  measureFields,
  panelFields,
  planFields,
  recommendationFields,
} from './fields.ts';
import { comparedItems, type Side } from './items.ts';
import { comparedMilestones } from './milestones.ts';
import type { FieldChange, ItemChange, PlanComparison } from './model.ts';
import { progressBetween, withdrawalChanged } from './progress.ts';

/**
 * Two states of one plan beside each other: versions, drafts, the plan of a date, the plan as it stands (product §5.3). Items are
 * matched by id; an action that answers another recommendation moved, and was not removed and added. Each edit of the plan
 * is one change: what follows from it by itself (a due date from the day of receipt, the first wording kept of a correction)
 * is told with it. What depends on the day alone is no change; stages, colours and updates are told apart, as progress.
 * Pure; nothing is refused.
 */
export function comparePlans(before: PlanDocumentFacts, after: PlanDocumentFacts): PlanComparison {
  const names = {
    before: recommendationNames(before.recommendations),
    after: recommendationNames(after.recommendations),
  };
  return {
    from: before.plan.versionLabel,
    to: after.plan.versionLabel,
    changes: [
      ...ofPlan(before, after),
      ...ofInspections(before, after),
      ...ofPanels(before, after),
      ...comparedItems(
        {
          noun: 'recommendation',
          keyOf: ({ id }) => id,
          subjectOf: ({ id }, side) => names[side].get(id) ?? '',
          titleOf: ({ text }) => text,
          fields: recommendationFields,
          ordered: true,
        },
        before.recommendations,
        after.recommendations,
      ),
      ...ofActions(before, after, names),
      ...comparedMilestones(before.actions, after.actions),
      ...ofMeasures(before, after, names),
    ],
    progress: progressBetween(before, after),
  };
}

/** How many changes that is: each item added, removed or moved is one, and each field of an item that changed. */
export function changeCount(comparison: PlanComparison): number {
  return comparison.changes.reduce((sum, { kind, fields }) => sum + (kind === 'changed' ? fields.length : 1), 0);
}

function ofPlan(before: PlanDocumentFacts, after: PlanDocumentFacts): ItemChange[] {
  const changed = changedFields(planFields, before, after);
  const due = changed.find(({ label }) => label === 'Due date');
  const cause = changed.find(({ label }) => label === 'Report received');
  const fields =
    due && cause
      ? changed
          .filter((field) => field !== due)
          .map((field) => (field === cause ? { ...field, consequence: dueMoved(due) } : field))
      : changed;
  if (fields.length === 0) return [];
  const { title } = after.plan;
  return [{ kind: 'changed', noun: 'plan', id: 'plan', subject: 'The plan', title, place: null, fields }];
}

function dueMoved({ before, after }: FieldChange): string {
  return `The due date moved with it, from ${before ?? 'none'} to ${after ?? 'none'}.`;
}

function ofInspections(before: PlanDocumentFacts, after: PlanDocumentFacts): ItemChange[] {
  const nameOf = (id: string, facts: PlanDocumentFacts) => {
    const inspection = facts.inspections.find((each) => each.id === id);
    return inspection ? inspectionName(inspection) : null;
  };
  return [
    ...comparedItems(
      {
        noun: 'inspection',
        keyOf: ({ id }) => id,
        subjectOf: (inspection) => inspectionName(inspection),
        titleOf: ({ title }) => title,
        fields: inspectionFields,
      },
      before.inspections,
      after.inspections,
    ),
    ...comparedItems(
      {
        noun: 'judgement',
        keyOf: ({ inspectionId, area }) => `${inspectionId} ${area}`,
        subjectOf: ({ area }) => `Judgement “${area}”`,
        titleOf: ({ area }) => area,
        placeOf: ({ inspectionId }, side) => nameOf(inspectionId, side === 'before' ? before : after),
        fields: [{ label: 'Grade', of: ({ grade }) => grade, whole: true }],
      },
      before.judgements,
      after.judgements,
    ),
  ];
}

function ofPanels(before: PlanDocumentFacts, after: PlanDocumentFacts): ItemChange[] {
  const kind = { noun: 'panel', fields: panelFields } as const;
  const named = ({ name }: { name: string }) => name;
  return comparedItems(
    { ...kind, keyOf: named, subjectOf: ({ name }) => `Panel “${name}”`, titleOf: named },
    before.plan.governance,
    after.plan.governance,
  );
}

type Names = Record<Side, ReadonlyMap<string, string>>;

/** The recommendations of a list of ids, in the plan's order. */
function answered(ids: readonly string[], names: ReadonlyMap<string, string>): string[] {
  return [...names].filter(([id]) => ids.includes(id)).map(([, name]) => name);
}

/** The same by the names of today; what is gone since says so, since its old name may be another's now. */
function named(ids: readonly string[], names: Names): string[] {
  const gone = [...names.before].filter(([id]) => ids.includes(id) && !names.after.has(id));
  return [...answered(ids, names.after), ...gone.map(([, name]) => `${name} as it then was`)];
}

const sameIds = (one: readonly string[], other: readonly string[]) =>
  one.length === other.length && one.every((id) => other.includes(id));

function ofActions(before: PlanDocumentFacts, after: PlanDocumentFacts, names: Names): ItemChange[] {
  const homeOf = (action: ActionFacts, side: Side) =>
    [...names[side].keys()].find((id) => action.recommendationIds.includes(id)) ?? null;
  const answers = (from: ActionFacts, to: ActionFacts): FieldChange | null => {
    if (sameIds(from.recommendationIds, to.recommendationIds)) return null;
    const was = joined(named(from.recommendationIds, names));
    const is = joined(named(to.recommendationIds, names));
    return { label: 'Answers', before: was || null, after: is || null, runs: wholeTexts(was, is) };
  };
  const rehomed = (from: ActionFacts, to: ActionFacts) => homeOf(from, 'before') !== homeOf(to, 'after');
  return comparedItems(
    {
      noun: 'action',
      keyOf: ({ id }) => id,
      subjectOf: ({ ref }) => `Action ${ref}`,
      titleOf: ({ title }) => title,
      placeOf: (action, side) => answered(action.recommendationIds, names[side])[0] ?? null,
      fields: actionFields,
      furtherFields: (from, to) =>
        [
          ...(rehomed(from, to) ? [] : [answers(from, to)]),
          withdrawalChanged(from, to)
            ? fieldChange('Stage', words.stage[from.stage], words.stage[to.stage], true)
            : null,
          originalDeadline(from, to),
        ].filter((field) => field !== null),
      movedFrom: (from, to) => (rehomed(from, to) ? answers(from, to) : null),
      ordered: true,
    },
    before.actions,
    after.actions,
  );
}

/** Told only where it changed by itself: a draft's deadline is its original one, and a granted change moves the other alone. */
function originalDeadline(from: ActionFacts, to: ActionFacts): FieldChange | null {
  const field = actionFields.find(({ label }) => label === 'Deadline');
  if (!field || from.deadlineOn !== to.deadlineOn) return null;
  const original = (action: ActionFacts) => field.of({ ...action, deadlineOn: action.originalDeadlineOn });
  return fieldChange('Original deadline', original(from), original(to), true);
}

function ofMeasures(before: PlanDocumentFacts, after: PlanDocumentFacts, names: Names): ItemChange[] {
  const refs = { before: refsOf(before), after: refsOf(after) };
  return comparedItems(
    {
      noun: 'measure',
      keyOf: ({ id }) => id,
      subjectOf: ({ name }) => `Measure “${name}”`,
      titleOf: ({ name }) => name,
      placeOf: ({ recommendationIds }, side) => answered(recommendationIds, names[side])[0] ?? null,
      fields: measureFields,
      furtherFields: (from, to) => {
        const told = [
          sameIds(from.recommendationIds, to.recommendationIds)
            ? null
            : fieldChange(
                'Of recommendations',
                joined(answered(from.recommendationIds, names.before)),
                joined(answered(to.recommendationIds, names.after)),
                true,
              ),
          sameIds(from.actionIds, to.actionIds)
            ? null
            : fieldChange(
                'Of actions',
                joined(answered(from.actionIds, refs.before)),
                joined(answered(to.actionIds, refs.after)),
                true,
              ),
        ];
        return told.filter((field) => field !== null);
      },
    },
    before.measures ?? [],
    after.measures ?? [],
  );
}

const refsOf = ({ actions }: PlanDocumentFacts): ReadonlyMap<string, string> =>
  new Map(actions.map(({ id, ref }) => [id, ref]));
