import { and, asc, eq, inArray, isNull, or, sql } from 'drizzle-orm';
import { database } from '#db/database.ts';
import { listActionRows } from '#db/reads/actions/action-rows.ts';
import { verdictsFor } from '#db/reads/inspections/progress-verdicts.ts';
import {
  type InspectionInBrief,
  readableInspections,
  standingRecommendations,
} from '#db/reads/inspections/readable-inspections.ts';
import { measuresWithFigures, movingOf } from '#db/reads/measures/measure-figures.ts';
import { measures } from '#db/schema/measures.ts';
import { panels } from '#db/schema/panels.ts';
import { actionRecommendations, actions } from '#db/schema/plans.ts';
import { stageChanges } from '#db/schema/stage-changes.ts';
import { themes } from '#db/schema/themes.ts';
import type { Moment } from '#domain/dates/moment.ts';
import type { Actor } from '#domain/policy/actor.ts';
import { may } from '#domain/policy/policy.ts';
import { NotFound } from '#domain/policy/refusals.ts';
import type { Stage } from '#domain/vocabulary.ts';
import { type ThemeMember, themeMembers, themeNames, themePanels } from './theme-rows.ts';
import { mayCreateThemes, mayOnTheme, themeInScope } from './theme-scope.ts';

/** The plans of these inspections that this person reads whole. */
function readablePlans(actor: Actor, found: readonly InspectionInBrief[]): string[] {
  const ids = new Set(found.flatMap(({ planIds }) => planIds));
  return [...ids].filter((planId) => may(actor, 'read-plan', { planId }));
}

/** Actions of these plans that answer any of these recommendations, withdrawn ones left out. */
const answering = (planIds: readonly string[], recommendationIds: readonly string[]) =>
  and(
    inArray(actions.planId, [...planIds]),
    sql`${actions.stage} <> 'withdrawn'`,
    inArray(
      actions.id,
      database()
        .select({ id: actionRecommendations.actionId })
        .from(actionRecommendations)
        .where(inArray(actionRecommendations.recommendationId, [...recommendationIds])),
    ),
  );

/** When each of these actions was delivered, verified and embedded; what a later act made void left out. */
function stagesReached(actionIds: readonly string[]) {
  return database()
    .select({ actionId: stageChanges.actionId, stage: stageChanges.toStage, on: stageChanges.onDate })
    .from(stageChanges)
    .where(
      and(
        inArray(stageChanges.actionId, [...actionIds]),
        inArray(stageChanges.toStage, ['delivered', 'verified', 'embedded', 'closed']),
        sql`${stageChanges.toStage} <> ${stageChanges.fromStage}`,
        isNull(stageChanges.voidedAt),
      ),
    )
    .orderBy(asc(stageChanges.at))
    .all();
}

function measuresTelling(
  planIds: readonly string[],
  recommendationIds: readonly string[],
  actionIds: readonly string[],
) {
  const linked = or(
    sql`l.recommendation_id in ${[...recommendationIds, '']}`,
    sql`l.action_id in ${[...actionIds, '']}`,
  );
  return measuresWithFigures(
    and(
      inArray(measures.planId, [...planIds]),
      sql`${measures.id} in (select l.measure_id from measure_links l where ${linked})`,
    ),
  ).map((measure) => ({
    ...movingOf(measure),
    id: measure.id,
    actionIds: measure.actionIds,
    recommendationIds: measure.recommendationIds,
  }));
}

/** What was done, and what came of it, for each recommendation of a theme. */
function workOn(actor: Actor, members: readonly ThemeMember[], planIds: readonly string[], moment: Moment) {
  const ids = members.map(({ id }) => id);
  const rows = listActionRows(actor, answering(planIds, ids), moment, { clearedOnly: true });
  const actionIds = rows.map(({ id }) => id);
  const reached = stagesReached(actionIds);
  const telling = measuresTelling(planIds, ids, actionIds);
  const verdicts = verdictsFor(actor, ids).filter(({ takenBackAt }) => takenBackAt === null);
  return members.map((member) => {
    const own = rows.filter(({ recommendationIds }) => recommendationIds.includes(member.id));
    const ownIds = new Set(own.map(({ id }) => id));
    return {
      ...member,
      actions: own.map((action) => ({
        id: action.id,
        ref: action.ref,
        title: action.title,
        stage: action.stage,
        deadlineOn: action.deadlineOn,
        reached: reached.filter(({ actionId }) => actionId === action.id).map(({ stage, on }) => ({ stage, on })),
      })),
      measures: telling.filter(
        (measure) =>
          measure.recommendationIds.includes(member.id) || measure.actionIds.some((actionId) => ownIds.has(actionId)),
      ),
      verdicts: verdicts.filter(({ recommendationId }) => recommendationId === member.id),
    };
  });
}
export type ThemeRecommendation = ReturnType<typeof workOn>[number];

