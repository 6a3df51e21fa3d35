import { and, asc, eq, inArray, lte } from 'drizzle-orm';
import { database } from '#db/database.ts';
import { type ActionRow, listActionRows } from '#db/reads/actions/action-rows.ts';
import { getInstallation } from '#db/reads/administration/installation.ts';
import { getLetterhead } from '#db/reads/administration/letterhead.ts';
import { answersWithoutAction } from '#db/reads/inspections/recommendation-answers.ts';
import { recommendationsOfPlan } from '#db/reads/inspections/recommendations.ts';
import { measureFactsOf } from '#db/reads/measures/measure-figures.ts';
import { routedPlans } from '#db/reads/panels/routed-recommendations.ts';
import { consultationCommentsOf } from '#db/reads/submissions/draft-comments.ts';
import { recommendationCorrections } from '#db/schema/inspections.ts';
import { panels } from '#db/schema/panels.ts';
import { actions } from '#db/schema/plans.ts';
import { dateInLondon } from '#domain/dates/london-time.ts';
import type { Moment } from '#domain/dates/moment.ts';
import { noAreaNamed } from '#domain/inspections/inspection-wording.ts';
import { LONG_FROM_ACTIONS } from '#domain/jobs/long-jobs.ts';
import type { ActionFacts, PlanDocumentFacts } from '#domain/plan-document/facts.ts';
import type { Actor } from '#domain/policy/actor.ts';
import { NotAllowed, NotPossible } from '#domain/policy/refusals.ts';
import { changesSince, latestVersion } from './latest-version.ts';
import { actionsOf } from './plan-size.ts';
import { planInScope } from './plan-visibility.ts';
import { getPlanPage, judgementsOfPlan, type PlanPage, planFacts } from './plans.ts';

/** Named one by one: what is sealed and approved holds these and nothing of the row beside them. */
function actionFacts(action: ActionRow): ActionFacts {
  const { id, ref, title, outcome, recommendationIds, ownerPost, ownerVacant, deputyPost, partnerBody } = action;
  const { startOn, deadlineOn, successMeasure, priority, stage, latestCleared } = action;
  const { override } = action.status;
  const { answersPanels } = action;
  return {
    ...{ id, ref, title, outcome, recommendationIds, ownerPost, ownerVacant, deputyPost, partnerBody },
    ...{ startOn, deadlineOn, successMeasure, priority, stage },
    ...(answersPanels ? { answersPanels } : {}),
    originalDeadlineOn: action.originalDeadlineOn,
    deadlineChanges: action.deadlineChanges,
    // With its id, by which a comparison knows a milestone again whose words were changed.
    milestones: action.milestones,
    declared: action.status.declared,
    computed: action.status.computed,
    computedWhy: action.status.why,
    override: override && { rag: override.rag, reason: override.reason, endsOn: override.endsOn },
    latestClearedUpdate: latestCleared && {
      clearedOn: dateInLondon(latestCleared.decidedAt ?? latestCleared.postedAt),
      postedOn: dateInLondon(latestCleared.postedAt),
      ownerPost: latestCleared.postTitle,
      declared: latestCleared.declaredRag,
      done: latestCleared.done,
      difference: latestCleared.difference,
      forecastOn: latestCleared.forecastOn,
      nextStep: latestCleared.nextStep,
    },
  };
}

/** The panels a plan is shown to; `at`: as they were at that instant. */
function panelsOf(planId: string, at?: string) {
  const routed = routedPlans(at);
  return database()
    .selectDistinct({ name: panels.name, kind: panels.kind, meets: panels.meets })
    .from(routed)
    .innerJoin(panels, eq(panels.id, routed.panelId))
    .where(eq(routed.planId, planId))
    .orderBy(asc(panels.name))
    .all()
    .map(({ meets, ...panel }) => ({ ...panel, howOften: meets || null }));
}

/** The words first taken from the report, by recommendation, where they were corrected since. */
function firstWords(recommendations: PlanPage['recommendations'], at?: string): Map<string, string> {
  const ids = recommendations.map((recommendation) => recommendation.id);
  const rows = database()
    .select({ id: recommendationCorrections.recommendationId, before: recommendationCorrections.textBefore })
    .from(recommendationCorrections)
    .where(
      and(
        inArray(recommendationCorrections.recommendationId, ids),
        at ? lte(recommendationCorrections.correctedAt, at) : undefined,
      ),
    )
    .orderBy(asc(recommendationCorrections.correctedAt))
    .all();
  const first = new Map<string, string>();
  for (const row of rows) if (!first.has(row.id)) first.set(row.id, row.before);
  return first;
}

/**
 * Everything a plan's document is made from, as far as the actor sees the plan; a document holds only what is cleared,
 * so its colours come from the latest cleared update whoever asks. A working copy says what changed since the version sealed last.
 * @throws NotFound; NotAllowed for those who may not take the plan away
 */
