import { eq, max } from 'drizzle-orm';
import { database } from '#db/database.ts';
import { mayReportTo } from '#db/reads/panel-reports/panel-report-lists.ts';
import { findReportRow } from '#db/reads/panel-reports/panel-report-rows.ts';
import { panelReportInScope, plansOfPanel } from '#db/reads/panel-reports/panel-report-scope.ts';
import { reportPlansOf } from '#db/reads/panel-reports/report-plans.ts';
import { meetingInScope } from '#db/reads/panels/meeting-scope.ts';
import { panelReports } from '#db/schema/panel-reports.ts';
import { transaction } from '#db/transaction.ts';
import { recordAudit } from '#db/writes/audit/audit.ts';
import type { Moment } from '#domain/dates/moment.ts';
import {
  type PanelReportTitleInput,
  questionsAboutMeeting,
  type StartPanelReportInput,
} from '#domain/panel-reports/panel-reports.ts';
import type { Actor } from '#domain/policy/actor.ts';
import { NotAllowed, NotPossible, Questioned, Stale } from '#domain/policy/refusals.ts';
import { keepItemNumbers } from './panel-item-numbers.ts';

/** The number a panel's next report gets. */
export function nextReportNumber(panelId: string): number {
  const row = database()
    .select({ last: max(panelReports.number) })
    .from(panelReports)
    .where(eq(panelReports.panelId, panelId))
    .get();
  return (row?.last ?? 0) + 1;
}

/**
 * Starts the report to one meeting of a panel, and gives its items their numbers, which they keep in every report to that panel.
 * @throws NotFound for a meeting that is not theirs to know of; NotAllowed; NotPossible when the meeting was called off, nothing is routed
 *   to the panel, or its report is started already; Questioned as `questionsAboutMeeting`
 */
export function startPanelReport(actor: Actor, { meetingId, confirmed }: StartPanelReportInput, moment: Moment) {
  return transaction(() => {
    const { meeting } = meetingInScope(actor, meetingId);
    if (!mayReportTo(actor, meeting.panelId)) throw new NotAllowed();
    if (meeting.calledOffAt) throw new NotPossible('This meeting was called off, so there is nothing to report to it.');
    const planIds = plansOfPanel(meeting.panelId);
    if (planIds.length === 0) throw new NotPossible('Nothing is routed to this panel, so there is nothing to report.');
    const existing = database().select().from(panelReports).where(eq(panelReports.meetingId, meetingId)).get();
    if (existing) throw new NotPossible('The report to this meeting is started already. Open it from the meeting.');
    const questions = questionsAboutMeeting(meeting.meetsOn, moment.today);
    if (questions.length > 0 && !confirmed) throw new Questioned(questions);
    const titles = reportPlansOf(planIds).map(({ title }) => title);
    const [title = 'Action plan'] = titles.length === 1 ? titles : ['Action plans'];
    const number = nextReportNumber(meeting.panelId);
    const { id } = database()
      .insert(panelReports)
      .values({
        panelId: meeting.panelId,
        meetingId,
        number,
        title,
        startedBy: actor.personId,
        startedAt: moment.now,
      })
      .returning({ id: panelReports.id })
      .get();
    keepItemNumbers(id, moment);
    recordAudit(
      {
        actor: actor.personId,
        event: 'panel-report-started',
        subject: { kind: 'panel-report', id },
        content: { panelId: meeting.panelId, meetingId, number },
      },
      moment,
    );
    return { id, number };
  });
}

/**
 * A report whose content may still change, for a write that changes it.
 * @throws NotPossible once it is frozen: assurance, case 39
 */
export function assertNotFrozen({ frozen, number }: { frozen: object | null; number: number }): void {
  if (!frozen) return;
  throw new NotPossible(`Report ${number} is frozen and never changes. Correct it: that makes a new report.`);
}

/**
 * Gives a report another title. What it tells of is added to it: "…: progress since 26 June 2023".
 * @throws NotFound, NotAllowed, NotPossible once frozen, Stale
 */
export function renamePanelReport(
  actor: Actor,
  reportId: string,
  { title }: PanelReportTitleInput,
  version: number,
  moment: Moment,
) {
  return transaction(() => {
    const scope = panelReportInScope(actor, reportId);
    if (!scope.may('write-covering-text')) throw new NotAllowed();
    assertNotFrozen(scope.row);
    const before = scope.row.title;
    if (scope.row.version !== version) throw new Stale({ title: before }, scope.row.version);
    database()
      .update(panelReports)
      .set({ title, version: version + 1 })
      .where(eq(panelReports.id, reportId))
      .run();
    recordAudit(
      {
        actor: actor.personId,
        event: 'panel-report-renamed',
        subject: { kind: 'panel-report', id: reportId },
        content: { before, title },
      },
      moment,
    );
    return { id: reportId, version: findReportRow(reportId)?.version };
  });
}
