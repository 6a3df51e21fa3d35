import { and, asc, eq, inArray, isNull } from 'drizzle-orm';
import type { Actor } from '#domain/actor.ts';
import { dateInLondon } from '#domain/london-time.ts';
import type { Moment } from '#domain/moment.ts';
import type { ActionFacts, PlanDocumentFacts } from '#domain/plan-document/facts.ts';
import { NotAllowed } from '#domain/refusals.ts';
import { database } from '../database.ts';
import { recommendationCorrections } from '../schema/inspections.ts';
import { panels, routings } from '../schema/panels.ts';
import type { ActionRow } from './action-rows.ts';
import { getInstallation } from './installation.ts';
import { getPlanPage, judgementsOfPlan, type PlanPage } from './plans.ts';

function actionFacts(action: ActionRow): ActionFacts {
  const { latestCleared } = action;
  return {
    ...action,
    originalDeadlineOn: action.deadlineOn,
    declared: action.status.declared,
    computed: action.status.computed,
    computedWhy: action.status.why,
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

function panelsOf(planId: string) {
  return database()
    .selectDistinct({ name: panels.name, kind: panels.kind })
    .from(routings)
    .innerJoin(panels, eq(panels.id, routings.panelId))
    .where(and(eq(routings.planId, planId), isNull(routings.endedAt)))
    .orderBy(asc(panels.name))
    .all();
}

/** The words first taken from the report, by recommendation, where they were corrected since. */
function firstWords(page: PlanPage): Map<string, string> {
  const ids = page.recommendations.map((recommendation) => recommendation.id);
  const rows = database()
    .select({ id: recommendationCorrections.recommendationId, before: recommendationCorrections.textBefore })
    .from(recommendationCorrections)
    .where(inArray(recommendationCorrections.recommendationId, ids))
    .orderBy(asc(recommendationCorrections.correctedAt))
    .all();
  const first = new Map<string, string>();
  for (const row of rows) if (!first.has(row.id)) first.set(row.id, row.before);
  return first;
}

/**
 * Everything a plan's document is made from, as far as the actor sees the plan; a document holds only what is cleared,
 * so its colours come from the latest cleared update whoever asks.
 * @throws NotFound; NotAllowed for those who may not take the plan away
 */
export function getPlanDocumentFacts(actor: Actor, planId: string, moment: Moment): PlanDocumentFacts {
  const page = getPlanPage(actor, planId, moment, { clearedOnly: true });
  if (!page.may.exportPlan) throw new NotAllowed();
  const installation = getInstallation();
  const corrected = firstWords(page);
  const { plan } = page;
  return {
    council: { name: installation.councilName, marking: installation.marking },
    plan: {
      title: plan.title,
      reference: null,
      versionLabel: 'Working copy, not sealed',
      receivedOn: plan.receivedOn,
      publishedOn: plan.publishedOn,
      dueOn: plan.clock.dueOn,
      overseenBy: plan.overseenBy,
      governance: page.extent === 'whole' ? panelsOf(planId) : [],
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
    judgements: judgementsOfPlan(planId),
    recommendations: page.recommendations.map((recommendation) => ({
      ...recommendation,
      correctedFrom: corrected.get(recommendation.id) ?? null,
    })),
    actions: page.actions.map(actionFacts),
    today: moment.today,
    printedAt: moment.now,
  };
}
