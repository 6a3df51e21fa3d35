import type { DocumentBlock, Field } from '#domain/composed-document/model.ts';
import { count, dateInWords, joined } from '#domain/composed-document/words.ts';
import { colourMoved } from './changed-words.ts';
import type { ItemFacts, PanelReportFacts } from './facts.ts';
import { sinceSentence } from './since-words.ts';
import type { ItemsByTable } from './tables.ts';

const delivered = new Set(['delivered', 'verified', 'embedded', 'closed']);

/** Delivered since; what was delivered before and checked since is told in table B and counted there no more. */
const isNewlyDone = ({ before, now }: ItemFacts) =>
  delivered.has(now.stage) && !(before !== null && delivered.has(before.stage));

/** How many of each, counted from the tables themselves. */
export function summaryFigures(facts: PanelReportFacts, tables: ItemsByTable): Field[] {
  const moved = facts.items.map(colourMoved);
  const times = (way: 'better' | 'worse') => moved.filter((one) => one === way).length;
  const dates = tables['new-dates'].flatMap(({ dateChanges }) => dateChanges);
  const open = dates.filter(({ decision }) => decision === null).length;
  const figures: [string, number][] = [
    ['Actions completed', tables.completed.filter(isNewlyDone).length],
    ['Live actions', tables.live.length],
    ['Overdue', tables.overdue.length],
    ['Better colour', times('better')],
    ['Worse colour', times('worse')],
    [facts.panel.decidesDates ? 'New dates for you to decide' : 'New dates asked for, not decided', open],
    ['New dates decided', dates.length - open],
  ];
  return figures.map(([label, number]) => ({ label, text: String(number), number }));
}

/** From when on the report tells, what it counts, and what it leaves for another meeting. */
export function summary(facts: PanelReportFacts, tables: ItemsByTable): DocumentBlock[] {
  const fields = summaryFigures(facts, tables);
  const hidden = facts.hidden.filter(({ name }) => name.startsWith('Item ')).length;
  return [
    { kind: 'paragraph', tone: 'lead', text: sinceSentence(facts.since) },
    { kind: 'figures', record: { noun: 'report', subject: 'Report', fields } },
    ...(hidden > 0
      ? [
          {
            kind: 'paragraph',
            tone: 'quiet',
            text: `${count(hidden, 'exempt item is', 'exempt items are')} not counted here.`,
          } as const,
        ]
      : []),
    ...(facts.notDue.length > 0
      ? [
          {
            kind: 'paragraph',
            tone: 'quiet',
            text: `Not reported to every meeting, and not to this one: ${joined(facts.notDue.map(({ name, nextOn }) => (nextOn ? `${name} (next on ${dateInWords(nextOn)})` : name)))}.`,
          } as const,
        ]
      : []),
  ];
}

/** What the panel is asked to do, for the head of the report and for a committee's "Recommendations". */
export function askedOf(facts: PanelReportFacts): string[] {
  const open = facts.items.flatMap(({ dateChanges }) => dateChanges).filter(({ decision }) => decision === null).length;
  return [
    `note the progress of the actions in this report`,
    ...(facts.panel.decidesDates && open > 0 ? [`decide the ${count(open, 'new date', 'new dates')} in table C`] : []),
    'ask about anything in it',
  ];
}
