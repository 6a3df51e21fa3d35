import { and, eq } from 'drizzle-orm';
import { database } from '#db/database.ts';
import { partOf } from '#db/reads/panel-reports/panel-report-forms.ts';
import { panelReportInScope } from '#db/reads/panel-reports/panel-report-scope.ts';
import { panelReportTexts } from '#db/schema/panel-reports.ts';
import { transaction } from '#db/transaction.ts';
import { recordAudit } from '#db/writes/audit/audit.ts';
import type { Moment } from '#domain/dates/moment.ts';
import type { CoveringTextInput } from '#domain/panel-reports/panel-reports.ts';
import type { Actor } from '#domain/policy/actor.ts';
import { NotAllowed, NotFound, Stale } from '#domain/policy/refusals.ts';
import { assertNotFrozen } from './panel-reports.ts';

/**
 * Writes the officers' words above the figures of one part. There is no way to write a figure: they are composed.
 * @param version as read; 0 where nothing was written yet
 * @throws NotFound, for an unknown part too; NotAllowed; NotPossible once the report is frozen; Stale with what stands now
 */
export function writeCoveringText(
  actor: Actor,
  reportId: string,
  partWord: string,
  { text }: CoveringTextInput,
  version: number,
  moment: Moment,
): { id: string; version: number } {
  return transaction(() => {
    const { row, may } = panelReportInScope(actor, reportId);
    const part = partOf(partWord);
    if (!part) throw new NotFound();
    if (!may('write-covering-text')) throw new NotAllowed();
    assertNotFrozen(row);
    const standing = database()
      .select({ text: panelReportTexts.text, version: panelReportTexts.version })
      .from(panelReportTexts)
      .where(and(eq(panelReportTexts.reportId, reportId), eq(panelReportTexts.part, part)))
      .get();
    const before = standing?.text ?? '';
    if ((standing?.version ?? 0) !== version) throw new Stale({ text: before }, standing?.version ?? 0);
    const written = { text, writtenBy: actor.personId, writtenAt: moment.now, version: version + 1 };
    database()
      .insert(panelReportTexts)
      .values({ reportId, part, ...written })
      .onConflictDoUpdate({ target: [panelReportTexts.reportId, panelReportTexts.part], set: written })
      .run();
    recordAudit(
      {
        actor: actor.personId,
        event: 'covering-text-written',
        subject: { kind: 'panel-report', id: reportId },
        content: { part, before, text },
      },
      moment,
    );
    return { id: reportId, version: version + 1 };
  });
}
