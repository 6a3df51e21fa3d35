import type { Priority, RecommendationKind, Stage } from '#domain/vocabulary.ts';

/**
 * What each change of an item is kept as, in the past tense. Every one is worded in `action-story.ts`, whose types refuse one
 * that is not. `first-kept` is how a thing stood when Seventy began to keep states (an older installation after its migration).
 */
export const actionStateEvents = [
  'first-kept',
  'action-created',
  'action-edited',
  'milestone-done',
  'milestone-dropped',
  'stage-taken',
  'owner-assigned',
  'deputy-set',
  'tied-to-panel-recommendation',
  'untied-from-panel-recommendation',
  'post-renamed',
] as const;
export type ActionStateEvent = (typeof actionStateEvents)[number];

export const planStateEvents = ['first-kept', 'plan-created', 'plan-changed', 'post-renamed'] as const;
export type PlanStateEvent = (typeof planStateEvents)[number];

export const recommendationStateEvents = [
  'first-kept',
  'recommendation-confirmed',
  'recommendation-added',
  'recommendation-changed',
  'recommendation-corrected',
  'recommendation-set-aside',
] as const;
export type RecommendationStateEvent = (typeof recommendationStateEvents)[number];

export type KeptMilestone = {
  id: string;
  position: number;
  title: string;
  dueOn: string;
  doneOn: string | null;
  droppedReason: string | null;
};

/** An action as it stood: its words, owner, period, stage, milestones and what it answers. Posts with their title of that day. */
export type KeptAction = {
  ref: string;
  title: string;
  outcome: string;
  successMeasure: string;
  ownerPostId: string | null;
  ownerPost: string | null;
  deputyPostId: string | null;
  deputyPost: string | null;
  partnerBody: string | null;
  priority: Priority;
  startOn: string | null;
  deadlineOn: string | null;
  stage: Stage;
  stageSinceOn: string;
  milestones: KeptMilestone[];
  /** In the order of their ids: the plan's order is the report's. */
  recommendationIds: string[];
  /** Panels' recommendations it answers, by name. Left out where there are none, and in states kept before it was told. */
  answersPanels?: string[];
};

/** A plan's own facts as they stood. */
export type KeptPlan = {
  title: string;
  overseenByPostId: string | null;
  overseenBy: string | null;
  receivedOn: string | null;
  receivedNote: string | null;
  publishedOn: string | null;
  statedDueOn: string | null;
  workingDays: number | null;
  statementAskedFor: boolean;
  principalAuthority: string | null;
  areaSendOutcome: number | null;
  endsOn: string | null;
};

/** A recommendation as it stood, word for word. */
export type KeptRecommendation = {
  kind: RecommendationKind;
  position: number;
  ref: string | null;
  text: string;
  page: number | null;
  responsibleBody: string | null;
  priority: Priority;
  setAsideReason: string | null;
};
