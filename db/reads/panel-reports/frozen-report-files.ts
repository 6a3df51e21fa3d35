import { and, asc, eq, sql } from 'drizzle-orm';
import { database } from '#db/database.ts';
import { keptText, withBytes } from '#db/kept-bytes.ts';
import { frozenReportFiles, frozenReports } from '#db/schema/frozen-reports.ts';
import { isSensitive, onScreenOnly } from '#domain/composed-document/marking.ts';
import { type ReportCopy, reportCopies, reportForms } from '#domain/panels/panel-words.ts';
import type { Actor } from '#domain/policy/actor.ts';
import { NotAllowed, NotFound } from '#domain/policy/refusals.ts';
import { panelReportInScope, type ReportInScope } from './panel-report-scope.ts';

/** The copies somebody may take away: of a report that was retracted only those who work on it. */
export function copiesFor({ row, extent, readsExempt }: ReportInScope): ReportCopy[] {
  if (!row.frozen || (extent === 'published' && row.published?.retractedAt)) return [];
  return row.frozen.holdsExempt && readsExempt ? ['whole', 'public'] : ['public'];
}

/** Why somebody takes no file of a report that they read, in words; null where they do (assurance §5, case 90). */
export function filesKeptBack(scope: ReportInScope): string | null {
  const { frozen } = scope.row;
  if (!frozen || scope.takesSensitiveFiles || copiesFor(scope).length === 0) return null;
  const stored = database()
    .select({ marking: sql<string>`json_extract(${keptText(frozenReports.documentId)}, '$.marking')` })
    .from(frozenReports)
    .where(eq(frozenReports.id, frozen.id))
    .get();
  return stored && isSensitive(stored.marking) ? onScreenOnly(stored.marking) : null;
}

export type ReportFile = { copy: ReportCopy; form: (typeof reportForms)[number]; size: number; sha256: string };

/** The frozen forms a reader may take away, without their bytes. */
export function filesFor(scope: ReportInScope): ReportFile[] {
  const { frozen } = scope.row;
  if (!frozen || filesKeptBack(scope)) return [];
  const copies = copiesFor(scope);
  return database()
    .select({
      copy: frozenReportFiles.copy,
      form: frozenReportFiles.form,
      size: frozenReportFiles.size,
      sha256: frozenReportFiles.sha256,
    })
    .from(frozenReportFiles)
    .where(eq(frozenReportFiles.frozenReportId, frozen.id))
    .orderBy(asc(frozenReportFiles.copy), asc(frozenReportFiles.form))
    .all()
    .filter(({ copy }) => copies.includes(copy))
    .sort((one, other) => reportForms.indexOf(one.form) - reportForms.indexOf(other.form));
}

/**
 * One form of a frozen report: the bytes as they were stored. `isExempt`: it holds exempt text, so that who takes it is recorded.
 * @throws NotFound for an unknown copy or form, and for one that is not theirs to read; NotAllowed for a panel's member where it is
 * marked -SENSITIVE and the panel's setting keeps it on the screen
 */
export function getReportFile(actor: Actor, reportId: string, copyWord: string, formWord: string) {
  const scope = panelReportInScope(actor, reportId);
  const copy = reportCopies.find((one) => one === copyWord);
  const form = reportForms.find((one) => one === formWord);
  const { frozen } = scope.row;
  if (!copy || !form || !frozen || !copiesFor(scope).includes(copy)) throw new NotFound();
  const file = database()
    .select()
    .from(frozenReportFiles)
    .where(
      and(
        eq(frozenReportFiles.frozenReportId, frozen.id),
        eq(frozenReportFiles.copy, copy),
        eq(frozenReportFiles.form, form),
      ),
    )
    .get();
  if (!file) throw new NotFound();
  const keptBack = filesKeptBack(scope);
  if (keptBack) throw new NotAllowed(keptBack);
  return { ...withBytes(file), isExempt: copy === 'whole' };
}
