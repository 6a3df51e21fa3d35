import { addDays } from '#domain/dates/dates.ts';
import type { Moment } from '#domain/dates/moment.ts';
import { inspections, recommendations } from '../schema/inspections.ts';
import { actionRecommendations, actions, milestones, planInspections, plans } from '../schema/plans.ts';
import { progressUpdates, updateClearings } from '../schema/progress-updates.ts';
import { fillBenchTimetables } from './bench-timetables.ts';
import { fill } from './fill.ts';
import { inspectionRecord } from './haringey-inspections.ts';
import { inventedDifference, inventedMilestone, inventedTitle, inventedUpdate } from './invented-words.ts';
import { type OwnerPost, ownerPosts } from './owner-posts.ts';
import { fillPeople, fillRoles, personIdOf, postIdOf } from './people-rows.ts';
import { seedId } from './seed-id.ts';
import { loadExample } from './worlds.ts';

/** What the measured claims are measured on: more than any council has. */
export const benchSize = { plans: 20, actions: 120, updates: 6, milestones: 3 };

const DAY = '2023-06-30';
const BUILT_AT = '2023-01-09T09:00:00.000Z';
type HeldPost = OwnerPost & { holderId: string };

const areaTexts = inspectionRecord[0]?.areas ?? [];

/** Plans are counted from 0. */
export const benchPlanId = (plan: number) => seedId(`bench plan ${plan}`);
export const benchActionId = (plan: number, action: number) => seedId(`bench action ${plan} ${action}`);

/**
 * Fills a migrated, empty database with the people of the example and twenty plans of 120 actions, each with six updates
 * of which the last waits to be cleared.
 * @throws Error when the database already holds an installation
 */
export function loadBenchWorld(moment: Moment): void {
  loadExample('bench', DAY, fillBench, moment);
}

function fillBench(): void {
  fillPeople();
  const numbers = Array.from({ length: benchSize.plans }, (_, plan) => plan);
  for (const plan of numbers) fillPlan(plan);
  fillBenchTimetables(numbers.map(benchPlanId));
  fillRoles(benchPlanId(0));
  const owners = ownerPosts().filter((post): post is HeldPost => post.holderId !== null);
  for (const plan of numbers) fillActions(plan, owners);
}

const inspectionId = (plan: number) => seedId(`bench inspection ${plan}`);
const areaId = (plan: number, area: number) => seedId(`bench recommendation ${plan} ${area}`);

function fillPlan(plan: number): void {
  fill(inspections, [
    {
      id: inspectionId(plan),
      kind: 'ilacs',
      authority: 'Haringey',
      title: `Inspection ${plan + 1}`,
      inspectedFrom: '2023-02-13',
      inspectedTo: '2023-02-24',
      publishedOn: '2023-04-11',
      confirmedBy: personIdOf('plan-lead'),
      confirmedAt: BUILT_AT,
    },
  ]);
  fill(
    recommendations,
    areaTexts.map((text, area) => ({
      id: areaId(plan, area),
      inspectionId: inspectionId(plan),
      position: area + 1,
      kind: 'area-for-improvement' as const,
      text,
      page: 2,
    })),
  );
  fill(plans, [
    {
      id: benchPlanId(plan),
      title: `Action plan ${plan + 1}`,
      overseenByPostId: postIdOf('plan-lead'),
      receivedOn: '2023-04-04',
      publishedOn: '2023-04-11',
      endsOn: '2024-03-31',
      createdAt: BUILT_AT,
    },
  ]);
  fill(planInspections, [{ planId: benchPlanId(plan), inspectionId: inspectionId(plan), position: 1 }]);
}

function fillActions(plan: number, owners: readonly HeldPost[]): void {
  const made = Array.from({ length: benchSize.actions }, (_, n) => {
    const owner = owners[(plan + n) % owners.length];
    if (!owner) throw new Error('The world has nobody who owns actions.');
    return { id: benchActionId(plan, n), n, area: n % areaTexts.length, owner };
  });
  fill(
    actions,
    made.map(({ id, n, area, owner }) => ({
      id,
      planId: benchPlanId(plan),
      ref: `${area + 1}.${Math.floor(n / areaTexts.length) + 1}`,
      position: n + 1,
      title: inventedTitle(n),
      outcome: 'So that children know what will happen next, and who will be there.',
      successMeasure: `${60 + (n % 40)}% of records sampled`,
      ownerPostId: owner.id,
      startOn: '2023-02-01',
      deadlineOn: addDays(DAY, -10 + ((n * 7) % 200)),
      stage: 'in-progress' as const,
      stageSinceOn: '2023-02-01',
      createdAt: BUILT_AT,
    })),
  );
  fill(
    actionRecommendations,
    made.map(({ id, area }) => ({ actionId: id, recommendationId: areaId(plan, area) })),
  );
  fill(milestones, made.flatMap(milestoneRows));
  const updates = made.flatMap(updateRows);
  fill(progressUpdates, updates);
  const past = updates.filter((_, place) => place % benchSize.updates < benchSize.updates - 1);
  const decided = { decision: 'cleared' as const, decidedBy: personIdOf('plan-lead') };
  fill(
    updateClearings,
    past.map(({ id, postedAt }) => ({
      ...decided,
      progressUpdateId: id,
      decidedAt: `${postedAt.slice(0, 10)}T16:00:00.000Z`,
    })),
  );
}

function milestoneRows({ id, n }: { id: string; n: number }) {
  return Array.from({ length: benchSize.milestones }, (_, index) => {
    const dueOn = addDays(DAY, -60 + index * 45 + (n % 20));
    return {
      id: seedId(`bench milestone ${id} ${index}`),
      actionId: id,
      position: index + 1,
      title: inventedMilestone(index),
      dueOn,
      doneOn: dueOn < DAY && n % 4 > 0 ? dueOn : null,
    };
  });
}

/** Every three weeks, the last of them this week. */
function updateRows({ id, n, owner }: { id: string; n: number; owner: HeldPost }) {
  return Array.from({ length: benchSize.updates }, (_, index) => ({
    id: seedId(`bench update ${id} ${index}`),
    actionId: id,
    postedBy: owner.holderId,
    postTitle: owner.title,
    declaredRag: (['green', 'amber', 'red'] as const)[(n + index) % 3] ?? ('green' as const),
    done: inventedUpdate(n + index),
    difference: inventedDifference(n + index),
    forecastOn: addDays(DAY, (n * 7) % 200),
    nextStep: 'Take it to the next meeting of team managers.',
    postedAt: `${addDays(DAY, -1 - (n % 4) - 21 * (benchSize.updates - 1 - index))}T09:30:00.000Z`,
  }));
}
