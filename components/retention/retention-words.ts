import type { RetentionInBrief } from '#db/reads/retention/plan-retention.ts';
import { longDate } from '#domain/dates/dates.ts';
import { dateInLondon } from '#domain/dates/london-time.ts';
import { counted, inWords } from '#domain/texts/count-in-words.ts';

/** How long a plan is kept, as the title of its page. */
export function retentionTitle({ disposed, proposal, holds, keptUntilOn, rule }: RetentionInBrief): string {
  if (disposed) return `Disposed of on ${longDate(dateInLondon(disposed.at))}`;
  if (proposal) return 'Proposed to be disposed of';
  if (holds.length > 0) {
    return holds.length === 1
      ? 'Held: nothing of this plan is disposed of'
      : `Held for ${inWords(holds.length)} reasons`;
  }
  if (keptUntilOn) return `Kept until ${longDate(keptUntilOn)}`;
  return rule
    ? `Kept for ${counted(rule.years, 'year', 'years')} once every action is closed`
    : 'Nobody has said how long this plan is kept';
}

/** The same in a word or two, for a list. */
export function retentionState({ disposed, proposal, holds, obstacles }: RetentionInBrief): string {
  if (disposed) return `Disposed of on ${longDate(dateInLondon(disposed.at))}`;
  if (proposal) return 'Proposed: waits for the director';
  if (holds.length > 0) return 'Legal hold';
  return obstacles.length > 0 ? 'Kept' : 'Its time has run out';
}

/** "7 years: Retention schedule, 12.3" */
export function ruleWords(rule: { years: number; basis: string } | null): string {
  return rule ? `${counted(rule.years, 'year', 'years')}: ${rule.basis}` : 'None yet';
}
