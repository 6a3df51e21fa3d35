import { asc, eq, getTableColumns, type SQL } from 'drizzle-orm';
import { database } from '#db/database.ts';
import { meetings } from '#db/schema/meetings.ts';
import type { panelQuestions } from '#db/schema/panel-questions.ts';
import type { panelRecommendations } from '#db/schema/panel-recommendations.ts';
import { panels } from '#db/schema/panels.ts';
import { actions, plans } from '#db/schema/plans.ts';
import type { About } from './matter-words.ts';
import type { PanelMatter } from './panel-matter-scope.ts';

/* What panels asked and recommended, each with where it belongs: one way to read both. No scope: for reads that check it. */

type MatterTable = typeof panelQuestions | typeof panelRecommendations;

/** A question or a recommendation of a panel, with its panel, meeting and plan, and the action it is about. */
export type MatterRow<T extends MatterTable> = {
  matter: T['$inferSelect'];
  panelName: string;
  meetsOn: string;
  planTitle: string;
  actionOwnerPostId: string | null;
  actionDeputyPostId: string | null;
  ref: string | null;
  actionTitle: string | null;
};

/** The rows a condition chooses, by panel and number. */
export function matterRows<T extends MatterTable>(table: T, where: SQL | undefined): MatterRow<T>[] {
  // The joins use columns that both tables have; what else is selected is the table's own.
  const of = table as typeof panelQuestions;
  const rows = database()
    .select({
      matter: getTableColumns(of),
      panelName: panels.name,
      meetsOn: meetings.meetsOn,
      planTitle: plans.title,
      actionOwnerPostId: actions.ownerPostId,
      actionDeputyPostId: actions.deputyPostId,
      ref: actions.ref,
      actionTitle: actions.title,
    })
    .from(of)
    .innerJoin(panels, eq(panels.id, of.panelId))
    .innerJoin(meetings, eq(meetings.id, of.meetingId))
    .innerJoin(plans, eq(plans.id, of.planId))
    .leftJoin(actions, eq(actions.id, of.actionId))
    .where(where)
    .orderBy(asc(panels.name), asc(of.number))
    .all();
  return rows as unknown as MatterRow<T>[];
}

/** By what it is judged who reads it. `ownerPostId`: the post a question was given to. */
export function scopeOfMatter(row: MatterRow<MatterTable>, ownerPostId: string | null = null): PanelMatter {
  const { matter, actionOwnerPostId, actionDeputyPostId } = row;
  return { panelId: matter.panelId, planId: matter.planId, actionOwnerPostId, actionDeputyPostId, ownerPostId };
}

/** What it is about, for the words its reader may see. */
export function aboutOfMatter({ matter, ref, actionTitle, planTitle }: MatterRow<MatterTable>): About {
  const { planId, recommendationId, actionId } = matter;
  return { planId, recommendationId, actionId, ref, actionTitle, planTitle };
}
