import { database } from '#db/database.ts';
import { type Kept, keptOf, type Laid } from '#db/kept-bytes.ts';
import { isUntouchedSince } from '#db/reads/audit/trail-position.ts';
import {
  type ComposedReport,
  composeFrozenReport,
  openToFreeze,
} from '#db/reads/panel-reports/panel-report-freezing.ts';
import { postWordsOf } from '#db/reads/people/post-words.ts';
import { frozenReportFiles, frozenReports } from '#db/schema/frozen-reports.ts';
import { transaction } from '#db/transaction.ts';
import { recordAudit } from '#db/writes/audit/audit.ts';
import type { Moment } from '#domain/dates/moment.ts';
import type { ReportSignOffInput } from '#domain/panel-reports/panel-reports.ts';
import { type ReportCopy, type ReportForm, reportForms } from '#domain/panels/panel-words.ts';
import type { Actor } from '#domain/policy/actor.ts';
import { NotPossible } from '#domain/policy/refusals.ts';

/** A form of one copy as it was rendered: from now on, exactly these bytes. */
export type ReportFileToKeep = {
  copy: ReportCopy;
  form: ReportForm;
  mediaType: string;
  fileName: string;
  bytes: Uint8Array;
};

/**
 * Freezes a report (rules §4): in one transaction, checks that it is still what was approved and what the forms were rendered from, and
 * stores both documents and the bytes of each form with their SHA-256. Nothing of it is ever changed again.
 * @param composed what `composeFrozenReport` gave before the forms were rendered from it
 * @param laid both documents and the bytes of the forms where they were laid down ahead, so that this is done in a moment
 * @throws as `composeFrozenReport` does; NotPossible too when a form is missing
 */
export function freezePanelReport(
  actor: Actor,
  reportId: string,
  input: ReportSignOffInput,
  composed: ComposedReport,
  files: readonly ReportFileToKeep[],
  moment: Moment,
  laid?: Laid,
) {
  return transaction(() => {
    openToFreeze(actor, reportId);
    // What no write has touched since it was composed stands: composing 2,400 items here would hold everybody's writes.
    if (!isUntouchedSince(composed.readAt)) {
      assertSameReport(composed, composeFrozenReport(actor, reportId, input, moment));
    }
    const { copies, contentHash } = composed;
    const wanted = copies.holdsExempt ? (['whole', 'public'] as const) : (['public'] as const);
    const isWhole = wanted.every((copy) =>
      reportForms.every((form) => files.filter((file) => file.copy === copy && file.form === form).length === 1),
    );
    if (!isWhole) throw new NotPossible('A document is missing, so nothing was frozen. Try again.');
    const whole = keptOf(copies.whole, laid, moment);
    const open = copies.public === copies.whole ? whole : keptOf(copies.public, laid, moment);
    const { id } = database()
      .insert(frozenReports)
      .values({
        reportId,
        contentHash,
        documentId: whole.id,
        publicDocumentId: open.id,
        holdsExempt: copies.holdsExempt,
        frozenBy: actor.personId,
        frozenByPost: postWordsOf(actor.postIds, actor.name),
        frozenAt: moment.now,
        frozenOn: moment.today,
      })
      .returning({ id: frozenReports.id })
      .get();
    const stored = files.map(({ bytes, ...file }) => storeFile(id, file, keptOf(bytes, laid, moment)));
    recordAudit(
      {
        actor: actor.personId,
        event: 'panel-report-frozen',
        subject: { kind: 'panel-report', id: reportId },
        content: { contentHash, files: stored },
      },
      moment,
    );
    return { id: reportId, contentHash, files: stored };
  });
}

/** @throws NotPossible when another report would be frozen now than the one whose documents were written */
export function assertSameReport(composed: ComposedReport, now: ComposedReport): void {
  const same = now.contentHash === composed.contentHash && now.signOffIds.join() === composed.signOffIds.join();
  if (!same) throw new NotPossible('Something changed while the documents were written, so nothing was frozen.');
}

function storeFile(frozenReportId: string, file: Omit<ReportFileToKeep, 'bytes'>, { id, sha256, size }: Kept) {
  database()
    .insert(frozenReportFiles)
    .values({ frozenReportId, ...file, sha256, size, keptId: id })
    .run();
  return { copy: file.copy, form: file.form, sha256, size };
}
