import type { MarkedRun } from '#domain/texts/marked-text.ts';

export type ComparedNoun =
  | 'plan'
  | 'inspection'
  | 'judgement'
  | 'panel'
  | 'recommendation'
  | 'action'
  | 'milestone'
  | 'measure';

/** One thing an item says, before and after; null where it said nothing. `runs` are both as one text. */
export type FieldChange = {
  /** "Deadline", and what counts it: "deadline". */
  label: string;
  before: string | null;
  after: string | null;
  runs: readonly MarkedRun[];
  /** What followed from it by itself: "The statement is due on 20 July 2023, not on 18 July 2023." */
  consequence?: string;
};

/**
 * What became of one item. `added` and `removed` list what it says or said; `moved` names the place before and after;
 * `changed` lists exactly the fields that differ, each of which counts as one change.
 */
export type ItemChange = {
  kind: 'added' | 'removed' | 'moved' | 'changed';
  noun: ComparedNoun;
  id: string;
  /** "Action 1.1", "Milestone of action 1.1". */
  subject: string;
  /** The item's own words: an action's title, a recommendation's text. */
  title: string;
  /** What it stands under: "Area for improvement 2". */
  place: string | null;
  fields: readonly FieldChange[];
};

/** Two states of one plan beside each other. `progress` is what moved by itself or was reported, apart from the plan's words. */
export type PlanComparison = {
  from: string;
  to: string;
  changes: readonly ItemChange[];
  progress: readonly ItemChange[];
};
