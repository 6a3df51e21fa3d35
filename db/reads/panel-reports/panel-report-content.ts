import { createHash } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { database } from '#db/database.ts';
import { keptJson } from '#db/kept-bytes.ts';
import { getCalendar } from '#db/reads/administration/installation.ts';
import { frozenReports } from '#db/schema/frozen-reports.ts';
import { panelReports } from '#db/schema/panel-reports.ts';
import type { ComposedDocument } from '#domain/composed-document/model.ts';
import { dateInLondon } from '#domain/dates/london-time.ts';
import type { Moment } from '#domain/dates/moment.ts';
import { composePanelReport } from '#domain/panel-reports/compose.ts';
import { reportDifferences } from '#domain/panel-reports/differences.ts';
import { publicFacts } from '#domain/panel-reports/exempt.ts';
import type { PanelReportFacts, ReportSignOff } from '#domain/panel-reports/facts.ts';
import type { ItemNumber } from './panel-item-numbers.ts';
import { reportFactsOf } from './panel-report-facts.ts';
import { type ReportRow, type StandingSignOff, signOffsOf } from './panel-report-rows.ts';

/** Both copies of a report. Where nothing is exempt they are the same. */
export type ReportCopies = { whole: ComposedDocument; public: ComposedDocument; holdsExempt: boolean };

export type ReportContent = { facts: PanelReportFacts; fresh: ItemNumber[]; contentHash: string };

type Corrected = { number: number; whole: ComposedDocument; public: ComposedDocument };

function correctedBy(report: ReportRow): Corrected | null {
  if (!report.correctsId) return null;
  const row = database()
    .select({
      number: panelReports.number,
      whole: keptJson<ComposedDocument>(frozenReports.documentId),
      public: keptJson<ComposedDocument>(frozenReports.publicDocumentId),
    })
    .from(frozenReports)
    .innerJoin(panelReports, eq(panelReports.id, frozenReports.reportId))
    .where(eq(frozenReports.reportId, report.correctsId))
    .get();
  return row ?? null;
}

/**
 * Composes both copies. A correction names its differences from the frozen report, each copy from its own, and the public one
 * repeats no word of what is left out.
 */
export function composeCopies(report: ReportRow, facts: PanelReportFacts): ReportCopies {
  const calendar = getCalendar();
  const corrected = correctedBy(report);
  const holdsExempt = facts.exempt.length > 0;
  const compose = (of: PanelReportFacts, before: ComposedDocument | undefined): ComposedDocument => {
    if (!corrected || !before) return composePanelReport(of, calendar);
    const without = { ofNumber: corrected.number, reason: report.correctionReason ?? '', changes: [] };
    const bare = composePanelReport({ ...of, correction: without }, calendar);
    const changes = reportDifferences(before, bare)
      .filter(({ now }) => of.copy !== 'public' || now !== null)
      .map((change) => (of.copy === 'public' ? { ...change, was: null } : change));
    return composePanelReport({ ...of, correction: { ...without, changes } }, calendar);
  };
  const whole = compose({ ...facts, copy: holdsExempt ? 'whole' : null }, corrected?.whole);
  return { whole, holdsExempt, public: holdsExempt ? compose(publicFacts(facts), corrected?.public) : whole };
}

/** SHA-256 of what a report says, both copies, in hexadecimal; who signed it and when it is printed are not of it. */
function hashOfCopies({ whole, public: open }: ReportCopies): string {
  return createHash('sha256')
    .update(JSON.stringify([whole, open]))
    .digest('hex');
}

/** What a report says now, and its hash: what clearing and approval are bound to (rules §4). For callers that have checked the scope. */
export function reportContentOf(report: ReportRow, moment: Moment): ReportContent {
  const { facts, fresh } = reportFactsOf(report, moment);
  return { facts, fresh, contentHash: hashOfCopies(composeCopies(report, facts)) };
}

const asSigned = ({ kind, postTitle, signedAt }: StandingSignOff): ReportSignOff => ({
  kind,
  post: postTitle,
  on: dateInLondon(signedAt),
});

/** The facts with who signed them, and under which name it is shown: "Report 2, draft", "Report 2, frozen 5 September 2023". */
export function signedFacts(report: ReportRow, facts: PanelReportFacts, name: string, printedAt: string) {
  const signOffs = signOffsOf(report.id).map(asSigned);
  return {
    ...facts,
    printedAt,
    report: { ...facts.report, signOffs, versionLabel: `Report ${report.number}, ${name}` },
  };
}
