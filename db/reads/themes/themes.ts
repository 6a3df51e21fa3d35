import { asc, eq } from 'drizzle-orm';
import { database } from '#db/database.ts';
import {
  type InspectionInBrief,
  readableInspections,
  standingRecommendations,
} from '#db/reads/inspections/readable-inspections.ts';
import { panels } from '#db/schema/panels.ts';
import { themes } from '#db/schema/themes.ts';
import type { Moment } from '#domain/dates/moment.ts';
import type { Actor } from '#domain/policy/actor.ts';
import { may } from '#domain/policy/policy.ts';
import { NotFound } from '#domain/policy/refusals.ts';
import type { Stage } from '#domain/vocabulary.ts';
import { themeMembers, themeNames, themePanels } from './theme-rows.ts';
import { mayCreateThemes, mayOnTheme, themeInScope } from './theme-scope.ts';
import { type ThemeRecommendation, workOn } from './theme-work.ts';

/** The plans of these inspections that this person reads whole. */
function readablePlans(actor: Actor, found: readonly InspectionInBrief[]): string[] {
  const ids = new Set(found.flatMap(({ planIds }) => planIds));
  return [...ids].filter((planId) => may(actor, 'read-plan', { planId }));
}

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
 * @throws NotFound when it is unknown, or they see of it only a part, for which there is `findThemePart`
 */
export function getThemePage(actor: Actor, themeId: string, moment: Moment) {
  const scope = themeInScope(actor, themeId);
  if (scope.extent === 'part') throw new NotFound();
  const theme = database().select().from(themes).where(eq(themes.id, themeId)).get();
  if (!theme) throw new NotFound();
  const found = readableInspections(actor);
  const plans = readablePlans(actor, found);
  const readable = new Set(found.map(({ id }) => id));
  const members = themeMembers(themeId).filter(({ inspectionId }) => readable.has(inspectionId));
  const namings = groupByInspection(found, workOn(actor, members, { planIds: plans }, moment), plans);
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
