import { and, asc, eq, inArray, isNull, lte, ne, or, type SQL, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';
import { database } from '#db/database.ts';
import { prepared } from '#db/prepared.ts';
import { getCalendar } from '#db/reads/administration/installation.ts';
import { ragMeasuresBy } from '#db/reads/measures/measure-figures.ts';
import { overridesBy } from '#db/reads/rag/rag-overrides.ts';
import { notDisposed } from '#db/reads/retention/disposed-plans.ts';
import { requestsByAction } from '#db/reads/updates/update-requests.ts';
import { people, postHoldings, posts } from '#db/schema/people.ts';
import { actionRecommendations, actions, milestones } from '#db/schema/plans.ts';
import { progressUpdates, updateClearings } from '#db/schema/progress-updates.ts';
import { compareRefs } from '#domain/actions/action-refs.ts';
import { type ActionStatus, statusOf } from '#domain/actions/action-status.ts';
import type { Moment } from '#domain/dates/moment.ts';
import type { Actor } from '#domain/policy/actor.ts';
import { may } from '#domain/policy/policy.ts';
import type { DeclaredRag, Priority, Stage } from '#domain/vocabulary.ts';
import { type WaitsOn, waitsOnBy } from './action-dependencies.ts';
import { agreedDeadlinesBy, agreedOf } from './agreed-deadlines.ts';
import { answeredPanelsBy } from './answered-panels.ts';
import { latestClearedOf, latestOf } from './latest-updates.ts';

export type UpdateInBrief = {
  id: string;
  postedAt: string;
  postTitle: string;
  declaredRag: DeclaredRag;
  done: string;
  difference: string;
  forecastOn: string | null;
  nextStep: string;
  state: 'waiting' | 'cleared' | 'returned';
  decidedAt: string | null;
};

/** An action as lists show it. `waiting` and the newest colour only for those who may read what is not cleared. */
export type ActionRow = {
  id: string;
  planId: string;
  ref: string;
  title: string;
  outcome: string;
  successMeasure: string;
  ownerPostId: string | null;
  ownerPost: string | null;
  ownerVacant: boolean;
  deputyPost: string | null;
  partnerBody: string | null;
  priority: Priority;
  startOn: string | null;
  /** As agreed: the original, or the last change that was granted. */
  deadlineOn: string | null;
  originalDeadlineOn: string | null;
  /** How many changes were granted. */
  deadlineChanges: number;
  /** The date asked for and not decided yet, for those who may read what is not cleared. */
  deadlineAskedOn: string | null;
  stage: Stage;
  stageSinceOn: string;
  version: number;
  recommendationIds: string[];
  /** Panels' recommendations it answers, by name; left out where there are none. */
  answersPanels?: string[];
  milestones: {
    id: string;
    position: number;
    title: string;
    dueOn: string;
    doneOn: string | null;
    droppedReason: string | null;
  }[];
  latestCleared: UpdateInBrief | null;
  /** What it waits on, of what this person may read. */
  waitsOn: WaitsOn[];
  /** The newest update when it is not the cleared one and this person may read it. */
  uncleared: UpdateInBrief | null;
  mayPost: boolean;
  status: ActionStatus;
};

/** `clearedOnly`: as a document or a panel has it, whoever asks. */
export type Shown = { clearedOnly?: boolean };

function updatesBy(which: SQL, where: SQL | undefined): Map<string, UpdateInBrief> {
  const rows = database()
    .select({
      actionId: actions.id,
      id: progressUpdates.id,
      postedAt: progressUpdates.postedAt,
      postTitle: progressUpdates.postTitle,
      declaredRag: progressUpdates.declaredRag,
      done: progressUpdates.done,
      difference: progressUpdates.difference,
      forecastOn: progressUpdates.forecastOn,
      nextStep: progressUpdates.nextStep,
      decision: updateClearings.decision,
      decidedAt: updateClearings.decidedAt,
    })
    .from(actions)
    .innerJoin(progressUpdates, eq(progressUpdates.id, which))
    .leftJoin(updateClearings, eq(updateClearings.progressUpdateId, progressUpdates.id))
    .where(where)
    .all();
  return new Map(rows.map(({ actionId, decision, ...row }) => [actionId, { ...row, state: decision ?? 'waiting' }]));
}

function grouped<T extends { actionId: string }>(rows: readonly T[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const group = groups.get(row.actionId);
    if (group) group.push(row);
    else groups.set(row.actionId, [row]);
  }
  return groups;
}

const onDay = sql.placeholder('today');

const heldOnDay = prepared((db) =>
  db
    .selectDistinct({ postId: postHoldings.postId })
    .from(postHoldings)
    .innerJoin(people, eq(people.id, postHoldings.personId))
    .where(
      and(
        or(isNull(people.disabledAt), sql`substr(${people.disabledAt}, 1, 10) > ${onDay}`),
        inArray(postHoldings.capacity, ['substantive', 'interim']),
        lte(postHoldings.fromOn, onDay),
        or(isNull(postHoldings.untilOn), sql`${postHoldings.untilOn} >= ${onDay}`),
      ),
    )
    .prepare(),
);

/** Posts somebody who can sign in holds on a day, as their own or filling in. */
export function filledPosts(today: string): Set<string> {
  return new Set(
    heldOnDay()
      .all({ today })
      .map((row) => row.postId),
  );
}

/**
 * Actions with all that a list needs, in eight statements whatever their number. The caller's `which` is the scope;
 * what is not cleared is added only where the actor may read it.
 */
export function listActionRows(
  actor: Actor,
  which: SQL | undefined,
  moment: Moment,
  { clearedOnly = false }: Shown = {},
): ActionRow[] {
  const where = and(which, notDisposed(actions.planId));
  const deputy = alias(posts, 'deputy');
  const rows = database()
    .select({
      id: actions.id,
      planId: actions.planId,
      ref: actions.ref,
      title: actions.title,
      outcome: actions.outcome,
      successMeasure: actions.successMeasure,
      ownerPostId: actions.ownerPostId,
      deputyPostId: actions.deputyPostId,
      ownerPost: posts.title,
      deputyPost: deputy.title,
      partnerBody: actions.partnerBody,
      priority: actions.priority,
      startOn: actions.startOn,
      deadlineOn: actions.deadlineOn,
      stage: actions.stage,
      stageSinceOn: actions.stageSinceOn,
      version: actions.version,
    })
    .from(actions)
    .leftJoin(posts, eq(posts.id, actions.ownerPostId))
    .leftJoin(deputy, eq(deputy.id, actions.deputyPostId))
    .where(where)
    .all();
  const answers = grouped(
    database()
      .select({ actionId: actions.id, recommendationId: actionRecommendations.recommendationId })
      .from(actions)
      .innerJoin(actionRecommendations, eq(actionRecommendations.actionId, actions.id))
      .where(where)
      .all(),
  );
  const answeredPanels = answeredPanelsBy(where);
  const steps = grouped(
    database()
      .select({
        actionId: actions.id,
        id: milestones.id,
        position: milestones.position,
        title: milestones.title,
        dueOn: milestones.dueOn,
        doneOn: milestones.doneOn,
        droppedReason: milestones.droppedReason,
      })
      .from(actions)
      .innerJoin(milestones, eq(milestones.actionId, actions.id))
      .where(where)
      .orderBy(asc(milestones.position))
      .all(),
  );
  // Of a newest update that is the cleared one nothing is shown twice, so it is not read twice.
  const notCleared = or(isNull(updateClearings.decision), ne(updateClearings.decision, 'cleared'));
  const newest = clearedOnly ? new Map<string, UpdateInBrief>() : updatesBy(latestOf, and(where, notCleared));
  const cleared = updatesBy(latestClearedOf, where);
  const filled = filledPosts(moment.today);
  const requests = requestsByAction(where);
  const figures = ragMeasuresBy(where);
  const calendar = getCalendar();
  const agreed = agreedDeadlinesBy(where);
  const overrides = overridesBy(where, moment.today);
  const waits = clearedOnly ? null : waitsOnBy(actor, where, moment.today, calendar);
  return rows
    .map(({ deputyPostId, ...row }) => {
      const deadline = agreedOf(agreed, row);
      const ownerPostIds = [row.ownerPostId, deputyPostId].filter((post) => post !== null);
      const subject = { planId: row.planId, ownerPostIds };
      const latestCleared = cleared.get(row.id) ?? null;
      const latest = newest.get(row.id) ?? null;
      const readsUncleared =
        (latest !== null || deadline.deadlineAskedOn !== null) && may(actor, 'read-uncleared', subject);
      const uncleared = readsUncleared ? latest : null;
      // A returned update changes nothing: the colour is that of the newest one that stands.
      const standing = uncleared?.state === 'waiting' ? uncleared : latestCleared;
      const ownSteps = steps.get(row.id) ?? [];
      const answersPanels = answeredPanels.get(row.id);
      return {
        ...row,
        ...deadline,
        originalDeadlineOn: row.deadlineOn,
        deadlineAskedOn: readsUncleared ? deadline.deadlineAskedOn : null,
        ownerVacant: row.ownerPostId !== null && !filled.has(row.ownerPostId),
        recommendationIds: (answers.get(row.id) ?? []).map((answer) => answer.recommendationId),
        ...(answersPanels ? { answersPanels } : {}),
        milestones: ownSteps.map(({ actionId: _, ...step }) => step),
        latestCleared,
        waitsOn: waits?.get(row.id) ?? [],
        uncleared,
        mayPost: may(actor, 'post-update', subject) && row.stage !== 'closed' && row.stage !== 'withdrawn',
        status: statusOf(
          {
            stage: row.stage,
            startOn: row.startOn,
            deadlineOn: deadline.deadlineOn,
            forecastOn: standing?.forecastOn ?? null,
            declared: standing?.declaredRag ?? null,
            overrides: overrides.get(row.id) ?? [],
            milestones: ownSteps.map((step) => ({ ...step, dropped: step.droppedReason !== null })),
            requests: requests.get(row.id) ?? [],
            measures: figures.get(row.id) ?? [],
          },
          moment.today,
          calendar,
        ),
      };
    })
    .sort((one, other) => compareRefs(one.ref, other.ref));
}
