import { and, eq, isNull } from 'drizzle-orm';
import { database } from '#db/database.ts';
import { isUntouchedSince } from '#db/reads/audit/trail-position.ts';
import { marksOf } from '#db/reads/panel-reports/panel-report-facts.ts';
import { partOf } from '#db/reads/panel-reports/panel-report-forms.ts';
import { panelReportInScope } from '#db/reads/panel-reports/panel-report-scope.ts';
import { getMarkableReport, type MarkableReport } from '#db/reads/panel-reports/signable-report.ts';
import { exemptGrants, exemptMarks } from '#db/schema/panel-reports.ts';
import { people } from '#db/schema/people.ts';
import { transaction } from '#db/transaction.ts';
import { recordAudit } from '#db/writes/audit/audit.ts';
import type { Moment } from '#domain/dates/moment.ts';
import type { GrantExemptInput, MarkExemptInput } from '#domain/panel-reports/panel-reports.ts';
import type { Actor } from '#domain/policy/actor.ts';
import { NotAllowed, NotFound, NotPossible, NotValid } from '#domain/policy/refusals.ts';
import { keepItemNumbers } from './panel-item-numbers.ts';
import { assertNotFrozen } from './panel-reports.ts';

/** A report whose exempt parts this person may mark, and that may still change. */
function markable(actor: Actor, reportId: string) {
  const scope = panelReportInScope(actor, reportId);
  if (!scope.may('mark-exempt')) throw new NotAllowed();
  assertNotFrozen(scope.row);
  return scope;
}

/**
 * Marks a part or an item of a report as exempt: the public copy is then composed without it (Local Government Act 1972, Schedule 12A).
 * @param input the paragraph and the public interest, both required by its schema
 * @param read what `getMarkableReport` gave before, where a report is large: read anew when anything was saved since
 * @throws NotFound, NotAllowed; NotPossible once the report is frozen, or what is marked already; NotValid for a part or item it does not have
 */
export function markExempt(
  actor: Actor,
  reportId: string,
  input: MarkExemptInput,
  moment: Moment,
  read?: MarkableReport,
): { id: string } {
  return transaction(() => {
    markable(actor, reportId);
    const now = read && isUntouchedSince(read.readAt) ? read : getMarkableReport(actor, reportId, moment);
    keepItemNumbers(reportId, moment, now.fresh);
    const { itemNumber, paragraph, publicInterest } = input;
    const part = input.part === null ? null : partOf(input.part);
    const isThere =
      part === null
        ? itemNumber !== null && now.itemNumbers.includes(itemNumber)
        : itemNumber === null && now.parts.includes(part);
    if (!isThere) throw new NotValid([{ field: 'what', words: 'Choose a part or an item of this report' }]);
    if (marksOf(reportId).some((mark) => mark.part === part && mark.itemNumber === itemNumber)) {
      throw new NotPossible('This is marked as exempt already. End that mark first to give another reason.');
    }
    const mark = { part, itemNumber, paragraph, publicInterest };
    const { id } = database()
      .insert(exemptMarks)
      .values({ reportId, ...mark, markedBy: actor.personId, markedAt: moment.now })
      .returning({ id: exemptMarks.id })
      .get();
    recordAudit(
      {
        actor: actor.personId,
        event: 'exempt-marked',
        subject: { kind: 'panel-report', id: reportId },
        content: { part, itemNumber, paragraph },
      },
      moment,
    );
    return { id };
  });
}

/**
 * Ends an exempt mark: what it hid stands in the public copy again.
 * @throws NotFound, for an ended one too; NotAllowed; NotPossible once the report is frozen
 */
export function endExemptMark(actor: Actor, markId: string, moment: Moment): { id: string } {
  return transaction(() => {
    const mark = database()
      .select()
      .from(exemptMarks)
      .where(and(eq(exemptMarks.id, markId), isNull(exemptMarks.endedAt)))
      .get();
    if (!mark) throw new NotFound();
    markable(actor, mark.reportId);
    database()
      .update(exemptMarks)
      .set({ endedBy: actor.personId, endedAt: moment.now })
      .where(eq(exemptMarks.id, markId))
      .run();
    recordAudit(
      {
        actor: actor.personId,
        event: 'exempt-mark-ended',
        subject: { kind: 'panel-report', id: mark.reportId },
        content: { part: mark.part, itemNumber: mark.itemNumber },
      },
      moment,
    );
    return { id: mark.reportId };
  });
}

/**
 * Lets a person read the exempt text of a report, by name (rules §5). They must reach the report anyway: it opens nothing else.
 * @throws NotFound, NotAllowed; NotValid for somebody who is unknown or disabled; NotPossible when they may already
 */
export function grantExemptReading(actor: Actor, reportId: string, input: GrantExemptInput, moment: Moment) {
  return transaction(() => {
    const { may } = panelReportInScope(actor, reportId);
    if (!may('mark-exempt')) throw new NotAllowed();
    const { personId } = input;
    const person = database()
      .select({ id: people.id })
      .from(people)
      .where(and(eq(people.id, personId), isNull(people.disabledAt)))
      .get();
    if (!person) throw new NotValid([{ field: 'personId', words: 'Choose a person' }]);
    const standing = and(
      eq(exemptGrants.reportId, reportId),
      eq(exemptGrants.personId, personId),
      isNull(exemptGrants.endedAt),
    );
    if (database().select({ id: exemptGrants.id }).from(exemptGrants).where(standing).get()) {
      throw new NotPossible('They may read the exempt text of this report already.');
    }
    const { id } = database()
      .insert(exemptGrants)
      .values({ reportId, personId, grantedBy: actor.personId, grantedAt: moment.now })
      .returning({ id: exemptGrants.id })
      .get();
    recordAudit(
      {
        actor: actor.personId,
        event: 'exempt-reading-granted',
        subject: { kind: 'panel-report', id: reportId },
        content: { personId },
      },
      moment,
    );
    return { id };
  });
}

/** Takes that back. @throws NotFound, for an ended one too; NotAllowed */
export function endExemptReading(actor: Actor, grantId: string, moment: Moment): { id: string } {
  return transaction(() => {
    const grant = database()
      .select()
      .from(exemptGrants)
      .where(and(eq(exemptGrants.id, grantId), isNull(exemptGrants.endedAt)))
      .get();
    if (!grant) throw new NotFound();
    const { may } = panelReportInScope(actor, grant.reportId);
    if (!may('mark-exempt')) throw new NotAllowed();
    database()
      .update(exemptGrants)
      .set({ endedBy: actor.personId, endedAt: moment.now })
      .where(eq(exemptGrants.id, grantId))
      .run();
    recordAudit(
      {
        actor: actor.personId,
        event: 'exempt-reading-ended',
        subject: { kind: 'panel-report', id: grant.reportId },
        content: { personId: grant.personId },
      },
      moment,
    );
    return { id: grant.reportId };
  });
}
