import { eq, max } from 'drizzle-orm';
import { database } from '#db/database.ts';
import type { ItemNumber } from '#db/reads/panel-reports/panel-item-numbers.ts';
import { panelReportInScope } from '#db/reads/panel-reports/panel-report-scope.ts';
import { panelItems } from '#db/schema/panel-reports.ts';
import { transaction } from '#db/transaction.ts';
import { recordAudit } from '#db/writes/audit/audit.ts';
import type { Moment } from '#domain/dates/moment.ts';
import type { Actor } from '#domain/policy/actor.ts';
import { NotAllowed } from '#domain/policy/refusals.ts';
import { keepItemNumbers } from './panel-item-numbers.ts';
import { assertNotFrozen } from './panel-reports.ts';

/**
 * Keeps some of the numbers that the draft of a large report shows, ahead of its first signing or marking: 2,400 in one transaction
 * would hold everybody. Where they do not follow those kept by now, another report to the panel came first: nothing is kept, and
 * whoever reads again sees other numbers.
 * @throws NotFound; NotAllowed for who neither signs nor marks it; NotPossible once it is frozen
 */
export function giveItemNumbers(actor: Actor, reportId: string, numbers: readonly ItemNumber[], moment: Moment): void {
  transaction(() => {
    const { row, may } = panelReportInScope(actor, reportId);
    const verbs = ['clear-panel-report', 'approve-panel-report', 'mark-exempt'] as const;
    if (!verbs.some((verb) => may(verb))) throw new NotAllowed();
    assertNotFrozen(row);
    const [first, last] = [numbers[0]?.number, numbers.at(-1)?.number];
    if (first === undefined || first !== lastNumber(row.panelId) + 1) return;
    keepItemNumbers(reportId, moment, numbers);
    const subject = { kind: 'panel-report', id: reportId };
    recordAudit({ actor: actor.personId, event: 'panel-items-numbered', subject, content: { first, last } }, moment);
  });
}

function lastNumber(panelId: string): number {
  const kept = database()
    .select({ last: max(panelItems.number) })
    .from(panelItems)
    .where(eq(panelItems.panelId, panelId))
    .get();
  return kept?.last ?? 0;
}
