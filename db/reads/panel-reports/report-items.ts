import { and, asc, eq, gt, inArray, isNull, or, sql } from 'drizzle-orm';
import { database } from '#db/database.ts';
import { type ActionRow, listActionRows } from '#db/reads/actions/action-rows.ts';
import { actionRowsAt } from '#db/reads/actions/action-rows-at.ts';
import { nobody } from '#db/reads/plans/plan-content.ts';
import { deadlineChanges } from '#db/schema/deadline-changes.ts';
import { panels } from '#db/schema/panels.ts';
import { actionRecommendations, actions } from '#db/schema/plans.ts';
import { progressUpdates } from '#db/schema/progress-updates.ts';
import { stageChanges } from '#db/schema/stage-changes.ts';
import { dateInLondon } from '#domain/dates/london-time.ts';
import type { Moment } from '#domain/dates/moment.ts';
import type { ItemDateChange, ItemFacts, ItemStageChange } from '#domain/panel-reports/facts.ts';
import { routedThen } from './report-routing.ts';
import type { Baseline } from './report-since.ts';

/* The items of a report, as cleared. No scope: the caller has checked it. */

/** An item before it has its number. */
export type UnnumberedItem = Omit<ItemFacts, 'number' | 'comparedWith'>;

type Scope = { panelId: string; planId: string; recommendationIds: readonly string[]; baseline: Baseline };

/**
 * Each action of a plan under each of the recommendations given, now and at the baseline: positions, the latest cleared update, and
 * what happened since. In a fixed number of statements, whatever the number of actions.
 * @param moment its day is the day whose position is told
 */
export function itemsOf({ panelId, planId, recommendationIds, baseline }: Scope, moment: Moment): UnnumberedItem[] {
  const { at, since } = baseline;
  const answers = sql`exists (select 1 from ${actionRecommendations} ar where ar.action_id = ${actions.id} and ${inArray(sql`ar.recommendation_id`, [...recommendationIds])})`;
  const where = and(eq(actions.planId, planId), answers);
  const now = listActionRows(nobody, where, moment, { clearedOnly: true });
  const stoodThen = new Map(at ? actionRowsAt(planId, since.on, at).map((row) => [row.id, row] as const) : []);
  const wasRouted = at ? routedThen(panelId, at) : new Set<string>();
  const said = saidBy(planId, at ?? '');
  const dates = datesBy(planId, at);
  const stages = stagesBy(planId, at);
  return now.flatMap((row) =>
    recommendationIds
      .filter((id) => row.recommendationIds.includes(id))
      .map((recommendationId) => {
        const before = wasRouted.has(recommendationId) ? stoodThen.get(row.id) : undefined;
        const stood = before?.recommendationIds.includes(recommendationId) ? before : undefined;
        return {
          actionId: row.id,
          recommendationId,
          ...pick(row),
          before: stood ? positionOf(stood) : null,
          cameBecause:
            at === null || stood ? null : wasRouted.has(recommendationId) ? ('added' as const) : ('routed' as const),
          update: updateOf(row, said),
          clearedSince: (row.latestCleared?.decidedAt ?? '') > (at ?? ''),
          postedSince: said.posted.has(row.id),
          dateChanges: dates.get(row.id) ?? [],
          datesGranted: row.deadlineChanges,
          stageChanges: stages.get(row.id) ?? [],
        };
      }),
  );
}

function pick({ ref, title, ownerPost, ownerVacant, originalDeadlineOn, ...row }: ActionRow) {
  const now = { ...positionOf(row), why: row.status.why, stageSinceOn: row.stageSinceOn };
  return { ref, title, ownerPost, ownerVacant, originalDeadlineOn, now };
}

const positionOf = ({ stage, status, deadlineOn }: Pick<ActionRow, 'stage' | 'status' | 'deadlineOn'>) => ({
  stage,
  computed: status.computed,
  deadlineOn,
});

type Said = { noChange: ReadonlySet<string>; posted: ReadonlySet<string> };

/** Which updates say that nothing has changed, and for which actions something was posted after the instant. */
function saidBy(planId: string, at: string): Said {
  const rows = database()
    .select({
      id: progressUpdates.id,
      actionId: progressUpdates.actionId,
      noChange: progressUpdates.noChange,
      postedAt: progressUpdates.postedAt,
    })
    .from(progressUpdates)
    .innerJoin(actions, and(eq(actions.id, progressUpdates.actionId), eq(actions.planId, planId)))
    .where(or(gt(progressUpdates.postedAt, at), eq(progressUpdates.noChange, true)))
    .all();
  return {
    noChange: new Set(rows.filter(({ noChange }) => noChange).map(({ id }) => id)),
    posted: new Set(rows.filter(({ postedAt }) => postedAt > at).map(({ actionId }) => actionId)),
  };
}

function updateOf({ latestCleared }: ActionRow, { noChange }: Said): ItemFacts['update'] {
  if (!latestCleared) return null;
  const { id, postTitle, declaredRag, done, difference, forecastOn, nextStep, decidedAt, postedAt } = latestCleared;
  return {
    clearedOn: dateInLondon(decidedAt ?? postedAt),
    post: postTitle,
    declared: declaredRag,
    noChange: noChange.has(id),
    done,
    difference,
    forecastOn,
    nextStep,
  };
}

/** New dates asked for or decided after the instant, and those not decided; all of them where there is none. */
function datesBy(planId: string, at: string | null): Map<string, ItemDateChange[]> {
  const since = at
    ? or(gt(deadlineChanges.askedAt, at), gt(deadlineChanges.decidedAt, at), isNull(deadlineChanges.decision))
    : undefined;
  const rows = database()
    .select({ change: deadlineChanges, panel: panels.name })
    .from(deadlineChanges)
    .leftJoin(panels, eq(panels.id, deadlineChanges.decidedByPanelId))
    .where(and(eq(deadlineChanges.planId, planId), since))
    .orderBy(asc(deadlineChanges.askedAt))
    .all()
    .map(({ change, panel }) => ({
      actionId: change.actionId,
      told: {
        askedOn: dateInLondon(change.askedAt),
        fromOn: change.fromOn,
        toOn: change.toOn,
        reason: change.reason,
        decision: change.decision,
        grantedOn: change.grantedOn,
        decidedOn: change.decidedOn,
        decisionReason: change.decisionReason,
        decidedByPanel: panel,
      },
    }));
  return new Map(
    [...Map.groupBy(rows, ({ actionId }) => actionId)].map(([id, own]) => [id, own.map((row) => row.told)]),
  );
}

function stagesBy(planId: string, at: string | null): Map<string, ItemStageChange[]> {
  const rows = database()
    .select({ change: stageChanges })
    .from(stageChanges)
    .where(and(eq(stageChanges.planId, planId), at ? gt(stageChanges.at, at) : undefined))
    .orderBy(asc(stageChanges.at), sql`rowid`)
    .all()
    .map(({ change }) => ({
      actionId: change.actionId,
      told: {
        on: change.onDate,
        act: change.act,
        to: change.toStage,
        reason: change.act === 'close' ? closedBy(change) : change.reason,
        sampled: change.sampled,
        found: change.found,
      },
    }));
  return new Map(
    [...Map.groupBy(rows, ({ actionId }) => actionId)].map(([id, own]) => [id, own.map((row) => row.told)]),
  );
}

/** A closure names the decision that closed it (rules §2). */
const closedBy = ({ decisionNamed, reason }: { decisionNamed: string; reason: string }) =>
  [decisionNamed, reason].filter((part) => part !== '').join('. ');
