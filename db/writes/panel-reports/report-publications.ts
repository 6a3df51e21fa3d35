import { and, eq, gte, isNull, lte, or } from 'drizzle-orm';
import { database } from '#db/database.ts';
import type { ReportRow } from '#db/reads/panel-reports/panel-report-rows.ts';
import { panelReportInScope } from '#db/reads/panel-reports/panel-report-scope.ts';
import { reportPublications } from '#db/schema/frozen-reports.ts';
import { panelMembers } from '#db/schema/panels.ts';
import { transaction } from '#db/transaction.ts';
import { recordAudit } from '#db/writes/audit/audit.ts';
import { addNotices } from '#db/writes/mail/mail.ts';
import type { Moment } from '#domain/dates/moment.ts';
import type { Actor } from '#domain/policy/actor.ts';
import { NotAllowed, NotPossible } from '#domain/policy/refusals.ts';
import { selfInvolvement } from '#domain/policy/self-involvement.ts';
import { beginCorrection } from './panel-report-corrections.ts';

export type PublishedReport = { id: string; contentHash: string; publishedOn: string };

/**
 * Publishes a frozen report to its panel, by another person than froze it (rules §6; assurance DP-06). Its members are told. Published
 * twice, it answers the same and keeps the first day (assurance, case 87).
 * @throws NotFound; NotAllowed, also for who froze it alone; NotPossible before it is frozen, once it was retracted, or for a meeting that was
 *   called off
 */
export function publishPanelReport(actor: Actor, reportId: string, moment: Moment): PublishedReport {
  return transaction(() => {
    const { row, may, planIds } = panelReportInScope(actor, reportId);
    const { frozen, published } = row;
    if (!may('publish-panel-report')) {
      const subject = { planId: planIds[0] ?? null, frozenById: frozen?.by ?? null };
      throw new NotAllowed(selfInvolvement('publish-panel-report', actor, subject) ?? undefined);
    }
    if (!frozen) throw new NotPossible('Only a frozen report is published.');
    if (published?.retractedAt) {
      throw new NotPossible(`Report ${row.number} was retracted. Publish the one that corrects it.`);
    }
    if (published) return { id: reportId, contentHash: frozen.contentHash, publishedOn: published.on };
    if (row.calledOffAt) throw new NotPossible('This meeting was called off, so nothing is published to it.');
    database()
      .insert(reportPublications)
      .values({
        frozenReportId: frozen.id,
        publishedBy: actor.personId,
        publishedAt: moment.now,
        publishedOn: moment.today,
      })
      .run();
    tellMembers(row, 'published', `Report ${row.number} to the ${row.panelName} is published.`, moment);
    recordAudit(
      {
        actor: actor.personId,
        event: 'panel-report-published',
        subject: { kind: 'panel-report', id: reportId },
        content: { contentHash: frozen.contentHash },
      },
      moment,
    );
    return { id: reportId, contentHash: frozen.contentHash, publishedOn: moment.today };
  });
}

/**
 * Takes a published report off again, with the reason. The old one is kept and stays readable to officers; its members are told, and a
 * correction is begun where there is none yet (assurance, case 87).
 * @throws NotFound, NotAllowed; NotPossible for one that is not published, or retracted already
 */
export function retractPanelReport(actor: Actor, reportId: string, { reason }: { reason: string }, moment: Moment) {
  return transaction(() => {
    const { row, may } = panelReportInScope(actor, reportId);
    if (!may('freeze-panel-report')) throw new NotAllowed();
    const { frozen, published } = row;
    if (!frozen || !published) throw new NotPossible('This report is not published, so there is nothing to retract.');
    if (published.retractedAt) throw new NotPossible(`Report ${row.number} is retracted already.`);
    database()
      .update(reportPublications)
      .set({ retractedReason: reason, retractedBy: actor.personId, retractedAt: moment.now })
      .where(eq(reportPublications.frozenReportId, frozen.id))
      .run();
    const correction = beginCorrection(actor, row, reason, moment);
    tellMembers(row, 'retracted', `Report ${row.number} to the ${row.panelName} was retracted.`, moment);
    recordAudit(
      {
        actor: actor.personId,
        event: 'panel-report-retracted',
        subject: { kind: 'panel-report', id: reportId },
        content: { reason, correctionId: correction.id },
      },
      moment,
    );
    return { id: reportId, correctionId: correction.id };
  });
}

/** Everyone who sits on the panel today. The notice tells no word of the report. */
function tellMembers(row: ReportRow, what: string, text: string, moment: Moment): void {
  const { today } = moment;
  const members = database()
    .selectDistinct({ personId: panelMembers.personId })
    .from(panelMembers)
    .where(
      and(
        eq(panelMembers.panelId, row.panelId),
        eq(panelMembers.capacity, 'member'),
        lte(panelMembers.fromOn, today),
        or(isNull(panelMembers.untilOn), gte(panelMembers.untilOn, today)),
      ),
    )
    .all();
  addNotices(
    members.map(({ personId }) => ({
      personId,
      dedupeKey: `panel report ${what} ${row.id} ${personId}`,
      kind: 'other' as const,
      text,
      href: `/panel-reports/${row.id}`,
    })),
    moment,
  );
}
