import { and, asc, desc, eq, isNotNull } from 'drizzle-orm';
import { database } from '#db/database.ts';
import { readKept } from '#db/kept-bytes.ts';
import { getCalendar } from '#db/reads/administration/installation.ts';
import { type CalendarChange, calendarChangesSince } from '#db/reads/clocks/calendar-changes.ts';
import { freezingUnderWay, type WorkUnderWay } from '#db/reads/jobs/long-jobs.ts';
import { frozenReports } from '#db/schema/frozen-reports.ts';
import { panelReportSignOffs, panelReports, panelReportTexts } from '#db/schema/panel-reports.ts';
import { clearDaysBefore, workingDaysBetween } from '#domain/clocks/working-days.ts';
import type { ComposedDocument } from '#domain/composed-document/model.ts';
import type { Moment } from '#domain/dates/moment.ts';
import { guardQuestions } from '#domain/panel-reports/guard.ts';
import type { ReportHeading } from '#domain/panel-reports/headings.ts';
import { withOwnItems } from '#domain/panel-reports/own-items.ts';
import { pageOfReport, type ReportPages } from '#domain/panel-reports/report-pages.ts';
import { type PanelReportState, panelReportState } from '#domain/panel-reports/report-states.ts';
import type { ReportPart } from '#domain/panels/panel-words.ts';
import type { Actor } from '#domain/policy/actor.ts';
import { NotAllowed, NotFound } from '#domain/policy/refusals.ts';
import { selfInvolvement } from '#domain/policy/self-involvement.ts';
import { filesFor, filesKeptBack, type ReportFile } from './frozen-report-files.ts';
import { ownItemNumbers } from './own-item-numbers.ts';
import { composeCopies, reportContentOf, signedFacts } from './panel-report-content.ts';
import { marksOf } from './panel-report-facts.ts';
import { findReportRow, type ReportRow, reportRows, type StandingSignOff, signOffsOf } from './panel-report-rows.ts';
import { panelReportInScope, type ReportInScope } from './panel-report-scope.ts';

/** A report as lists and heads of pages show it. */
export type ReportHead = Omit<ReportRow, 'clearDays' | 'readsExempt' | 'takesSensitiveFiles'> & {
  state: PanelReportState;
  agendaOn: string;
  /** Working days from the agenda day to its publication; null while it is not published. */
  publishedLate: number | null;
  signOffs: StandingSignOff[];
};

/** @param contentHash of a draft that was composed: what was signed of other content does not count, though it is not voided yet */
export function reportHead(
  { clearDays, readsExempt: _r, takesSensitiveFiles: _t, ...row }: ReportRow,
  contentHash?: string,
): ReportHead {
  const calendar = getCalendar();
  const agendaOn = clearDaysBefore(row.meetsOn, clearDays, calendar);
  const signOffs = signOffsOf(row.id).filter((one) => contentHash === undefined || one.contentHash === contentHash);
  return {
    ...row,
    agendaOn,
    signOffs,
    publishedLate: row.published ? Math.max(0, workingDaysBetween(agendaOn, row.published.on, calendar)) : null,
    state: panelReportState({
      isCleared: signOffs.some(({ kind }) => kind === 'cleared'),
      isApproved: signOffs.some(({ kind }) => kind === 'approved'),
      isFrozen: row.frozen !== null,
      isPublished: row.published !== null,
      isRetracted: row.published?.retractedAt != null,
    }),
  };
}

/** What of a report is shown, and in which copy. */
export type ShownReport = {
  head: ReportHead;
  /** What stands on the page that is read. Null where it was retracted, for those who only read what is published. */
  document: ComposedDocument | null;
  pages: ReportPages | null;
  /** `whole` holds exempt text, `own` that of the reader's own items beside the public copy: who reads either is recorded. */
  copy: 'whole' | 'own' | 'public';
  holdsExempt: boolean;
};

export type PanelReportPage = ShownReport & {
  /** Only while it is a draft, and only for those who work on it. */
  draft: {
    contentHash: string;
    headings: ReportHeading[];
    texts: { part: ReportPart; text: string; version: number }[];
    marks: ReturnType<typeof marksOf>;
    /** What the public copy may tell of a child: questions for whoever signs it. */
    questions: string[];
  } | null;
  files: ReportFile[];
  /** Why its reader takes no file of it, though they read it; null where they do. */
  filesKeptBack: string | null;
  /** Bank holidays that were proclaimed or taken back since it was frozen (rules §1). */
  calendarChanges: CalendarChange[];
  /** A freezing that was asked for, while it matters to those who work on the report. */
  freezing: WorkUnderWay | null;
  lastVoided: { kind: StandingSignOff['kind']; because: string; at: string } | null;
  corrects: { id: string; number: number } | null;
  correctedBy: { id: string; number: number } | null;
  may: {
    write: boolean;
    markExempt: boolean;
    clear: boolean;
    approve: boolean;
    freeze: boolean;
    publish: boolean;
    /** Why somebody who could publish it may not: they froze it themselves. */
    publishedByAnother: string | null;
    works: boolean;
  };
};

type Copy = Pick<ShownReport, 'document' | 'copy' | 'holdsExempt'>;

/** One page of a copy: cut here, since a large report is read in a process beside, and the whole of it would be much to carry. */
function onePage<C extends Copy>(copy: C, wanted: number | undefined): C & Pick<ShownReport, 'pages'> {
  return copy.document ? { ...copy, ...pageOfReport(copy.document, wanted) } : { ...copy, pages: null };
}

