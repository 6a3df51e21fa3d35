import type { StageAct } from '#domain/actions/stage-guards.ts';
import type { LogoFacts } from '#domain/composed-document/model.ts';
import type { MeasureDirection } from '#domain/measures/measure-codes.ts';
import type { ReportPart, ReportSignOffKind, ResponseVerdict } from '#domain/panels/panel-words.ts';
import type { ComputedRag, DeclaredRag, Stage } from '#domain/vocabulary.ts';
import type { ReportHeading } from './headings.ts';

/**
 * From when on a report tells: the panel's last meeting held; the day its last report told of, where that is earlier, so that nothing
 * between the two is lost; or the plan's beginning. `on` is the last day told of before.
 */
export type ReportSince =
  | { kind: 'meeting'; on: string }
  | { kind: 'report'; on: string; metOn: string }
  | { kind: 'beginning'; on: string };

/** How an action stood at one instant, as cleared. */
export type ItemPosition = { stage: Stage; computed: ComputedRag; deadlineOn: string | null };

export type ItemUpdate = {
  clearedOn: string;
  post: string;
  declared: DeclaredRag;
  noChange: boolean;
  done: string;
  difference: string;
  forecastOn: string | null;
  nextStep: string;
};

/** Asked for or decided since, or still to be decided. */
export type ItemDateChange = {
  askedOn: string;
  fromOn: string;
  toOn: string;
  reason: string;
  decision: 'granted' | 'refused' | null;
  grantedOn: string | null;
  decidedOn: string | null;
  decisionReason: string;
  /** The panel that decided, where one did. */
  decidedByPanel: string | null;
};

export type ItemStageChange = { on: string; act: StageAct; to: Stage; reason: string; sampled: string; found: string };

/** One item: an action under one recommendation that is routed to the panel (rules §5). */
export type ItemFacts = {
  /** Given once, the same in every report to this panel. */
  number: number;
  actionId: string;
  recommendationId: string;
  ref: string;
  title: string;
  ownerPost: string | null;
  ownerVacant: boolean;
  originalDeadlineOn: string | null;
  now: ItemPosition & { why: readonly string[]; stageSinceOn: string };
  /** Null: it was not before the panel then. */
  before: ItemPosition | null;
  /** Why it was not. */
  cameBecause: 'added' | 'routed' | null;
  /** The day it is compared with, where that is another than the report's: it is not reported to every meeting. */
  comparedWith: string | null;
  update: ItemUpdate | null;
  /** Of the time the report tells of. */
  clearedSince: boolean;
  postedSince: boolean;
  dateChanges: readonly ItemDateChange[];
  /** How many new dates were granted in all. */
  datesGranted: number;
  stageChanges: readonly ItemStageChange[];
};

export type ReportRecommendation = { id: string; name: string; text: string; inspection: string };

export type ReportMeasure = {
  id: string;
  name: string;
  unit: string;
  direction: MeasureDirection;
  target: number | null;
  before: { on: string; value: number } | null;
  now: { on: string; value: number } | null;
  actionIds: readonly string[];
  recommendationIds: readonly string[];
};

/** What the panel asked: a question with its answer, as it stands. */
export type AskedQuestion = {
  number: number;
  meetsOn: string;
  words: string;
  about: { recommendationId: string | null; actionId: string | null };
  ownerPost: string | null;
  dueOn: string;
  answer: { words: string; post: string; on: string } | null;
};

/** What the panel recommended, with the executive's response and the actions it changed, of those the panel is shown. */
export type AskedRecommendation = {
  number: number;
  meetsOn: string;
  words: string;
  about: { recommendationId: string | null; actionId: string | null };
  noticeOn: string | null;
  dueOn: string;
  response: { verdict: ResponseVerdict; reason: string; post: string; on: string } | null;
  changedActionIds: readonly string[];
};

export type RepeatFinding = { recommendationId: string; earlier: { inspection: string; text: string }[] };

/** What the public copy leaves out, with the paragraph of Schedule 12A and why (Local Government Act 1972). */
export type ExemptMark = {
  part: ReportPart | null;
  itemNumber: number | null;
  paragraph: number;
  publicInterest: string;
};

/** Of what is left out: its name alone, and the mark. */
export type HiddenThing = { name: string; paragraph: number; publicInterest: string };

/** A fact that a correction changed, or one that came or went: null on that side. */
export type DocumentChange = { subject: string; label: string; was: string | null; now: string | null };

export type ReportSignOff = { kind: ReportSignOffKind; post: string; on: string };

/** All that a panel report is composed from: plain rows, only what is cleared, only what is routed to the panel. */
export type PanelReportFacts = {
  council: { name: string; marking: string; logo: LogoFacts | null; colour: string | null };
  report: { number: number; title: string; versionLabel: string; signOffs: readonly ReportSignOff[] };
  /** The frozen report that this one corrects. */
  correction: { ofNumber: number; reason: string; changes: readonly DocumentChange[] } | null;
  panel: { name: string; decidesDates: boolean };
  meeting: { meetsOn: string; startsAt: string; place: string; agendaOn: string };
  from: readonly string[];
  since: ReportSince;
  /** The day whose position is told. */
  asOn: string;
  printedAt: string;
  headings: readonly ReportHeading[];
  texts: Partial<Record<ReportPart, string>>;
  plans: readonly { title: string }[];
  recommendations: readonly ReportRecommendation[];
  items: readonly ItemFacts[];
  measures: readonly ReportMeasure[];
  questions: readonly AskedQuestion[];
  panelRecommendations: readonly AskedRecommendation[];
  repeats: readonly RepeatFinding[];
  /** Routed, but not to every meeting, and not due at this one. */
  notDue: readonly { name: string; nextOn: string | null }[];
  exempt: readonly ExemptMark[];
  /** `whole`: with what is exempt, marked as such; `public`: without. Null where nothing is exempt. */
  copy: 'whole' | 'public' | null;
  /** What the public copy holds nothing of but that it exists: "Item 7", "Question 4". */
  hidden: readonly HiddenThing[];
};
