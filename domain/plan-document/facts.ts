import type { LogoFacts } from '#domain/composed-document/model.ts';
import type {
  ComputedRag,
  DeclaredRag,
  InspectionKind,
  PanelKind,
  Priority,
  RecommendationKind,
  Stage,
} from '#domain/vocabulary.ts';

export type JudgementFacts = { inspectionId: string; area: string; grade: string };

export type InspectionFacts = {
  id: string;
  title: string;
  kind: InspectionKind;
  authority: string | null;
  inspectedFrom: string | null;
  inspectedTo: string | null;
  publishedOn: string | null;
};

export type RecommendationFacts = {
  id: string;
  inspectionId: string;
  kind: RecommendationKind;
  /** The report's own number, where it gives one. */
  ref: string | null;
  /** Verbatim. Never shortened, in any form. */
  text: string;
  /** Physical page of the report, from 1. */
  page: number | null;
  /** Who must act, where the report names them. */
  responsibleBody?: string | null;
  priority: Priority | null;
  setAsideReason: string | null;
  /** The words first taken from the report, where they were corrected afterwards. */
  correctedFrom: string | null;
  /** Why no action answers it, where that was decided (pre-flight takes it in place of an action). */
  answeredWithoutAction?: string | null;
};

export type MilestoneFacts = {
  position: number;
  title: string;
  dueOn: string | null;
  doneOn: string | null;
  droppedReason?: string | null;
};

export type ClearedUpdateFacts = {
  clearedOn: string;
  postedOn: string;
  /** The post it was written from, as it was then. */
  ownerPost: string;
  declared: DeclaredRag;
  done: string;
  difference: string;
  forecastOn: string | null;
  nextStep: string;
};

/** A colour set by a person over the computed one, why, and its last day. */
export type RagOverrideFacts = { rag: DeclaredRag; reason: string; endsOn: string };

export type ActionFacts = {
  id: string;
  ref: string;
  title: string;
  /** "So that children …", in the plan lead's words. */
  outcome: string;
  recommendationIds: readonly string[];
  /** Panels' recommendations it answers, by name. Left out: none. */
  answersPanels?: readonly string[];
  ownerPost: string | null;
  ownerVacant: boolean;
  deputyPost: string | null;
  partnerBody: string | null;
  startOn: string | null;
  deadlineOn: string | null;
  originalDeadlineOn: string | null;
  /** How often the deadline was changed by decision. Left out: not told. */
  deadlineChanges?: number;
  successMeasure: string;
  priority: Priority | null;
  stage: Stage;
  declared: DeclaredRag | null;
  computed: ComputedRag;
  /** Why, in words, one sentence each. */
  computedWhy: readonly string[];
  /** Stands beside the computed colour and never in its place (rules §3). */
  override?: RagOverrideFacts | null;
  milestones: readonly MilestoneFacts[];
  latestClearedUpdate: ClearedUpdateFacts | null;
};

export type PanelFacts = { name: string; kind: PanelKind; howOften?: string | null };

/** Who must approve, and when they did. `approvedOn` null: not yet. */
export type ApprovalFacts = { role: string; post: string; approvedOn: string | null };

export type MeasurePointFacts = { on: string; value: number; source: string | null };

export type MeasureFacts = {
  id: string;
  name: string;
  /** "%" and "£" are written at the figure, any other unit after it; empty for a bare number. */
  unit: string;
  direction: 'higher-is-better' | 'lower-is-better';
  baseline: number | null;
  target: number | null;
  /** "Every month", in words. */
  frequency: string | null;
  source: string | null;
  recommendationIds: readonly string[];
  actionIds: readonly string[];
  /** In order of date. */
  points: readonly MeasurePointFacts[];
};

/** A comment on the consultation draft and what became of it. Both ids null: it is about the draft as a whole. */
export type CommentFacts = {
  /** The post or the partner who wrote it. */
  from: string;
  panel: string | null;
  commentedOn: string;
  recommendationId: string | null;
  actionId: string | null;
  text: string;
  answer: 'accepted' | 'accepted-in-part' | 'not-accepted' | null;
  reason: string | null;
};

/** What is otherwise than in the version before, a sentence each. */
export type ChangesFacts = {
  sinceVersion: number;
  added: readonly string[];
  removed: readonly string[];
  moved: readonly string[];
  changed: readonly string[];
};

/**
 * Everything a plan document is made from: plain rows that survive JSON unchanged, read once, in the order they are to
 * appear. Dates are `YYYY-MM-DD`, instants ISO UTC. Nothing here says who asked: what a reader may not see is left out
 * by the read that fills this (rules §5).
 */
export type PlanDocumentFacts = {
  council: {
    name: string;
    marking: string;
    logo?: LogoFacts | null;
    /** The council's dark colour, "#16304a"; what is no such colour, or too light to read, is not used. */
    colour?: string | null;
  };
  /** A consultation draft: which one, and of which version of the plan. Every page says DRAFT. */
  draft?: { number: number; of: number | null } | null;
  plan: {
    title: string;
    reference: string | null;
    /** Such as "Working copy, not sealed" or "Version 2, sealed 17 July 2023". */
    versionLabel: string;
    receivedOn: string | null;
    publishedOn: string | null;
    /** Null: no statutory deadline, and the document says so. */
    dueOn: string | null;
    overseenBy: string | null;
    governance: readonly PanelFacts[];
    approvals?: readonly ApprovalFacts[];
    /** Set when somebody confirmed that the report names no area for improvement (rules §4). */
    noRecommendationsConfirmedOn?: string | null;
  };
  inspections: readonly InspectionFacts[];
  judgements: readonly JudgementFacts[];
  recommendations: readonly RecommendationFacts[];
  actions: readonly ActionFacts[];
  measures?: readonly MeasureFacts[];
  changesSincePrevious?: ChangesFacts | null;
  comments?: readonly CommentFacts[];
  today: string;
  printedAt: string;
};

/** `contents`: "when-long" (the default) lists the headings once a document runs to several pages. */
export type PlanDocumentOptions = { contents?: 'when-long' | 'always' | 'never' };
