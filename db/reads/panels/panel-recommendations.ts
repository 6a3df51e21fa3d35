import { and, asc, eq, inArray, isNull, or, type SQL } from 'drizzle-orm';
import { database } from '#db/database.ts';
import { seesAction } from '#db/reads/plans/plan-visibility.ts';
import { actionPanelRecommendations, panelRecommendations, panelResponses } from '#db/schema/panel-recommendations.ts';
import { actions } from '#db/schema/plans.ts';
import { type PanelRecommendationState, panelRecommendationState } from '#domain/panels/panel-recommendations.ts';
import type { ResponseVerdict } from '#domain/panels/panel-words.ts';
import type { Actor } from '#domain/policy/actor.ts';
import { may } from '#domain/policy/policy.ts';
import { NotFound } from '#domain/policy/refusals.ts';
import { actionsToTie } from './actions-to-tie.ts';
import { aboutOfMatter, type MatterRow, matterRows, scopeOfMatter } from './matter-rows.ts';
import { type AboutWords, aboutWordsFor } from './matter-words.ts';
import { askingPanelInScope, readsAsking, readsMatter } from './panel-matter-scope.ts';

export type TiedAction = { id: string; ref: string; title: string };

export type PanelRecommendation = {
  id: string;
  number: number;
  panel: { id: string; name: string };
  meetsOn: string;
  planId: string;
  recommendationId: string | null;
  actionId: string | null;
  about: AboutWords;
  words: string;
  noticeOn: string | null;
  responseDueOn: string;
  state: PanelRecommendationState;
  takenBackReason: string | null;
  response: { verdict: ResponseVerdict; reason: string; from: string; givenOn: string } | null;
  /** Only for who drafts or gives it. */
  draft: { verdict: ResponseVerdict; reason: string; version: number } | null;
  /** What it changed. For a member: only what is routed to their panel and shown live. */
  actions: TiedAction[];
};

type Row = MatterRow<typeof panelRecommendations>;
type ResponseRow = typeof panelResponses.$inferSelect;

const rowsWhere = (where: SQL | undefined): Row[] => matterRows(panelRecommendations, where);

/** The responses to panels' recommendations, drafted or given. For callers that have checked the scope. */
function responsesBy(ids: readonly string[]): Map<string, ResponseRow> {
  const rows = database()
    .select()
    .from(panelResponses)
    .where(inArray(panelResponses.panelRecommendationId, [...ids]))
    .all();
  return new Map(rows.map((row) => [row.panelRecommendationId, row]));
}

/** The actions tied to panels' recommendations. For callers that have checked the scope. */
function tiedActionsBy(ids: readonly string[]): Map<string, TiedAction[]> {
  const rows = database()
    .select({
      under: actionPanelRecommendations.panelRecommendationId,
      action: { id: actions.id, ref: actions.ref, title: actions.title },
    })
    .from(actionPanelRecommendations)
    .innerJoin(actions, eq(actions.id, actionPanelRecommendations.actionId))
    .where(inArray(actionPanelRecommendations.panelRecommendationId, [...ids]))
    .orderBy(asc(actions.position))
    .all();
  return new Map(
    [...Map.groupBy(rows, ({ under }) => under)].map(([id, list]) => [id, list.map(({ action }) => action)]),
  );
}

/** The panels' recommendations a condition chooses, as far as this person reads them (rules §5). */
export function listPanelRecommendations(actor: Actor, where: SQL | undefined, today: string): PanelRecommendation[] {
  const rows = rowsWhere(where).filter((row) => readsMatter(actor, scopeOfMatter(row)) !== null);
  const ids = rows.map(({ matter }) => matter.id);
  const tied = tiedActionsBy(ids);
  const responses = responsesBy(ids);
  const aboutWords = aboutWordsFor(actor);
  return rows.map((row) => {
    const { matter: recommendation, panelName, meetsOn } = row;
    const { id, number, panelId, planId, recommendationId, actionId, words } = recommendation;
    const { noticeOn, responseDueOn, takenBackReason } = recommendation;
    const { given, draft } = responseFor(actor, planId, responses.get(id) ?? null);
    const about = aboutWords(scopeOfMatter(row), aboutOfMatter(row));
    const state = panelRecommendationState(responseDueOn, given?.givenOn ?? null, today);
    return {
      ...{ id, number, panel: { id: panelId, name: panelName }, meetsOn, planId, recommendationId, actionId, about },
      ...{ words, noticeOn, responseDueOn, state, takenBackReason, response: given, draft },
      actions: (tied.get(id) ?? []).filter((action) => seesAction(actor, action.id)),
    };
  });
}

