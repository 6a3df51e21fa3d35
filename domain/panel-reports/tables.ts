import type { ItemFacts, ItemPosition } from './facts.ts';

/** The tables of a report by their letters (product §5.5): an item may stand in C beside one of the others. */
export const tableLetters = { live: 'A', completed: 'B', 'new-dates': 'C', overdue: 'D' } as const;
export type ReportTable = keyof typeof tableLetters;

/** Where a position belongs: `overdue` is past the agreed deadline and not delivered (rules §3). */
export type Standing = 'live' | 'completed' | 'overdue' | 'withdrawn';

export function standingOf({ stage, deadlineOn }: ItemPosition, on: string): Standing {
  if (stage === 'withdrawn') return 'withdrawn';
  if (stage !== 'not-started' && stage !== 'in-progress') return 'completed';
  return deadlineOn !== null && deadlineOn < on ? 'overdue' : 'live';
}

/** The items by the table they stand in; `earlier`: completed or withdrawn before, and nothing has changed since. */
export type ItemsByTable = Record<ReportTable | 'earlier', ItemFacts[]>;

/**
 * Every item stands in A, B or D, or is among those that were completed earlier; in C too where a new date was asked for or decided.
 * @param asOn the day whose position is told, `YYYY-MM-DD`
 */
export function itemsByTable(items: readonly ItemFacts[], asOn: string): ItemsByTable {
  const tables: ItemsByTable = { live: [], completed: [], 'new-dates': [], overdue: [], earlier: [] };
  for (const item of items) {
    const standing = standingOf(item.now, asOn);
    if (standing === 'live' || standing === 'overdue') tables[standing].push(item);
    else tables[isNews(item) ? 'completed' : 'earlier'].push(item);
    if (item.dateChanges.length > 0) tables['new-dates'].push(item);
  }
  return tables;
}

/** Whether what became of it has not been told to this panel yet. */
function isNews({ before, now, stageChanges }: ItemFacts): boolean {
  return before === null || before.stage !== now.stage || stageChanges.length > 0;
}

const tableNames: Record<Exclude<Standing, 'withdrawn'>, string> = {
  live: 'A, live',
  completed: 'B, completed',
  overdue: 'D, overdue',
};

/** "Was in table D, overdue": where it stood when the panel last met, if that was another table; null where it did not move. */
export function movedFrom({ before, now }: ItemFacts, sinceOn: string, asOn: string): string | null {
  if (before === null) return null;
  const [from, to] = [standingOf(before, sinceOn), standingOf(now, asOn)];
  if (from === to) return null;
  return from === 'withdrawn' ? 'Was withdrawn' : `Was in table ${tableNames[from]}`;
}
