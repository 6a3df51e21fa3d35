import type { DeclaredRag } from '#domain/vocabulary.ts';
import type { SeatKey } from '../people-and-posts.ts';
import type { SeedDecision, SeedUpdate } from '../plan-facts.ts';

/* What the example's people do after 30 June 2023. Instants are minutes in UTC, as in `plan-facts.ts`. */

export type LivedUpdate = SeedUpdate & { noChange?: true };

/** A milestone by its place, and when the plan lead marks it done that day, or drops it with this reason. */
export type LivedMilestone = readonly [position: number, at: string, droppedBecause?: string];

export type LivedEvidence = {
  at: string;
  /** Left out: whoever holds the owner's post. */
  by?: SeatKey;
  title: string;
  shows: string;
  datedOn: string;
  measure?: string;
  /** A file by its name and words, or the address of a page. */
  file?: readonly [name: string, words: string];
  url?: string;
  acceptedAt?: string;
};

export type LivedDate = {
  asked: string;
  by?: SeatKey;
  toOn: string;
  reason: string;
  /** Left out: not decided yet. */
  decided?: { at: string; decision: 'granted' | 'refused'; grantedOn?: string; why: string };
};

export type LivedCheck =
  | { act: 'verify'; at: string; sampled: string; found: string }
  | { act: 'fail-verification'; at: string; reason: string }
  | { act: 'pass-re-check'; at: string; found: string }
  | { act: 'close'; at: string; by: SeatKey; decision: string; decidedOn: string }
  | { act: 'withdraw'; at: string; by: SeatKey; reason: string };

/** The months of one action of the plan. */
export type LivedAction = {
  ref: string;
  /** What becomes of the update that waited on 30 June. */
  waiting?: SeedDecision;
  updates?: readonly LivedUpdate[];
  milestones?: readonly LivedMilestone[];
  evidence?: readonly LivedEvidence[];
  newDates?: readonly LivedDate[];
  checks?: readonly LivedCheck[];
  colour?: { at: string; by: SeatKey; colour: DeclaredRag; reason: string; untilOn: string };
};
