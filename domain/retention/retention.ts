import { z } from 'zod';
import { addMonths, longDate } from '#domain/dates/dates.ts';
import { line } from '#domain/inputs/text-input.ts';
import { NotPossible } from '#domain/policy/refusals.ts';
import { counted } from '#domain/texts/count-in-words.ts';

const YEARS = 'Years must be a whole number from 1 to 100';

export const retentionInput = z.strictObject({
  years: z.number(YEARS).int(YEARS).min(1, YEARS).max(100, YEARS),
  basis: line('which rule of the council says so'),
});
export type RetentionInput = z.output<typeof retentionInput>;

/** For a hold, its lifting, a proposal and its end alike: each says why. */
export const whyInput = z.strictObject({ reason: line('why') });
export type WhyInput = z.output<typeof whyInput>;

/** The last day a plan is kept: so many years after the day its last action was closed or withdrawn. Dates are `YYYY-MM-DD`. */
export function keptUntil(endedOn: string, years: number): string {
  return addMonths(endedOn, 12 * years);
}

export type DisposalFacts = {
  /** Legal holds that stand: why, and the day they were placed. */
  holds: readonly { reason: string; placedOn: string }[];
  /** How many actions are neither closed nor withdrawn. */
  openActions: number;
  /** Null: nobody has said how long. */
  years: number | null;
  /** The day its last action was closed or withdrawn; of a plan without actions, the day it was begun. */
  endedOn: string;
};

/** By number alone: who proposes a disposal reads nothing of the plan. */
const openWords = (open: number) =>
  `${counted(open, 'action is', 'actions are')} open. A plan lead or the director closes or withdraws each first.`;

/**
 * Why the working record of a plan cannot be disposed of on a day, in words, each with what to do (assurance DP-09; §5, case 88): a legal
 * hold, an open action, no rule, a rule that has not run out. Empty when nothing stands in the way.
 */
export function disposalObstacles({ holds, openActions, years, endedOn }: DisposalFacts, today: string): string[] {
  const until = years === null ? null : keptUntil(endedOn, years);
  return [
    ...holds.map(
      ({ reason, placedOn }) =>
        `There is a legal hold on it since ${longDate(placedOn)}: “${reason}”. A plan lead or the director lifts it once it is no longer needed.`,
    ),
    ...(openActions > 0 ? [openWords(openActions)] : []),
    ...(until === null ? ['No rule says how long it is kept. An administrator sets one first.'] : []),
    ...(until !== null && openActions === 0 && today <= until
      ? [`It is kept until ${longDate(until)}, as the rule says.`]
      : []),
  ];
}

/** @throws NotPossible naming everything that stands in the way; `today` is `YYYY-MM-DD` */
export function assertDisposable(facts: DisposalFacts, today: string): void {
  const obstacles = disposalObstacles(facts, today);
  const [first] = obstacles;
  if (first) throw new NotPossible(`This plan cannot be disposed of. ${first}`, obstacles);
}
