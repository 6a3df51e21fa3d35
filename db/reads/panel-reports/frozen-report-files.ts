import { and, asc, eq } from 'drizzle-orm';
import { database } from '#db/database.ts';
import { frozenReportFiles } from '#db/schema/frozen-reports.ts';
import { type ReportCopy, reportCopies, reportForms } from '#domain/panels/panel-words.ts';
import type { Actor } from '#domain/policy/actor.ts';
import { NotFound } from '#domain/policy/refusals.ts';
import { panelReportInScope, type ReportInScope } from './panel-report-scope.ts';

/** The copies somebody may take away: of a report that was retracted only those who work on it. */
export function copiesFor({ row, extent, readsExempt }: ReportInScope): ReportCopy[] {
  if (!row.frozen || (extent === 'published' && row.published?.retractedAt)) return [];
  return row.frozen.holdsExempt && readsExempt ? ['whole', 'public'] : ['public'];
}

export type ReportFile = { copy: ReportCopy; form: (typeof reportForms)[number]; size: number; sha256: string };

/** The frozen forms a reader may take away, without their bytes. */
export function filesFor(scope: ReportInScope): ReportFile[] {
  const { frozen } = scope.row;
  if (!frozen) return [];
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
 * @throws NotFound for an unknown copy or form, and for one that is not theirs to read
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
  return { ...file, isExempt: copy === 'whole' };
}
