import type { StageAct } from '#domain/actions/stage-guards.ts';
import type { MeetingDecisionKind } from '#domain/panels/panel-words.ts';
import type { PlanDocumentFacts } from '#domain/plan-document/facts.ts';
import type { SealedForm } from '#domain/submissions/submission-words.ts';
import type { EvidenceFacts } from './evidence-facts.ts';

/** A change of stage as it was recorded; `voided`: a later act made it count no more. Dates are `YYYY-MM-DD`. */
export type StageChangeFacts = {
  actionId: string;
  act: StageAct;
  on: string;
  reason: string;
  sampled: string;
  found: string;
  decisionNamed: string;
  decisionOn: string | null;
  voided: boolean;
};

/** A re-check that is still to be done. */
export type DueReCheckFacts = { actionId: string; dueOn: string };

export type DeadlineChangeFacts = {
  actionId: string;
  fromOn: string;
  toOn: string;
  reason: string;
  decision: 'granted' | 'refused' | null;
  grantedOn: string | null;
  decidedOn: string | null;
  decisionReason: string;
  /** The panel, where one decided. */
  panel: string | null;
};

/** What a later inspection or visit said of a recommendation. */
export type VerdictFacts = { recommendationId: string; by: string; on: string; words: string; page: number | null };

/** What a panel resolved on the plan. */
export type PanelDecisionFacts = { panel: string; on: string; kind: MeetingDecisionKind; words: string };

export type SealedFileFacts = { form: SealedForm; fileName: string; sha256: string; size: number };

/** The sealed version that counts as what was promised: its facts, and the six files that prove it. */
export type PromisedFacts = { number: number; sealedOn: string; facts: PlanDocumentFacts; files: SealedFileFacts[] };

/** The day from which a pack tells: the end of the plan's latest inspection, of another one, by its title, or a day that was chosen. */
export type PackSince = { kind: 'latest' } | { kind: 'inspection'; title: string } | { kind: 'day' };

/**
 * Everything a pack for the next inspection is composed from: plain rows, read once. `now` is the cleared position of the day;
 * `sinceOn` the day from which it tells, null where it is not known; `since` what that day is; `promised` null before anything is sealed.
 */
export type InspectionPackFacts = {
  now: PlanDocumentFacts;
  sinceOn: string | null;
  since: PackSince;
  promised: PromisedFacts | null;
  stageChanges: readonly StageChangeFacts[];
  dueReChecks: readonly DueReCheckFacts[];
  deadlineChanges: readonly DeadlineChangeFacts[];
  evidence: readonly EvidenceFacts[];
  verdicts: readonly VerdictFacts[];
  panelDecisions: readonly PanelDecisionFacts[];
};
