import type { Column, DocumentBlock, DocumentRecord, Field } from '#domain/composed-document/model.ts';
import { dateInWords } from '#domain/composed-document/words.ts';
import { words } from '#domain/vocabulary.ts';
import { colourWords, deadlineWords, stageChangeWords, stageWords } from './changed-words.ts';
import type { ItemFacts, PanelReportFacts } from './facts.ts';
import { measureWords } from './measures.ts';
import { sinceWords } from './since-words.ts';
import { movedFrom, type ReportTable, standingOf, tableLetters } from './tables.ts';

const item: Column = { heading: 'Item', share: 7, labels: ['Item'] };
const action: Column = { heading: 'Action', share: 23, labels: ['Action', 'Exempt', 'Owner', 'Answers'], strong: true };

const columns: Record<Exclude<ReportTable, 'new-dates'>, readonly Column[]> = {
  live: [
    item,
    action,
    {
      heading: 'Then and now',
      share: 22,
      labels: ['New', 'Moved', 'Compared with', 'Colour', 'Stage', 'Deadline', 'Original deadline'],
    },
    {
      heading: 'What changed',
      share: 32,
      labels: ['What was done', 'Stage changes', 'Difference', 'Next step', 'Forecast', 'Owner says', 'Why', 'Update'],
    },
    { heading: 'Measures', share: 16, labels: ['Measures'] },
  ],
  completed: [
    item,
    action,
    {
      heading: 'Stage',
      share: 22,
      labels: ['New', 'Moved', 'Compared with', 'Stage', 'Colour', 'Deadline', 'Original deadline'],
    },
    {
      heading: 'Effect, and how we know',
      share: 32,
      labels: ['What was done', 'Stage changes', 'Difference', 'Update'],
    },
    { heading: 'Measures', share: 16, labels: ['Measures'] },
  ],
  overdue: [
    item,
    action,
    {
      heading: 'Deadline',
      share: 22,
      labels: ['New', 'Moved', 'Compared with', 'Deadline', 'Original deadline', 'Colour', 'Stage'],
    },
    {
      heading: 'Why, and what happens now',
      share: 32,
      labels: ['Why', 'Stage changes', 'What was done', 'Difference', 'Next step', 'Forecast', 'Owner says', 'Update'],
    },
    { heading: 'Measures', share: 16, labels: ['Measures'] },
  ],
};

const captions = { live: 'A. Live actions', completed: 'B. Completed', overdue: 'D. Overdue' } as const;

/** One of the tables A, B and D. Empty where no item stands in it: the part says so in words. */
export function itemTable(
  table: Exclude<ReportTable, 'new-dates'>,
  items: readonly ItemFacts[],
  facts: PanelReportFacts,
): DocumentBlock[] {
  if (items.length === 0) return [];
  const records = items.map((one) => itemRecord(one, table, facts));
  return [{ kind: 'table', caption: captions[table], columns: columns[table], records }];
}

/** "A7": the letter of the table, and the number that the item keeps in every report. */
export const itemLabel = (table: ReportTable, { number }: { number: number }) => `${tableLetters[table]}${number}`;

/** What every table says of an item first. */
export function namedItem(one: ItemFacts, table: ReportTable, facts: PanelReportFacts): Field[] {
  const mark = facts.copy === 'whole' && facts.exempt.find(({ itemNumber }) => itemNumber === one.number);
  return [
    { label: 'Item', text: itemLabel(table, one) },
    ...(mark ? [{ label: 'Exempt', text: `Paragraph ${mark.paragraph}. Not in the public copy` }] : []),
    { label: 'Action', text: `${one.ref} ${one.title}` },
  ];
}

export const ownerWords = ({ ownerPost, ownerVacant }: ItemFacts): string =>
  ownerPost ? `${ownerPost}${ownerVacant ? ' (post vacant)' : ''}` : 'No owner yet';

function itemRecord(one: ItemFacts, table: Exclude<ReportTable, 'new-dates'>, facts: PanelReportFacts): DocumentRecord {
  const answers = facts.recommendations.find(({ id }) => id === one.recommendationId)?.name ?? '';
  const moved = movedFrom(one, one.comparedWith ?? facts.since.on, facts.asOn);
  const measures = facts.measures.filter(({ actionIds }) => actionIds.includes(one.actionId));
  const { originalDeadlineOn: original } = one;
  const otherDate = original !== null && original !== one.now.deadlineOn;
  return {
    noun: 'item',
    subject: `Item ${one.number}`,
    item: one.number,
    fields: [
      ...namedItem(one, table, facts),
      { label: 'Owner', text: ownerWords(one) },
      { label: 'Answers', text: answers },
      ...said('New', one.cameBecause && newWords[one.cameBecause]),
      ...said('Moved', moved),
      ...said('Compared with', one.comparedWith && dateInWords(one.comparedWith)),
      { label: 'Colour', text: colourWords(one) },
      { label: 'Stage', text: stageWords(one) },
      { label: 'Deadline', text: deadlineWords(one) },
      ...said('Original deadline', otherDate ? dateInWords(original) : null),
      ...listed('Stage changes', one.stageChanges.map(stageChangeWords)),
      ...updateFields(one, facts),
      ...listed('Why', ['red', 'amber'].includes(one.now.computed) ? one.now.why : []),
      ...listed('Measures', measures.map(measureWords)),
    ],
  };
}

const newWords = { added: 'Added since you last met', routed: 'Routed to this panel since you last met' } as const;

const said = (label: string, text: string | null): Field[] => (text === null || text === '' ? [] : [{ label, text }]);
const listed = (label: string, lines: readonly string[]): Field[] =>
  lines.length === 0 ? [] : [{ label, text: lines.join('\n'), list: true }];

/** The latest cleared update; an older one than the report tells of only by its day, because it was told before. */
function updateFields(one: ItemFacts, { since, asOn }: PanelReportFacts): Field[] {
  const { update } = one;
  if (update === null) return [{ label: 'Update', text: 'No update has been cleared yet' }];
  const forecast = said('Forecast', update.forecastOn && dateInWords(update.forecastOn));
  const owner: Field = { label: 'Owner says', text: words.rag[update.declared], rag: update.declared };
  if (!one.clearedSince) {
    if (standingOf(one.now, asOn) === 'completed') return [];
    const text = `No update was cleared ${sinceWords(since)}. The last one was cleared on ${dateInWords(update.clearedOn)}`;
    return [...forecast, owner, { label: 'Update', text }];
  }
  return [
    { label: 'What was done', text: update.noChange ? `No change: ${update.done}` : update.done },
    ...said('Difference', update.difference),
    ...said('Next step', update.nextStep),
    ...forecast,
    owner,
    { label: 'Update', text: `Cleared on ${dateInWords(update.clearedOn)}` },
  ];
}