/** Of each inspection that named it, the oldest first. */
function groupByInspection(
  found: readonly InspectionInBrief[],
  recommendations: readonly ThemeRecommendation[],
  plans: readonly string[],
) {
  return found.flatMap((inspection) => {
    const own = recommendations.filter(({ inspectionId }) => inspectionId === inspection.id);
    if (own.length === 0) return [];
    const distinct = new Map(own.flatMap((each) => each.actions.map((action) => [action.id, action.stage] as const)));
    const stages: Stage[] = [...distinct.values()];
    const told = new Map(own.flatMap((each) => each.measures.map((measure) => [measure.id, measure] as const)));
    const planned = inspection.planIds.some((planId) => plans.includes(planId));
    return [{ inspection, day: inspection.day, planned, stages, measures: [...told.values()], recommendations: own }];
  });
}
export type ThemeInspection = ReturnType<typeof groupByInspection>[number];

/**
 * A theme across inspections: what each named in its words, what was done, what came of it, what later ones said.
 * @throws NotFound when it is unknown, or not theirs to know of
 */
export function getThemePage(actor: Actor, themeId: string, moment: Moment) {
  const scope = themeInScope(actor, themeId);
  const theme = database().select().from(themes).where(eq(themes.id, themeId)).get();
  if (!theme) throw new NotFound();
  const found = readableInspections(actor);
  const plans = readablePlans(actor, found);
  const readable = new Set(found.map(({ id }) => id));
  const members = themeMembers(themeId).filter(({ inspectionId }) => readable.has(inspectionId));
  const namings = groupByInspection(found, workOn(actor, members, plans, moment), plans);
  const standing = standingRecommendations().filter(({ inspectionId }) => readable.has(inspectionId));
  const held = new Set(standing.map(({ inspectionId }) => inspectionId));
  const lastNamed = namings.at(-1)?.inspection.id;
  const since = found.slice(found.findIndex(({ id }) => id === lastNamed) + 1);
  const under = new Set(members.map(({ id }) => id));
  const mayRoute = mayOnTheme(actor, 'route-to-panel', scope);
  const mayEdit = mayOnTheme(actor, 'edit-theme', scope);
  return {
    theme: { id: theme.id, name: theme.name, version: theme.version },
    namings,
    laterReports: lastNamed !== undefined && since.some(({ id }) => held.has(id)),
    /** Of these no recommendation is held, so that nobody can say whether they named it. */
    unheld: found.filter(({ id }) => !held.has(id)),
    panels: themePanels(themeId),
    offered: mayEdit
      ? [...found]
          .reverse()
          .flatMap((inspection) =>
            standing
              .filter((each) => each.inspectionId === inspection.id && !under.has(each.id))
              .map(({ id, text, position }) => ({ id, text, position, day: inspection.day, title: inspection.title })),
          )
      : [],
    choosePanels: mayRoute
      ? database().select({ id: panels.id, name: panels.name }).from(panels).orderBy(asc(panels.name)).all()
      : [],
    may: { edit: mayEdit, route: mayRoute },
  };
}
export type ThemePage = ReturnType<typeof getThemePage>;

/**
 * The themes this person may know of, by name, each with the inspections that named it and the panels it is shown to.
 * @throws NotFound for who reads no inspections: the administrator, panel members, partners' owners
 */
export function listThemes(actor: Actor) {
  const mayCreate = mayCreateThemes(actor);
  const found = readableInspections(actor);
  const members = themeMembers();
  const shown = themePanels();
  const list = themeNames().flatMap((theme) => {
    const all = members.filter(({ themeId }) => themeId === theme.id);
    const own = all.filter(({ inspectionId }) => found.some(({ id }) => id === inspectionId));
    if (own.length === 0 && (all.length > 0 || !mayCreate)) return [];
    const named = found.filter(({ id }) => own.some(({ inspectionId }) => inspectionId === id));
    return [
      {
        ...theme,
        recommendations: own.length,
        named: named.map(({ id, title, day }) => ({ id, title, day })),
        panels: shown.filter(({ themeId }) => themeId === theme.id).map(({ panel }) => panel),
      },
    ];
  });
  return { list, mayCreate };
}
export type ListedTheme = ReturnType<typeof listThemes>['list'][number];