function responseFor(
  actor: Actor,
  planId: string,
  row: ResponseRow | null,
): { given: PanelRecommendation['response']; draft: PanelRecommendation['draft'] } {
  if (!row) return { given: null, draft: null };
  const { verdict, reason, givenOn, givenByPost, version } = row;
  if (givenOn !== null) return { given: { verdict, reason, from: givenByPost ?? '', givenOn }, draft: null };
  return { given: null, draft: may(actor, 'draft-response', { planId }) ? { verdict, reason, version } : null };
}

/** What panels recommended on an action or a recommendation, as far as this person reads it. */
export function listPanelRecommendationsOn(
  actor: Actor,
  item: { actionId: string } | { recommendationId: string },
  today: string,
): PanelRecommendation[] {
  if ('recommendationId' in item) {
    return listPanelRecommendations(actor, eq(panelRecommendations.recommendationId, item.recommendationId), today);
  }
  const tied = database()
    .select({ id: actionPanelRecommendations.panelRecommendationId })
    .from(actionPanelRecommendations)
    .where(eq(actionPanelRecommendations.actionId, item.actionId));
  const where = or(eq(panelRecommendations.actionId, item.actionId), inArray(panelRecommendations.id, tied));
  return listPanelRecommendations(actor, where, today);
}

/** Of one panel. @throws NotFound as `askingPanelInScope` */
export function listRecommendationsOfPanel(actor: Actor, panelId: string, today: string): PanelRecommendation[] {
  askingPanelInScope(actor, panelId);
  return listPanelRecommendations(actor, eq(panelRecommendations.panelId, panelId), today);
}

/**
 * A panel's recommendation in scope, with what its reader may do.
 * @throws NotFound when it is unknown, or not theirs to know of: the two are the same
 */
export function getPanelRecommendation(actor: Actor, id: string, today: string) {
  const [recommendation] = listPanelRecommendations(actor, eq(panelRecommendations.id, id), today);
  if (!recommendation) throw new NotFound();
  const { planId, panel, takenBackReason, response } = recommendation;
  const open = takenBackReason === null && response === null;
  const drafts = may(actor, 'draft-response', { planId });
  return {
    recommendation,
    may: {
      readPanel: readsAsking(actor, panel.id),
      draft: open && drafts,
      give: open && recommendation.draft !== null && may(actor, 'respond-to-panel-recommendation', { planId }),
      tie: takenBackReason === null && response !== null && may(actor, 'edit-action', { planId }),
      takeBack: open && may(actor, 'record-panel-recommendation', { planId, panelIds: [panel.id] }),
    },
    groups: drafts ? actionsToTie(planId) : [],
  };
}
export type PanelRecommendationPage = ReturnType<typeof getPanelRecommendation>;

/** A panel's recommendation in scope, for what is done to it. @throws NotFound as above */
export function panelRecommendationInScope(actor: Actor, id: string) {
  const [row] = rowsWhere(eq(panelRecommendations.id, id));
  if (!row || readsMatter(actor, scopeOfMatter(row)) === null) throw new NotFound();
  return row.matter;
}

/** The actions that answer a panel's recommendation which stands: for these it counts as what an action answers (rules §4). */
export function actionsAnsweringPanels(planId: string): Set<string> {
  const rows = database()
    .selectDistinct({ id: actions.id })
    .from(actionPanelRecommendations)
    .innerJoin(actions, eq(actions.id, actionPanelRecommendations.actionId))
    .innerJoin(
      panelRecommendations,
      and(
        eq(panelRecommendations.id, actionPanelRecommendations.panelRecommendationId),
        isNull(panelRecommendations.takenBackAt),
      ),
    )
    .where(eq(actions.planId, planId))
    .all();
  return new Set(rows.map(({ id }) => id));
}

/** The response to it, drafted or given. For callers that have checked the scope. */
export function responseTo(panelRecommendationId: string): ResponseRow | null {
  return responsesBy([panelRecommendationId]).get(panelRecommendationId) ?? null;
}
