import { eq } from 'drizzle-orm';
import { database } from '#db/database.ts';
import { headingsOfPanel } from '#db/reads/panel-reports/panel-report-facts.ts';
import { headingsVersion, mayReportTo } from '#db/reads/panel-reports/panel-report-lists.ts';
import { panelInScope } from '#db/reads/panels/meeting-scope.ts';
import { panelReportHeadings } from '#db/schema/panel-reports.ts';
import { transaction } from '#db/transaction.ts';
import { recordAudit } from '#db/writes/audit/audit.ts';
import type { Moment } from '#domain/dates/moment.ts';
import { headingsOf, type ReportHeading, type ReportTemplate } from '#domain/panel-reports/headings.ts';
import { judgeHeadings, type ReportHeadingsInput } from '#domain/panel-reports/own-headings.ts';
import type { Actor } from '#domain/policy/actor.ts';
import { NotAllowed, NotValid, Stale } from '#domain/policy/refusals.ts';

/** The headings as they stand, for who may change them and opened these very ones. */
function openedHeadings(actor: Actor, panelId: string, version: number): ReportHeading[] {
  panelInScope(actor, panelId);
  if (!mayReportTo(actor, panelId)) throw new NotAllowed();
  const headings = headingsOfPanel(panelId);
  const stands = headingsVersion(headings);
  if (stands !== version) throw new Stale({ headings }, stands);
  return headings;
}

/**
 * Chooses the headings of a panel's reports and their order: the standard ones, or those of a committee report. Frozen reports keep theirs.
 * @param version as read: `headingsVersion` of what stood then
 * @throws NotFound, NotAllowed for who does not word the reports to this panel; Stale with the headings that stand now
 */
export function chooseReportTemplate(
  actor: Actor,
  panelId: string,
  { template }: { template: ReportTemplate },
  version: number,
  moment: Moment,
): { id: string; version: number } {
  return transaction(() => {
    openedHeadings(actor, panelId, version);
    database().delete(panelReportHeadings).where(eq(panelReportHeadings.panelId, panelId)).run();
    if (template !== 'standard') {
      const rows = headingsOf[template].map((heading, position) => ({ panelId, position, ...heading }));
      database().insert(panelReportHeadings).values(rows).run();
    }
    recordAudit(
      {
        actor: actor.personId,
        event: 'report-template-chosen',
        subject: { kind: 'panel', id: panelId },
        content: { template },
      },
      moment,
    );
    return { id: panelId, version: headingsVersion(headingsOf[template]) };
  });
}

/**
 * Sets the headings of a panel's reports, their order and words. Frozen reports keep theirs; of a draft that was signed the sign-offs are
 * void, as its content is another.
 * @param version as read: `headingsVersion` of what stood then
 * @throws NotFound; NotAllowed for who does not word the reports to this panel; Stale with the headings that stand now; NotValid as `judgeHeadings` says
 */
export function setReportHeadings(
  actor: Actor,
  panelId: string,
  { headings }: ReportHeadingsInput,
  version: number,
  moment: Moment,
): { id: string; version: number } {
  return transaction(() => {
    const before = openedHeadings(actor, panelId, version);
    const faults = judgeHeadings(headings);
    if (faults.length > 0) throw new NotValid(faults);
    database().delete(panelReportHeadings).where(eq(panelReportHeadings.panelId, panelId)).run();
    const rows = headings.map((heading, position) => ({ panelId, position, ...heading }));
    database().insert(panelReportHeadings).values(rows).run();
    const subject = { kind: 'panel', id: panelId };
    recordAudit(
      { actor: actor.personId, event: 'report-headings-set', subject, content: { before, headings } },
      moment,
    );
    return { id: panelId, version: headingsVersion(headings) };
  });
}
