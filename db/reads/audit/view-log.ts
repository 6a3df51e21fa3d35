import { and, desc, eq, inArray, lt, type SQL } from 'drizzle-orm';
import { database } from '#db/database.ts';
import { everRoutedPlans } from '#db/reads/panels/meeting-scope.ts';
import { submissionInScope } from '#db/reads/submissions/submission-scope.ts';
import { frozenReports } from '#db/schema/frozen-reports.ts';
import { inspectorLinks, viewRecords } from '#db/schema/inspector-links.ts';
import { panelReports } from '#db/schema/panel-reports.ts';
import { people } from '#db/schema/people.ts';
import { plans } from '#db/schema/plans.ts';
import { planVersions } from '#db/schema/submissions.ts';
import { type ViewedThing, viewedWords } from '#domain/panels/panel-words.ts';
import type { Actor } from '#domain/policy/actor.ts';
import { may } from '#domain/policy/policy.ts';
import { NotAllowed, NotFound } from '#domain/policy/refusals.ts';

export type ViewRow = {
  id: string;
  at: string;
  thing: ViewedThing;
  subjectId: string;
  /** The person, or for whom the link is. */
  by: string;
  byLink: boolean;
  sourceAddress: string;
};

/** Views, newest first. For callers that have checked the scope of what `where` chooses. */
export function listViews(where: SQL | undefined, most: number): ViewRow[] {
  return database()
    .select({
      id: viewRecords.id,
      at: viewRecords.at,
      thing: viewRecords.thing,
      subjectId: viewRecords.subjectId,
      person: people.name,
      heldBy: inspectorLinks.heldBy,
      sourceAddress: viewRecords.sourceAddress,
    })
    .from(viewRecords)
    .leftJoin(people, eq(people.id, viewRecords.personId))
    .leftJoin(inspectorLinks, eq(inspectorLinks.id, viewRecords.linkId))
    .where(where)
    .orderBy(desc(viewRecords.at), desc(viewRecords.id))
    .limit(most)
    .all()
    .map(({ person, heldBy, ...row }) => ({ ...row, by: person ?? heldBy ?? '', byLink: heldBy !== null }));
}

/** Something of a plan at which somebody can look; `key` names it in an address. */
export type ViewedItem = { key: string; thing: ViewedThing; subjectId: string; label: string };

function itemsOf(planId: string): ViewedItem[] {
  const versions = database()
    .select({ id: planVersions.id, number: planVersions.number })
    .from(planVersions)
    .where(eq(planVersions.planId, planId))
    .orderBy(desc(planVersions.number))
    .all();
  const shown = everRoutedPlans();
  const panels = database().select({ id: shown.panelId }).from(shown).where(eq(shown.planId, planId));
  const reports = database()
    .select({ id: frozenReports.id, title: panelReports.title })
    .from(frozenReports)
    .innerJoin(panelReports, eq(panelReports.id, frozenReports.reportId))
    .where(and(eq(frozenReports.holdsExempt, true), inArray(panelReports.panelId, panels)))
    .orderBy(desc(frozenReports.frozenAt))
    .all();
  const item = (thing: ViewedThing, subjectId: string, about = ''): ViewedItem => ({
    key: `${thing}.${subjectId}`,
    ...{ thing, subjectId },
    label: `${viewedWords[thing]}${about}`,
  });
  return [
    ...versions.map(({ id, number }) => item('plan-version', id, ` ${number}`)),
    ...(['live-position', 'evidence-index', 'inspection-pack'] as const).map((thing) => item(thing, planId)),
    ...reports.map(({ id, title }) => item('exempt-text', id, `: ${title}`)),
  ];
}

/** Rows of one page. */
const MOST = 100;

/** `item`: the key of one thing; empty for all. `before`: the instant from which older ones are asked for. */
export type ViewQuery = { item?: string | undefined; before?: string | undefined };

/**
 * Who looked at what of a plan, when and from where (assurance DP-10), a hundred at a time; no word of what they read.
 * @throws NotFound, for an unknown item too; NotAllowed for those who do not audit the plan
 */
export function getViewLog(actor: Actor, planId: string, { item, before }: ViewQuery) {
  submissionInScope(actor, planId);
  if (!may(actor, 'read-view-log', { planId })) throw new NotAllowed();
  const plan = database().select({ title: plans.title }).from(plans).where(eq(plans.id, planId)).get();
  const items = itemsOf(planId);
  const chosen = item ? items.filter(({ key }) => key === item) : items;
  if (!plan || (item && chosen.length === 0)) throw new NotFound();
  const [only] = item ? chosen : [];
  const subjects = [...new Set(chosen.map(({ subjectId }) => subjectId))];
  const views = listViews(
    and(
      inArray(viewRecords.subjectId, subjects),
      only ? eq(viewRecords.thing, only.thing) : undefined,
      before ? lt(viewRecords.at, before) : undefined,
    ),
    MOST,
  );
  const labels = new Map(items.map(({ key, label }) => [key, label]));
  return {
    title: plan.title,
    items,
    item: item ?? '',
    views: views.map((view) => ({ ...view, what: labels.get(`${view.thing}.${view.subjectId}`) ?? '' })),
    /** From where older ones are asked for; null when these are all. */
    olderThan: views.length === MOST ? (views.at(-1)?.at ?? null) : null,
  };
}
export type ViewLog = ReturnType<typeof getViewLog>;
