import { asc, eq } from 'drizzle-orm';
import { addDays } from '#domain/dates/dates.ts';
import type { Moment } from '#domain/dates/moment.ts';
import { type Stage, stages } from '#domain/vocabulary.ts';
import { database } from '../database.ts';
import { recommendations } from '../schema/inspections.ts';
import { actionRecommendations, actions, milestones, planInspections } from '../schema/plans.ts';
import { progressUpdates, updateClearings } from '../schema/progress-updates.ts';
import { fill } from './fill.ts';
import { awkwardTitles, inventedTitle } from './invented-words.ts';
import { fillStatesOfActions } from './kept-states.ts';
import { clearingRows, milestoneRows, updateRows } from './many-actions-history.ts';
import { ownerPosts, somePlanLead } from './owner-posts.ts';
import { seedId } from './seed-id.ts';

/** The last of each so many. */
const every = (many: number, n: number) => n % many === many - 1;

/**
 * Adds actions to a plan for tests and pictures: a long plan as councils have them, with titles that are long, unbroken
 * or in other scripts, and with owners, starts, deadlines and answers missing here and there. References go on from the
 * highest of each area. The same call on the same world makes the same rows. Returns their ids in the plan's order.
 */
export function addManyActions(planId: string, count: number, moment: Moment): string[] {
  const areas = areasOf(planId);
  const owners = ownerPosts();
  const taken = database().select({ ref: actions.ref }).from(actions).where(eq(actions.planId, planId)).all();
  const nextRef = refsAfter(taken.map(({ ref }) => ref));
  const made = Array.from({ length: count }, (_, n) => {
    const area = areas.length === 0 || every(13, n) ? 0 : (n % areas.length) + 1;
    const ref = nextRef(area);
    const id = seedId(`many ${planId} ${ref}`);
    const owner = every(9, n) ? undefined : owners[n % owners.length];
    const deputy = n % 3 === 0 ? owners[(n + 1) % owners.length] : undefined;
    return { id, ref, n, area, owner, deputy, stage: stageOf(n) };
  });
  const rows = made.map(({ id, ref, n, owner, deputy, stage }) => {
    const startOn = addDays(moment.today, stage === 'not-started' ? 20 + (n % 60) : -60 - (n % 90));
    return {
      id,
      planId,
      ref,
      position: taken.length + n + 1,
      title: titleOf(n),
      outcome: every(5, n) ? '' : 'So that children know what will happen next, and who will be there.',
      successMeasure: every(4, n) ? '' : `${60 + (n % 40)}% of records sampled (${20 + (n % 40)}% at the start)`,
      ownerPostId: owner?.id ?? null,
      deputyPostId: deputy?.id ?? null,
      priority: n % 10 === 0 ? ('high' as const) : ('standard' as const),
      startOn: every(11, n) ? null : startOn,
      deadlineOn: every(8, n) ? null : addDays(startOn, 70 + ((n * 7) % 200)),
      stage,
      stageSinceOn: stage === 'not-started' ? moment.today : startOn,
      createdAt: moment.now,
    };
  });
  const answers = made.flatMap(({ id, area, n }) => {
    const answered = area === 0 ? [] : [areas[area - 1], every(7, n) ? areas[area % areas.length] : undefined];
    return [...new Set(answered)].flatMap((recommendationId) =>
      recommendationId ? [{ actionId: id, recommendationId }] : [],
    );
  });
  const updates = made.flatMap((action) => updateRows(action, moment));
  database().transaction(() => {
    fill(actions, rows);
    fill(actionRecommendations, answers);
    fill(
      milestones,
      made.flatMap((action) => milestoneRows(action, moment.today)),
    );
    fill(progressUpdates, updates);
    fill(updateClearings, clearingRows(updates, somePlanLead(), moment.now));
    fillStatesOfActions(made.map(({ id }) => id));
  });
  return made.map(({ id }) => id);
}

function areasOf(planId: string): string[] {
  return database()
    .select({ id: recommendations.id })
    .from(recommendations)
    .innerJoin(planInspections, eq(planInspections.inspectionId, recommendations.inspectionId))
    .where(eq(planInspections.planId, planId))
    .orderBy(asc(planInspections.position), asc(recommendations.position))
    .all()
    .map(({ id }) => id);
}

/** Hands out "3.6", then "3.7", after the highest there is of the area. */
function refsAfter(taken: readonly string[]): (area: number) => string {
  const highest = new Map<number, number>();
  for (const ref of taken) {
    const [area = 0, number = 0] = ref.split('.').map(Number);
    highest.set(area, Math.max(highest.get(area) ?? 0, number));
  }
  return (area) => {
    const number = (highest.get(area) ?? 0) + 1;
    highest.set(area, number);
    return `${area}.${number}`;
  };
}

function titleOf(n: number): string {
  return every(6, n) ? (awkwardTitles[Math.floor(n / 6) % awkwardTitles.length] ?? '') : inventedTitle(n);
}

/** Of twelve, seven in progress; every stage there is comes up in 24. */
function stageOf(n: number): Stage {
  const place = n % 12;
  if (place < 7) return 'in-progress';
  if (place === 11) return n % 24 < 12 ? 'closed' : 'withdrawn';
  return stages[place === 7 ? 0 : place - 6] ?? 'in-progress';
}
