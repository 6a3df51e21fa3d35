import { and, eq, isNull } from 'drizzle-orm';
import { database } from '#db/database.ts';
import { routedPlans } from '#db/reads/panels/routed-recommendations.ts';
import { exemptGrants, panelItems } from '#db/schema/panel-reports.ts';
import { actions } from '#db/schema/plans.ts';
import type { Actor } from '#domain/policy/actor.ts';
import { may } from '#domain/policy/policy.ts';
import type { PolicySubject } from '#domain/policy/policy-subject.ts';
import type { Verb } from '#domain/policy/policy-table.ts';
import { NotFound } from '#domain/policy/refusals.ts';
import { findReportRow, type ReportRow } from './panel-report-rows.ts';

/** The plans a panel is shown something of, and those its reports told of before: who reads these whole reads its reports. */
export function plansOfPanel(panelId: string): string[] {
  const routed = routedPlans();
  const now = database().select({ id: routed.planId }).from(routed).where(eq(routed.panelId, panelId)).all();
  const told = database()
    .selectDistinct({ id: actions.planId })
    .from(panelItems)
    .innerJoin(actions, eq(actions.id, panelItems.actionId))
    .where(eq(panelItems.panelId, panelId))
    .all();
  return [...new Set([...now, ...told].map(({ id }) => id))].sort();
}

type Subject = Omit<PolicySubject, 'planId'>;

/** A report tells of every plan routed to its panel: a verb is allowed where it is allowed on each of them. */
export function mayOnPlans(actor: Actor, verb: Verb, planIds: readonly string[], subject: Subject): boolean {
  return planIds.length > 0 && planIds.every((planId) => may(actor, verb, { ...subject, planId }));
}

/** Those who make a report, and those who sign for it or check: they read its draft, whole (rules §5: panels never read a draft). */
const readDrafts = ['write-covering-text', 'approve-panel-report', 'read-uncleared', 'approve-submission'] as const;

/** Who works on the reports to a panel: the officers of its plans, and its clerk. */
export function worksOnReportsTo(actor: Actor, panelId: string, planIds: readonly string[]): boolean {
  return readDrafts.some((verb) => mayOnPlans(actor, verb, planIds, { panelIds: [panelId] }));
}

export type ReportInScope = {
  row: ReportRow;
  planIds: string[];
  /** `working`: the draft too, whole; `published`: what was published, and only that. */
  extent: 'working' | 'published';
  readsExempt: boolean;
  /** Whether they take a file of it away where it is marked -SENSITIVE. */
  takesSensitiveFiles: boolean;
  may: (verb: Verb) => boolean;
};

function readsExempt(actor: Actor, row: ReportRow, planIds: readonly string[]): boolean {
  const granted = database()
    .select({ id: exemptGrants.personId })
    .from(exemptGrants)
    .where(and(eq(exemptGrants.reportId, row.id), isNull(exemptGrants.endedAt)))
    .all()
    .map(({ id }) => id);
  if (granted.includes(actor.personId)) return true;
  const grantingPanelIds = row.readsExempt ? [row.panelId] : [];
  return mayOnPlans(actor, 'read-exempt', planIds, { grantingPanelIds, grantedToPersonIds: granted });
}

function takesSensitiveFiles(actor: Actor, row: ReportRow, planIds: readonly string[]): boolean {
  return mayOnPlans(actor, 'take-sensitive-file', planIds, {
    grantingPanelIds: row.takesSensitiveFiles ? [row.panelId] : [],
  });
}

/**
 * A report in scope. Before it is published: who makes it or signs for it. From then on also everyone who reads its plans whole, and the
 * panel's members, after un-routing too (rules §5). Whether a published one holds exempt text for them is apart.
 * @throws NotFound when it is unknown, or not theirs to know of: the two are the same
 */
export function panelReportInScope(actor: Actor, reportId: string): ReportInScope {
  const row = findReportRow(reportId);
  if (!row) throw new NotFound();
  const planIds = plansOfPanel(row.panelId);
  const mayDo = (verb: Verb) =>
    mayOnPlans(actor, verb, planIds, { panelIds: [row.panelId], frozenById: row.frozen?.by ?? null });
  const working = worksOnReportsTo(actor, row.panelId, planIds);
  const published =
    row.published !== null && mayOnPlans(actor, 'read-plan', planIds, { publishedToPanelIds: [row.panelId] });
  if (!working && !published) throw new NotFound();
  return {
    row,
    planIds,
    extent: working ? 'working' : 'published',
    readsExempt: working || readsExempt(actor, row, planIds),
    takesSensitiveFiles: working || takesSensitiveFiles(actor, row, planIds),
    may: mayDo,
  };
}
