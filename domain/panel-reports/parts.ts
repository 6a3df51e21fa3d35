import type { HolidayCalendar } from '#domain/clocks/bank-holidays.ts';
import type { DocumentBlock } from '#domain/composed-document/model.ts';
import { joined } from '#domain/composed-document/words.ts';
import type { ReportPart } from '#domain/panels/panel-words.ts';
import type { PanelReportFacts } from './facts.ts';
import { itemTable } from './items.ts';
import { howToRead, missingUpdates, repeatFindings } from './last-parts.ts';
import { measuresTable } from './measures.ts';
import { newDatesTable } from './new-dates.ts';
import { sinceWords } from './since-words.ts';
import { askedOf, summary } from './summary.ts';
import { type ItemsByTable, itemsByTable } from './tables.ts';
import { youAsked } from './you-asked.ts';

const nothing = (text: string): DocumentBlock[] => [{ kind: 'paragraph', tone: 'body', text }];
const or = (blocks: DocumentBlock[], text: string) => (blocks.length > 0 ? blocks : nothing(text));

/** What is composed of a part, below its heading and the officers' words; what is empty says so. */
export function partBlocks(
  part: ReportPart,
  facts: PanelReportFacts,
  calendar: HolidayCalendar,
  isWritten: boolean,
): DocumentBlock[] {
  const tables = itemsByTable(facts.items, facts.asOn);
  const since = sinceWords(facts.since);
  switch (part) {
    case 'summary':
      return summary(facts, tables);
    case 'you-asked':
      return or(
        youAsked(facts, calendar),
        'Nothing this panel asked or recommended is waiting, or was answered since.',
      );
    case 'live':
      return or(itemTable('live', tables.live, facts), 'No action is live and in time.');
    case 'completed':
      return [
        ...or(itemTable('completed', tables.completed, facts), `No action was completed ${since}.`),
        ...earlier(tables),
      ];
    case 'new-dates':
      return or(newDatesTable(tables['new-dates'], facts), `No new date was asked for or decided ${since}.`);
    case 'overdue':
      return or(itemTable('overdue', tables.overdue, facts), 'No action is overdue.');
    case 'measures':
      return or(measuresTable(facts), 'No measure is linked to what this panel is shown.');
    case 'repeat-findings':
      return or(repeatFindings(facts), 'None of these findings is confirmed as one of an earlier inspection.');
    case 'missing-updates':
      return or(missingUpdates(facts), `Every live action had an update cleared ${since}.`);
    case 'how-to-read':
      return howToRead(facts);
    case 'asked':
      return [{ kind: 'list', items: askedOf(facts).map(capital) }];
    case 'background-papers':
      return [{ kind: 'list', items: backgroundPapers(facts) }];
    default:
      return isWritten ? [] : nothing('None.');
  }
}

function earlier({ earlier: items }: ItemsByTable): DocumentBlock[] {
  if (items.length === 0) return [];
  const numbers = joined(items.map(({ number }) => String(number)));
  const words = items.length === 1 ? `item ${numbers}` : `items ${numbers}`;
  return [{ kind: 'paragraph', tone: 'quiet', text: `Completed or withdrawn earlier, and unchanged since: ${words}.` }];
}

/** The papers the report is drawn from, which must be listed with it (Local Government Act 1972 s.100D). */
function backgroundPapers({ plans, recommendations }: PanelReportFacts): string[] {
  return [...plans.map(({ title }) => title), ...new Set(recommendations.map(({ inspection }) => inspection))];
}

const capital = (words: string) => `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
