import type { HolidayCalendar } from '#domain/clocks/bank-holidays.ts';
import type { Stage } from '#domain/vocabulary.ts';

export type RagMilestone = { position: number; title: string; dueOn: string; doneOn: string | null; dropped: boolean };

/** A request for an update. `answeredOn` is the day something was posted for it, cleared or not. */
export type RagRequest = { dueOn: string; answeredOn: string | null };

export type RagMeasure = {
  title: string;
  direction: 'higher-is-better' | 'lower-is-better';
  /** "%" and "£" are written at the figure, any other unit after it; empty for a bare number. */
  unit: string;
  target: number | null;
  /** In order of date. */
  points: readonly { on: string; value: number }[];
};

/** All that the rules look at, of one action (rules §3). Dates are `YYYY-MM-DD`. */
export type RagFacts = {
  stage: Stage;
  startOn: string | null;
  /** The original deadline, or the last granted change: `agreedDeadline`. Null in a draft that has none. */
  agreedDeadlineOn: string | null;
  /** Of the latest update; null where none was given, and the deadline alone judges. */
  forecastOn: string | null;
  milestones: readonly RagMilestone[];
  requests: readonly RagRequest[];
  measures: readonly RagMeasure[];
};

/** Codes are stable: saved views, exports and the settings of wording hang on them. */
export const ragReasonCodes = [
  'deadline-passed',
  'forecast-far-after-deadline',
  'requests-missed',
  'forecast-after-deadline',
  'milestone-late',
  'request-overdue',
  'measure-moving-the-wrong-way',
  'withdrawn',
  'embedded',
  'closed',
  'starts-later',
  'nothing-late',
] as const;
export type RagReasonCode = (typeof ragReasonCodes)[number];

/** A setting of the installation. */
export type RagSettings = {
  /** Forecast so many working days after the deadline is still amber; one more is red. */
  amberForecastDays: number;
  /** So many requests in a row with nothing posted are red. */
  missedRequests: number;
  /** Sentences by code, with the same places in braces as `defaultWording`; what is left out is worded as there. */
  wording: Partial<Record<RagReasonCode, string>>;
};

export const defaultRagSettings: RagSettings = { amberForecastDays: 10, missedRequests: 2, wording: {} };

/** Where and when the rules are asked. */
export type RagAsOf = { today: string; calendar: HolidayCalendar; settings: RagSettings };

export type DeadlineChange = {
  newDeadlineOn: string;
  decision: 'pending' | 'granted' | 'declined';
  decidedAt: string | null;
};

/**
 * The agreed deadline: the original one, or the new date of the last change that was granted (rules §3). One still pending or
 * declined changes nothing. Changes may come in any order; `decidedAt` is an instant.
 */
export function agreedDeadline(originalOn: string | null, changes: readonly DeadlineChange[]): string | null {
  let latest: DeadlineChange | null = null;
  for (const change of changes) {
    if (change.decision === 'granted' && (latest === null || (change.decidedAt ?? '') >= (latest.decidedAt ?? ''))) {
      latest = change;
    }
  }
  return latest?.newDeadlineOn ?? originalOn;
}