export function getPlanDocumentFacts(actor: Actor, planId: string, moment: Moment): PlanDocumentFacts {
  const page = getPlanPage(actor, planId, moment, { clearedOnly: true });
  if (!page.may.exportPlan) throw new NotAllowed();
  const facts = factsOf(page, moment);
  // A partner’s owner reads a part of the plan: what else of it changed is none of their business.
  return page.extent === 'whole'
    ? { ...facts, changesSincePrevious: changesSince(latestVersion(planId), facts) }
    : facts;
}

/**
 * Whether a plan is so large that its document must not be made within a request: reading and composing 2,400 actions held the
 * event loop for 150 ms, 480 for 30. A partner's owner reads a few of them.
 * @throws NotFound
 */
export function isLongDocument(actor: Actor, planId: string): boolean {
  if (planInScope(actor, planId).extent !== 'whole') return false;
  return actionsOf(planId) > LONG_FROM_ACTIONS;
}

/**
 * As `getPlanDocumentFacts`, within a request: what is large is asked for as a job instead (assurance REL-18).
 * @throws NotFound, NotAllowed; NotPossible for a plan of more than `LONG_FROM_ACTIONS`
 */
export function getShortDocumentFacts(actor: Actor, planId: string, moment: Moment): PlanDocumentFacts {
  if (isLongDocument(actor, planId)) {
    throw new NotPossible(
      'This plan is large, so its documents are made beside the requests. Ask on “Download the plan”.',
    );
  }
  return getPlanDocumentFacts(actor, planId, moment);
}

/**
 * The facts of the whole plan, the same whoever asks: what is approved and sealed. For callers that have checked the
 * scope, or that show none of it.
 */
export function wholePlanFacts(planId: string, actor: Actor, moment: Moment): PlanDocumentFacts {
  return factsOf(
    {
      plan: planFacts(planId, moment),
      extent: 'whole',
      recommendations: recommendationsOfPlan(planId),
      actions: listActionRows(actor, eq(actions.planId, planId), moment, { clearedOnly: true }),
    },
    moment,
  );
}

/** The day on which somebody confirmed that a plan's reports name no area; null where they name one, or nobody did (rules §4). */
function noAreaConfirmedOn(
  { inspections }: PlanPage['plan'],
  recommendations: PlanPage['recommendations'],
): string | null {
  if (recommendations.some(({ setAsideReason }) => setAsideReason === null)) return null;
  const said = inspections.filter(({ note }) => note === `${noAreaNamed}.`);
  if (said.length === 0 || said.length < inspections.length) return null;
  return (
    said
      .map(({ confirmedAt }) => dateInLondon(confirmedAt))
      .sort()
      .at(-1) ?? null
  );
}

type Parts = Pick<PlanPage, 'plan' | 'extent' | 'recommendations' | 'actions'>;

/**
 * A plan's parts as the facts of its document; `at`: as it stood at that instant, as far as the parts do not say it. For callers
 * that have checked the scope.
 */
export function factsOf(
  { plan, extent, recommendations, actions }: Parts,
  moment: Moment,
  at?: string,
): PlanDocumentFacts {
  const installation = getInstallation();
  const corrected = firstWords(recommendations, at);
  const unacted = new Map(answersWithoutAction(plan.id).map((answer) => [answer.recommendationId, answer.reason]));
  return {
    council: { name: installation.councilName, marking: installation.marking, ...getLetterhead() },
    plan: {
      title: plan.title,
      reference: null,
      versionLabel: 'Working copy, not sealed',
      receivedOn: plan.receivedOn,
      publishedOn: plan.publishedOn,
      dueOn: plan.clock.dueOn,
      overseenBy: plan.overseenBy,
      noRecommendationsConfirmedOn: noAreaConfirmedOn(plan, recommendations),
      governance: extent === 'whole' ? panelsOf(plan.id, at) : [],
    },
    inspections: plan.inspections.map(({ id, title, kind, authority, inspectedFrom, inspectedTo, publishedOn }) => ({
      id,
      title,
      kind,
      authority,
      inspectedFrom,
      inspectedTo,
      publishedOn,
    })),
    judgements: judgementsOfPlan(plan.id),
    recommendations: recommendations.map((recommendation) => ({
      ...recommendation,
      correctedFrom: corrected.get(recommendation.id) ?? null,
      answeredWithoutAction: unacted.get(recommendation.id) ?? null,
    })),
    actions: actions.map(actionFacts),
    // A partner’s owner reads a part of the plan, and of the comments on it only their own, beside the draft.
    comments: extent === 'whole' ? consultationCommentsOf(plan.id) : [],
    measures: extent === 'whole' ? measureFactsOf(plan.id) : [],
    today: moment.today,
    printedAt: moment.now,
  };
}
