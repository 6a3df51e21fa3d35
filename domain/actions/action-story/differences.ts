import { dateInWords, joined } from '#domain/composed-document/words.ts';
import { changedFields, type FieldOf, fieldChange } from '#domain/plan-comparison/fields.ts';
import { matched } from '#domain/plan-comparison/matching.ts';
import type { FieldChange } from '#domain/plan-comparison/model.ts';
import type { KeptAction, KeptMilestone, KeptRecommendation } from '#domain/plans/kept-states.ts';
import { words } from '#domain/vocabulary.ts';

const date = (value: string | null) => value && dateInWords(value);

const actionFields: readonly FieldOf<KeptAction>[] = [
  { label: 'Reference', of: ({ ref }) => ref, whole: true },
  { label: 'Title', of: ({ title }) => title },
  { label: 'Outcome', of: ({ outcome }) => outcome },
  { label: 'Owner', of: ({ ownerPost }) => ownerPost, whole: true },
  { label: 'Deputy', of: ({ deputyPost }) => deputyPost, whole: true },
  { label: 'Partner', of: ({ partnerBody }) => partnerBody, whole: true },
  { label: 'Start', of: ({ startOn }) => date(startOn), whole: true },
  { label: 'Deadline', of: ({ deadlineOn }) => date(deadlineOn), whole: true },
  { label: 'Success measure', of: ({ successMeasure }) => successMeasure },
  { label: 'Priority', of: ({ priority }) => words.priority[priority], whole: true },
  {
    label: 'Panels’ recommendations answered',
    of: ({ answersPanels }) => joined(answersPanels ?? []) || null,
    whole: true,
  },
];

const recommendationFields: readonly FieldOf<KeptRecommendation>[] = [
  { label: 'Words of the report', of: ({ text }) => text },
  { label: 'Kind', of: ({ kind }) => words.recommendationKind[kind], whole: true },
  { label: 'Number in the report', of: ({ ref }) => ref, whole: true },
  { label: 'Report page', of: ({ page }) => (page === null ? null : String(page)), whole: true },
  { label: 'Who must act', of: ({ responsibleBody }) => responsibleBody },
  { label: 'Priority', of: ({ priority }) => words.priority[priority], whole: true },
];

/** "Due 1 June 2023, done 30 May 2023": all that is kept of a milestone beside its words. */
function milestoneWords({ dueOn, doneOn, droppedReason }: KeptMilestone): string {
  const done = doneOn ? `, done ${dateInWords(doneOn)}` : '';
  return `Due ${dateInWords(dueOn)}${done}${droppedReason ? `, dropped: ${droppedReason}` : ''}`;
}

function milestoneChanges(before: KeptAction, after: KeptAction): FieldChange[] {
  const { added, removed, both } = matched(before.milestones, after.milestones, ({ id }) => id);
  const told = (title: string, from: string | null, to: string | null): FieldChange[] => {
    const change = fieldChange(`Milestone “${title}”`, from, to, true);
    return change ? [change] : [];
  };
  return [
    ...added.flatMap((step) => told(step.title, null, milestoneWords(step))),
    ...removed.flatMap((step) => told(step.title, milestoneWords(step), null)),
    ...both.flatMap((pair) => [
      ...changedFields([{ label: 'Milestone', of: ({ title }: KeptMilestone) => title }], pair.before, pair.after),
      ...told(pair.after.title, milestoneWords(pair.before), milestoneWords(pair.after)),
    ]),
  ];
}

/**
 * What an action says otherwise than in the state before it; its stage is told by the act that changed it.
 * @param nameOf what a recommendation is called in the plan; null for one that the reader may not know of
 */
export function actionDifferences(
  before: KeptAction,
  after: KeptAction,
  nameOf: (recommendationId: string) => string | null,
): FieldChange[] {
  const answers = ({ recommendationIds }: KeptAction) =>
    joined(recommendationIds.flatMap((id) => nameOf(id) ?? []).sort((one, other) => one.localeCompare(other, 'en-GB')));
  return [
    ...changedFields(actionFields, before, after),
    ...[fieldChange('Answers', answers(before), answers(after), true)].filter((change) => change !== null),
    ...milestoneChanges(before, after),
  ];
}

/** What a recommendation says otherwise than in the state before it; that it was set aside is told by the act. */
export function recommendationDifferences(before: KeptRecommendation, after: KeptRecommendation): FieldChange[] {
  return changedFields(recommendationFields, before, after);
}
