import { and, asc, desc, eq } from 'drizzle-orm';
import { database } from '#db/database.ts';
import { keptJson } from '#db/kept-bytes.ts';
import { consultationDrafts } from '#db/schema/consultation.ts';
import { plans } from '#db/schema/plans.ts';
import { planVersions } from '#db/schema/submissions.ts';
import { dateInLondon } from '#domain/dates/london-time.ts';
import type { Moment } from '#domain/dates/moment.ts';
import { comparePlans } from '#domain/plan-comparison/compare.ts';
import type { PlanDocumentFacts } from '#domain/plan-document/facts.ts';
import { codeOf, type Standpoint, standpointWords } from '#domain/plans/plan-standpoints.ts';
import type { Actor } from '#domain/policy/actor.ts';
import { NotFound, NotValid } from '#domain/policy/refusals.ts';
import { comparableInScope, getPlanFactsAsOf } from './plan-as-of.ts';
import { factsOf } from './plan-document.ts';
import { getPlanPage } from './plans.ts';
import { firstPlanState } from './states-at.ts';

/** What a plan can be compared with, newest first: each with the day it is of. */
export type ComparableState = { code: string; words: string; on: string };

/**
 * What can be chosen on the comparison's page, and what it begins with: the newest sealed version, else the newest draft,
 * else the plan as it was begun, beside the plan as it stands.
 * @throws NotFound, NotAllowed
 */
export function getComparisonChoices(actor: Actor, planId: string, moment: Moment) {
  const { extent } = comparableInScope(actor, planId);
  const plan = database().select({ title: plans.title }).from(plans).where(eq(plans.id, planId)).get();
  const sealed = database()
    .select({ number: planVersions.number, on: planVersions.sealedOn })
    .from(planVersions)
    .where(eq(planVersions.planId, planId))
    .orderBy(desc(planVersions.number))
    .all();
  const drafts = database()
    .select({ number: consultationDrafts.number, at: consultationDrafts.sentAt })
    .from(consultationDrafts)
    .where(eq(consultationDrafts.planId, planId))
    .orderBy(desc(consultationDrafts.number))
    .all();
  const stated = (standpoint: Standpoint, on: string): ComparableState => ({
    code: codeOf(standpoint),
    words: standpointWords(standpoint),
    on,
  });
  const states = [
    stated({ kind: 'live' }, moment.today),
    // Of a submission those know nothing who do not read the plan whole.
    ...(extent === 'whole' ? sealed.map(({ number, on }) => stated({ kind: 'version', number }, on)) : []),
    ...(extent === 'whole' ? drafts.map(({ number, at }) => stated({ kind: 'draft', number }, dateInLondon(at))) : []),
  ];
  const begun = dateInLondon(firstPlanState(planId)?.at ?? moment.now);
  return {
    planId,
    title: plan?.title ?? '',
    states,
    begunOn: begun,
    first: states[1]?.code ?? codeOf({ kind: 'on', on: begun }),
  };
}
export type ComparisonChoices = ReturnType<typeof getComparisonChoices>;

function sealedFacts(planId: string, number: number): PlanDocumentFacts {
  const row = database()
    .select({ facts: keptJson<PlanDocumentFacts>(planVersions.factsId) })
    .from(planVersions)
    .where(and(eq(planVersions.planId, planId), eq(planVersions.number, number)))
    .get();
  if (!row) throw new NotFound();
  return row.facts;
}

function draftFacts(planId: string, number: number): PlanDocumentFacts {
  const row = database()
    .select({ facts: keptJson<PlanDocumentFacts>(consultationDrafts.factsId) })
    .from(consultationDrafts)
    .where(and(eq(consultationDrafts.planId, planId), eq(consultationDrafts.number, number)))
    .orderBy(asc(consultationDrafts.number))
    .get();
  if (!row) throw new NotFound();
  return row.facts;
}

/**
 * A plan's facts in one of its states, as far as the actor sees the plan today.
 * @throws NotFound for a version or draft that is not there; NotAllowed; NotValid for a day that cannot be shown
 */
export function getFactsOfState(actor: Actor, planId: string, state: Standpoint, moment: Moment): PlanDocumentFacts {
  const { extent } = comparableInScope(actor, planId);
  if (extent !== 'whole' && (state.kind === 'version' || state.kind === 'draft')) throw new NotFound();
  switch (state.kind) {
    case 'live':
      return factsOf(getPlanPage(actor, planId, moment, { clearedOnly: true }), moment);
    case 'on':
      return getPlanFactsAsOf(actor, planId, state.on, moment);
    case 'version':
      return sealedFacts(planId, state.number);
    case 'draft':
      return draftFacts(planId, state.number);
    default:
      return state satisfies never;
  }
}

/** A day that cannot be shown is told at the side it was chosen for. */
function atSide<T>(side: 'from' | 'to', read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof NotValid)) throw error;
    throw new NotValid(error.fields.map(({ words }) => ({ field: side, words })));
  }
}

/**
 * Two states of a plan beside each other, with what a document of it needs: whose plan, and its marking.
 * @throws NotFound, NotAllowed, NotValid as `getFactsOfState` does, naming the side
 */
export function getPlanComparison(actor: Actor, planId: string, from: Standpoint, to: Standpoint, moment: Moment) {
  const before = atSide('from', () => getFactsOfState(actor, planId, from, moment));
  const after = atSide('to', () => getFactsOfState(actor, planId, to, moment));
  return {
    title: after.plan.title,
    council: after.council,
    from: standpointWords(from),
    to: standpointWords(to),
    comparison: comparePlans(before, after),
    today: moment.today,
    printedAt: moment.now,
  };
}
export type PlanComparisonPage = ReturnType<typeof getPlanComparison>;
