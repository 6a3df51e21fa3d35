import { trailPosition } from '#db/reads/audit/trail-position.ts';
import { getExemptPage } from '#db/reads/panel-reports/exempt-page.ts';
import { reportContentOf } from '#db/reads/panel-reports/panel-report-content.ts';
import { assertFreezable } from '#db/reads/panel-reports/panel-report-freezing.ts';
import { findReportRow } from '#db/reads/panel-reports/panel-report-rows.ts';
import { getPanelReport, getPublicCopy } from '#db/reads/panel-reports/panel-reports.ts';
import { getMarkableReport, getSignableReport } from '#db/reads/panel-reports/signable-report.ts';
import { getApprovableContent } from '#db/reads/plans/approvable-content.ts';
import { getPlanComparison } from '#db/reads/plans/plan-comparisons.ts';
import { contentHashOf } from '#db/reads/plans/plan-content.ts';
import { nextVersionToSeal } from '#db/reads/submissions/sealing.ts';
import { getPreFlightPage, getSubmissionPage } from '#db/reads/submissions/submissions.ts';
import type { Moment } from '#domain/dates/moment.ts';
import type { Actor } from '#domain/policy/actor.ts';
import { NotFound } from '#domain/policy/refusals.ts';

/** For the approvals that stand on a plan, which nobody asks about: its content's hash, and where the trail ended then. */
const getContentHash = (_nobody: Actor | null, planId: string, moment: Moment) => ({
  readAt: trailPosition(),
  contentHash: contentHashOf(planId, moment),
});

/** The same for what was signed of a report. */
const getReportHash = (_nobody: Actor | null, reportId: string, moment: Moment) => {
  const readAt = trailPosition();
  const report = findReportRow(reportId);
  if (!report) throw new NotFound();
  return { readAt, contentHash: reportContentOf(report, moment).contentHash };
};

/** What reads a whole plan; each is asked by somebody, about a plan. What they give must be plain JSON-ready rows. */
const ofPlans = {
  getApprovableContent,
  getContentHash,
  getPlanComparison,
  getPreFlightPage,
  getSubmissionPage,
  nextVersionToSeal,
};

/** What composes a panel report out of the whole plans it tells of; each is asked by somebody, about a report. */
const ofReports = {
  assertFreezable,
  getExemptPage,
  getMarkableReport,
  getPanelReport,
  getPublicCopy,
  getReportHash,
  getSignableReport,
};

const wholeReads = { ...ofPlans, ...ofReports };
type WholeReads = typeof wholeReads;
export type WholePlanRead = keyof typeof ofPlans;
export type WholeReportRead = keyof typeof ofReports;
export type WholeRead = keyof WholeReads;
export type Asked<N extends WholeRead> = Parameters<WholeReads[N]>;
export type Given<N extends WholeRead> = ReturnType<WholeReads[N]>;

/** One of them, by its name. */
export function readNow<N extends WholeRead>(name: N, asked: Asked<N>): Given<N> {
  const read = wholeReads[name] as unknown as (...asked: Asked<N>) => Given<N>;
  return read(...asked);
}
