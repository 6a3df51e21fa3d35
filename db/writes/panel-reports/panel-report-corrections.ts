import { and, eq, isNull } from 'drizzle-orm';
import { database } from '#db/database.ts';
import type { ReportRow } from '#db/reads/panel-reports/panel-report-rows.ts';
import { panelReportInScope } from '#db/reads/panel-reports/panel-report-scope.ts';
import { exemptMarks, panelReports, panelReportTexts } from '#db/schema/panel-reports.ts';
import { transaction } from '#db/transaction.ts';
import { recordAudit } from '#db/writes/audit/audit.ts';
import type { Moment } from '#domain/dates/moment.ts';
import type { Actor } from '#domain/policy/actor.ts';
import { NotAllowed, NotPossible } from '#domain/policy/refusals.ts';
import { keepItemNumbers } from './panel-item-numbers.ts';
import { nextReportNumber } from './panel-reports.ts';

/** The correction of a frozen report: begun with its words and its exempt marks, or the one that was begun before. */
export function beginCorrection(actor: Actor, row: ReportRow, reason: string, moment: Moment) {
  const begun = database()
    .select({ id: panelReports.id, number: panelReports.number })
    .from(panelReports)
    .where(eq(panelReports.correctsId, row.id))
    .get();
  if (begun) return { ...begun, isNew: false };
  const number = nextReportNumber(row.panelId);
  const { id } = database()
    .insert(panelReports)
    .values({
      panelId: row.panelId,
      meetingId: row.meetingId,
      number,
      correctsId: row.id,
      correctionReason: reason,
      title: row.title,
      startedBy: actor.personId,
      startedAt: moment.now,
    })
    .returning({ id: panelReports.id })
    .get();
  const by = { reportId: id, writtenBy: actor.personId, writtenAt: moment.now };
  const texts = database().select().from(panelReportTexts).where(eq(panelReportTexts.reportId, row.id)).all();
  for (const { part, text } of texts)
    database()
      .insert(panelReportTexts)
      .values({ ...by, part, text })
      .run();
  const marks = database()
    .select()
    .from(exemptMarks)
    .where(and(eq(exemptMarks.reportId, row.id), isNull(exemptMarks.endedAt)))
    .all();
  for (const { part, itemNumber, paragraph, publicInterest } of marks) {
    const mark = { part, itemNumber, paragraph, publicInterest };
    database()
      .insert(exemptMarks)
      .values({ ...mark, reportId: id, markedBy: actor.personId, markedAt: moment.now })
      .run();
  }
  keepItemNumbers(id, moment);
  return { id, number, isNew: true };
}

/**
 * Begins a report that corrects a frozen one: another report with the next number, to the same meeting, which names each difference.
 * The frozen one stays as it is.
 * @throws NotFound, NotAllowed; NotPossible for one that is not frozen, or is corrected already
 */
export function correctPanelReport(actor: Actor, reportId: string, { reason }: { reason: string }, moment: Moment) {
  return transaction(() => {
    const { row, may } = panelReportInScope(actor, reportId);
    if (!may('write-covering-text')) throw new NotAllowed();
    if (!row.frozen) throw new NotPossible('This report is not frozen: change it, there is nothing to correct.');
    const { isNew, ...correction } = beginCorrection(actor, row, reason, moment);
    if (!isNew) throw new NotPossible(`Report ${correction.number} corrects this one already.`);
    recordAudit(
      {
        actor: actor.personId,
        event: 'panel-report-correction-begun',
        subject: { kind: 'panel-report', id: correction.id },
        content: { corrects: reportId, reason, number: correction.number },
      },
      moment,
    );
    return correction;
  });
}