function frozenDocument({ row, readsExempt, extent }: ReportInScope, ownItems: ReadonlySet<number>): Copy {
  if (extent === 'published' && row.published?.retractedAt) {
    return { document: null, copy: 'public', holdsExempt: false };
  }
  const stored = database()
    .select({
      whole: frozenReports.documentId,
      public: frozenReports.publicDocumentId,
      holds: frozenReports.holdsExempt,
    })
    .from(frozenReports)
    .where(eq(frozenReports.reportId, row.id))
    .get();
  if (!stored) throw new NotFound();
  const holdsExempt = stored.holds;
  const document = (keptId: string) => readKept<ComposedDocument>(keptId);
  if (holdsExempt && readsExempt) return { document: document(stored.whole), copy: 'whole', holdsExempt };
  const open = document(stored.public);
  const own = holdsExempt ? withOwnItems(document(stored.whole), open, ownItems) : null;
  return own ? { document: own, copy: 'own', holdsExempt } : { document: open, copy: 'public', holdsExempt };
}

/**
 * A report with what its reader may do. A frozen one is read from what was stored and from nothing else; a draft is composed as the
 * frozen one would be.
 * @param page of a large one, from 1
 * @throws NotFound
 */
export function getPanelReport(actor: Actor, reportId: string, moment: Moment, page?: number): PanelReportPage {
  const scope = panelReportInScope(actor, reportId);
  const { row, extent } = scope;
  const works = extent === 'working';
  const shown = row.frozen
    ? { ...frozenDocument(scope, ownItemNumbers(actor, row.panelId)), draft: null }
    : draftOf(row, moment);
  return {
    ...onePage(shown, page),
    head: reportHead(row, shown.draft?.contentHash),
    files: filesFor(scope),
    filesKeptBack: filesKeptBack(scope),
    calendarChanges: row.frozen ? calendarChangesSince(row.frozen.at) : [],
    freezing: works && !row.frozen ? freezingUnderWay(actor, row.id) : null,
    lastVoided: works && !row.frozen ? lastVoided(row.id) : null,
    corrects: relation(row.correctsId, works),
    correctedBy: correctionOf(row.id, works),
    may: {
      write: scope.may('write-covering-text'),
      markExempt: scope.may('mark-exempt'),
      clear: scope.may('clear-panel-report'),
      approve: scope.may('approve-panel-report'),
      freeze: scope.may('freeze-panel-report'),
      publish: scope.may('publish-panel-report'),
      publishedByAnother: publishedByAnother(actor, scope),
      works,
    },
  };
}

function publishedByAnother(actor: Actor, { row, planIds }: ReportInScope): string | null {
  if (!row.frozen || row.published) return null;
  const subject = { planId: planIds[0] ?? null, frozenById: row.frozen.by };
  return selfInvolvement('publish-panel-report', actor, subject);
}

function draftOf(row: ReportRow, moment: Moment): Copy & Pick<PanelReportPage, 'draft'> {
  const { facts, contentHash } = reportContentOf(row, moment);
  const copies = composeCopies(row, signedFacts(row, facts, 'draft', moment.now));
  const { whole, holdsExempt } = copies;
  const texts = database()
    .select({ part: panelReportTexts.part, text: panelReportTexts.text, version: panelReportTexts.version })
    .from(panelReportTexts)
    .where(eq(panelReportTexts.reportId, row.id))
    .all();
  return {
    document: whole,
    copy: holdsExempt ? 'whole' : 'public',
    holdsExempt,
    draft: {
      contentHash,
      headings: [...facts.headings],
      texts,
      marks: marksOf(row.id),
      questions: guardQuestions(copies.public),
    },
  };
}

/**
 * What the public reads of a report, or will read of a draft, for those who mark what is exempt.
 * @throws NotFound, NotAllowed
 */
export function getPublicCopy(actor: Actor, reportId: string, moment: Moment, page?: number): ShownReport {
  const scope = panelReportInScope(actor, reportId);
  const { row } = scope;
  if (!scope.may('mark-exempt')) throw new NotAllowed();
  const head = reportHead(row);
  if (row.frozen) return { head, ...onePage(frozenDocument({ ...scope, readsExempt: false }, new Set()), page) };
  const { facts } = reportContentOf(row, moment);
  const copies = composeCopies(row, signedFacts(row, facts, 'draft', moment.now));
  const copy = { document: copies.public, copy: 'public', holdsExempt: copies.holdsExempt } as const;
  return { head, ...onePage(copy, page) };
}

function lastVoided(reportId: string): PanelReportPage['lastVoided'] {
  const row = database()
    .select()
    .from(panelReportSignOffs)
    .where(and(eq(panelReportSignOffs.reportId, reportId), isNotNull(panelReportSignOffs.voidedAt)))
    .orderBy(desc(panelReportSignOffs.voidedAt), asc(panelReportSignOffs.kind))
    .limit(1)
    .get();
  return row ? { kind: row.kind, because: row.voidedBecause ?? '', at: row.voidedAt ?? '' } : null;
}

/** Another report of the same meeting, as far as this reader knows of it: others only once it is published. */
function relation(reportId: string | null, works: boolean): { id: string; number: number } | null {
  const row = reportId ? findReportRow(reportId) : undefined;
  if (!row || (!works && !row.published)) return null;
  return { id: row.id, number: row.number };
}

function correctionOf(reportId: string, works: boolean) {
  const [row] = reportRows(eq(panelReports.correctsId, reportId));
  return row ? relation(row.id, works) : null;
}
