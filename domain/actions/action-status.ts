import type { HolidayCalendar } from '#domain/clocks/bank-holidays.ts';
import { computeRag, isMoreCautious, isRosier } from '#domain/rag/rag.ts';
import type { RagMeasure, RagMilestone, RagRequest } from '#domain/rag/rag-facts.ts';
import { type RagOverride, shownRag } from '#domain/rag/rag-overrides.ts';
import type { ComputedRag, DeclaredRag, Stage } from '#domain/vocabulary.ts';

/** The two colours of an action, with why: what every screen and document shows together (product §4). */
export type ActionStatus = {
  declared: DeclaredRag | null;
  computed: ComputedRag;
  /** In force today, with its reason; it stands beside the computed colour and never in its place. */
  override: RagOverride | null;
  why: string[];
  turnsGreenWhen: string | null;
  rosier: boolean;
  moreCautious: boolean;
};

export type StatusFacts = {
  stage: Stage;
  startOn: string | null;
  /** As agreed. */
  deadlineOn: string | null;
  forecastOn: string | null;
  declared: DeclaredRag | null;
  milestones: readonly RagMilestone[];
  overrides?: readonly RagOverride[];
  requests: readonly RagRequest[];
  measures: readonly RagMeasure[];
};

/** Declared beside computed for one action (rules §3). `today` is `YYYY-MM-DD`. */
export function statusOf(facts: StatusFacts, today: string, calendar: HolidayCalendar): ActionStatus {
  const computed = computeRag({ ...facts, agreedDeadlineOn: facts.deadlineOn }, today, calendar);
  return {
    declared: facts.declared,
    computed: computed.rag,
    override: shownRag(computed.rag, facts.overrides ?? [], today).override,
    why: computed.reasons.map((reason) => reason.words),
    turnsGreenWhen: computed.turnsGreenWhen,
    rosier: isRosier(facts.declared, computed.rag),
    moreCautious: isMoreCautious(facts.declared, computed.rag),
  };
}
