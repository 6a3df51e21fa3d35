import type { DeclaredRag, Priority, ProposableStage, Stage } from '#domain/vocabulary.ts';
import type { PostKey, SeatKey } from './people-and-posts.ts';

/** Instants are written to the minute in UTC, `2023-06-30T07:43`; the spring and summer of 2023 are an hour ahead of it. */
export type SeedDecision = { decision: 'cleared' | 'returned'; at: string; comment?: string; by?: SeatKey };

export type SeedUpdate = {
  posted: string;
  /** Left out: whoever holds the owner's post. Given: posted on the owner's behalf. */
  by?: SeatKey;
  declared: DeclaredRag;
  done: string;
  difference?: string;
  forecastOn?: string;
  nextStep?: string;
  proposes?: ProposableStage;
  /** Left out: waiting to be cleared. */
  decided?: SeedDecision;
};

/** Title, due, done. */
export type SeedMilestone = readonly [string, string, string?];

export type SeedAction = {
  ref: string;
  title: string;
  outcome: string;
  successMeasure?: string;
  owner: PostKey;
  deputy?: PostKey;
  partnerBody?: string;
  /** Further areas it answers, beside the one in its reference. */
  alsoAnswers?: readonly number[];
  priority?: Priority;
  startOn: string;
  /** The deadline agreed on 30 June 2023. */
  deadlineOn: string;
  stage: Stage;
  stageSinceOn?: string;
  milestones: readonly SeedMilestone[];
  /** Oldest first. */
  updates: readonly SeedUpdate[];
};

export function cleared(at: string, by?: SeatKey): SeedDecision {
  return by ? { decision: 'cleared', at, by } : { decision: 'cleared', at };
}

export function returned(at: string, comment: string): SeedDecision {
  return { decision: 'returned', at, comment };
}
