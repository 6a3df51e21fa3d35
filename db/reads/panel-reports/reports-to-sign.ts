import { isNull } from 'drizzle-orm';
import { reportPublications } from '#db/schema/frozen-reports.ts';
import type { Actor } from '#domain/policy/actor.ts';
import type { Verb } from '#domain/policy/policy-table.ts';
import { reportRows } from './panel-report-rows.ts';
import { mayOnPlans, plansOfPanel } from './panel-report-scope.ts';
import { type ReportHead, reportHead } from './panel-reports.ts';

/** What comes next on a report, by how far it is. */
const nextVerb: Partial<Record<ReportHead['state'], Verb>> = {
  draft: 'clear-panel-report',
  cleared: 'approve-panel-report',
  approved: 'freeze-panel-report',
  frozen: 'publish-panel-report',
};

/** The reports that wait for this person's act, by agenda day: to clear, approve, freeze or publish. */
export function listReportsToSign(actor: Actor): ReportHead[] {
  return reportRows(isNull(reportPublications.frozenReportId))
    .map((row) => reportHead(row))
    .filter(({ state, panelId, frozen, calledOffAt }) => {
      const verb = nextVerb[state];
      if (!verb || calledOffAt) return false;
      const subject = { panelIds: [panelId], frozenById: frozen?.by ?? null };
      return mayOnPlans(actor, verb, plansOfPanel(panelId), subject);
    })
    .sort((one, other) => one.agendaOn.localeCompare(other.agendaOn));
}
