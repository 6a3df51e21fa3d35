import type { HolidayCalendar } from '#domain/clocks/bank-holidays.ts';
import { sentenceDate } from '#domain/dates/dates.ts';
import type { ComputedRag, DeclaredRag } from '#domain/vocabulary.ts';
import { defaultRagSettings, type RagAsOf, type RagFacts, type RagReasonCode, type RagSettings } from './rag-facts.ts';
import { allRules, measureRule, overdueRules, type RagFinding } from './rag-rules.ts';
import { wordReason } from './rag-wording.ts';

export type RagReason = { code: RagReasonCode; words: string };

/** `reasons` always holds at least one. `turnsGreenWhen` is a sentence for red and amber, null for every other colour. */
export type Computed = { rag: ComputedRag; reasons: RagReason[]; turnsGreenWhen: string | null };

function plain(rag: ComputedRag, code: RagReasonCode, asOf: RagAsOf, blanks: Record<string, string> = {}): Computed {
  const sentence = wordReason(code, blanks, asOf.settings);
  return { rag, reasons: [{ code, words: sentence }], turnsGreenWhen: null };
}

function coloured(found: readonly RagFinding[], asOf: RagAsOf): Computed {
  if (found.length === 0) return plain('green', 'nothing-late', asOf);
  const rag = found.some(({ level }) => level === 'red') ? 'red' : 'amber';
  const reasons = found.map(({ code, words }) => ({ code, words }));
  return { rag, reasons, turnsGreenWhen: turnsGreenWhen([...new Set(found.map(({ until }) => until))]) };
}

/** One condition is a sentence; of several all must come true, and they are set apart by semicolons. */
function turnsGreenWhen(conditions: readonly string[]): string {
  if (conditions.length === 1) return `It turns green when ${conditions[0]}.`;
  return `It turns green when all of these are so: ${conditions.join('; ')}.`;
}

/**
 * The computed colour of an action with its reasons (rules §3), first that fits: none, blue, grey, red, amber, green. `today` is
 * `YYYY-MM-DD`. Never throws on real dates. One call costs a few microseconds: the calendar's index is built once.
 */
export function computeRag(
  facts: RagFacts,
  today: string,
  calendar: HolidayCalendar,
  settings: RagSettings = defaultRagSettings,
): Computed {
  const asOf: RagAsOf = { today, calendar, settings };
  switch (facts.stage) {
    case 'withdrawn':
      return plain('none', 'withdrawn', asOf);
    case 'embedded':
    case 'closed':
      return plain('blue', facts.stage, asOf);
    case 'delivered':
    case 'verified':
      return coloured(measureRule(facts, asOf), asOf);
    case 'not-started':
      if (facts.startOn !== null && facts.startOn > today && overdueRules(facts, asOf).length === 0) {
        return plain('grey', 'starts-later', asOf, { start: sentenceDate(facts.startOn, today) });
      }
      return coloured(allRules(facts, asOf), asOf);
    case 'in-progress':
      return coloured(allRules(facts, asOf), asOf);
    default:
      return facts.stage satisfies never;
  }
}

const order: Record<DeclaredRag, number> = { red: 0, amber: 1, green: 2 };

function compare(declared: DeclaredRag | null, computed: ComputedRag): number {
  if (declared === null || computed === 'none' || computed === 'blue' || computed === 'grey') return 0;
  return order[declared] - order[computed];
}

/** *Rosier than the facts*: declared better than computed, among red, amber and green only (rules §3). */
export function isRosier(declared: DeclaredRag | null, computed: ComputedRag): boolean {
  return compare(declared, computed) > 0;
}

/** *More cautious than the rules*: declared worse than computed, among red, amber and green only. */
export function isMoreCautious(declared: DeclaredRag | null, computed: ComputedRag): boolean {
  return compare(declared, computed) < 0;
}
