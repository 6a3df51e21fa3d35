import type { Column, DocumentBlock, DocumentRecord, Field } from '#domain/composed-document/model.ts';
import { dateInWords } from '#domain/composed-document/words.ts';
import { words } from '#domain/vocabulary.ts';
import type { ActionFacts, MilestoneFacts, PlanDocumentFacts } from './facts.ts';
import { measuredBy } from './measures.ts';
import { dateOrNotSet } from './names.ts';

/** In landscape; widths tried in Source Sans 3 and in Arial at 11 pt. */
const columns: readonly Column[] = [
  { heading: 'Ref', share: 4, labels: ['Ref'] },
  { heading: 'Action', share: 19, labels: ['Action', 'Outcome', 'Priority', 'Answers'], strong: true },
  {
    heading: 'Owner and period',
    share: 16,
    labels: ['Owner', 'Deputy', 'Partner', 'Start', 'Deadline', 'Original deadline', 'Deadline changes', 'Forecast'],
  },
  { heading: 'Measure and milestones', share: 18, labels: ['Success measure', 'Measured by', 'Milestones'] },
  {
    heading: 'Stage and status',
    share: 17,
    labels: ['Stage', 'Declared', 'Computed', 'Why', 'Set by override', 'Override ends', 'Reason for the override'],
  },
  {
    heading: 'Latest cleared update',
    share: 26,
    labels: [
      'Latest cleared update',
      'Done',
      'Difference made',
      'Next step',
      'Declared then',
      'Posted by',
      'Posted',
      'Cleared',
    ],
  },
];

/** Everything an action can say, in the order flat forms list it. */
export const actionLabels: readonly string[] = columns.flatMap(({ labels }) => labels);

/** The actions as one landscape table. Every action stands in full in exactly one such table of the document. */
export function actionsTable(
  caption: string,
  actions: readonly ActionFacts[],
  facts: PlanDocumentFacts,
  names: ReadonlyMap<string, string>,
): DocumentBlock {
  const records = actions.map((action) => actionRecord(action, facts, names));
  return { kind: 'table', caption, columns: columnsFor(facts), records };
}

/** A reference stands on one line, "12.10" and "100.2400" too: the first column is as wide as the plan's longest one needs. */
function columnsFor({ actions }: PlanDocumentFacts): readonly Column[] {
  const longest = Math.max(...actions.map(({ ref }) => ref.length));
  const more = Math.min(4, Math.max(0, longest - 4));
  return columns.map((column, place) => {
    if (place === 0) return { ...column, share: column.share + more };
    return place === columns.length - 1 ? { ...column, share: column.share - more } : column;
  });
}

function actionRecord(
  action: ActionFacts,
  facts: PlanDocumentFacts,
  names: ReadonlyMap<string, string>,
): DocumentRecord {
  const measured = measuredBy(action, facts);
  const answers = action.recommendationIds.flatMap((id) => names.get(id) ?? []);
  const fields: (Field | false)[] = [
    { label: 'Ref', text: action.ref },
    { label: 'Action', text: action.title },
    worded('Outcome', action.outcome, 'Not written yet'),
    action.priority !== null && { label: 'Priority', text: words.priority[action.priority] },
    { label: 'Answers', text: [...answers, ...(action.answersPanels ?? [])].join('; ') || 'Nothing yet' },
    { label: 'Owner', text: owner(action) },
    action.deputyPost !== null && { label: 'Deputy', text: action.deputyPost },
    action.partnerBody !== null && { label: 'Partner', text: action.partnerBody },
    dated('Start', action.startOn),
    dated('Deadline', action.deadlineOn),
    action.originalDeadlineOn !== null &&
      action.originalDeadlineOn !== action.deadlineOn &&
      dated('Original deadline', action.originalDeadlineOn),
    action.deadlineChanges !== undefined &&
      action.deadlineChanges > 0 && {
        label: 'Deadline changes',
        text: String(action.deadlineChanges),
        number: action.deadlineChanges,
      },
    worded('Success measure', action.successMeasure, 'Not written yet'),
    measured !== '' && { label: 'Measured by', text: measured },
    milestones(action.milestones),
    { label: 'Stage', text: words.stage[action.stage] },
    action.declared
      ? { label: 'Declared', text: words.rag[action.declared], rag: action.declared }
      : { label: 'Declared', text: 'Not declared yet' },
    { label: 'Computed', text: words.rag[action.computed], rag: action.computed },
    action.computedWhy.length > 0 && { label: 'Why', text: action.computedWhy.join(' ') },
    ...override(action),
    ...latestUpdate(action),
  ];
  return {
    noun: 'action',
    subject: `Action ${action.ref}`,
    answers,
    fields: fields.filter((field) => field !== false),
  };
}

/** Beside the computed colour, never in its place (rules §3). */
function override({ override: set }: ActionFacts): Field[] {
  if (!set) return [];
  return [
    { label: 'Set by override', text: words.rag[set.rag], rag: set.rag },
    dated('Override ends', set.endsOn),
    { label: 'Reason for the override', text: set.reason },
  ];
}

function owner(action: ActionFacts): string {
  if (action.ownerPost === null) return 'No owner yet';
  return action.ownerVacant ? `${action.ownerPost} (owner post vacant)` : action.ownerPost;
}

function milestones(items: readonly MilestoneFacts[]): Field {
  if (items.length === 0) return { label: 'Milestones', text: 'None' };
  const line = ({ position, title, dueOn, doneOn, droppedReason }: MilestoneFacts) => {
    const due = dueOn ? `due ${dateInWords(dueOn)}` : 'no date';
    const open = droppedReason ? `dropped: ${droppedReason}` : 'not done';
    return `${position}. ${title}: ${due}, ${doneOn ? `done ${dateInWords(doneOn)}` : open}`;
  };
  return { label: 'Milestones', text: items.map(line).join('\n'), list: true };
}

/** Only what the plan lead cleared ever stands here (product §5.4); where nothing was, the document says so. */
function latestUpdate({ latestClearedUpdate: update, declared, ownerPost }: ActionFacts): Field[] {
  if (!update) return [{ label: 'Latest cleared update', text: 'No cleared update yet' }];
  return [
    worded('Done', update.done, 'Nothing said'),
    worded('Difference made', update.difference, 'Nothing said'),
    worded('Next step', update.nextStep, 'Nothing said'),
    dated('Forecast', update.forecastOn),
    ...(update.declared === declared
      ? []
      : [{ label: 'Declared then', text: words.rag[update.declared], rag: update.declared }]),
    ...(update.ownerPost === ownerPost ? [] : [{ label: 'Posted by', text: update.ownerPost }]),
    dated('Posted', update.postedOn),
    dated('Cleared', update.clearedOn),
  ];
}

const worded = (label: string, text: string, otherwise: string): Field => ({
  label,
  text: text.trim() === '' ? otherwise : text,
});

const dated = (label: string, date: string | null): Field => ({
  label,
  text: dateOrNotSet(date),
  ...(date ? { iso: date } : {}),
});
