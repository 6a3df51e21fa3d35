import { database } from '#db/database.ts';
import { isUntouchedSince } from '#db/reads/audit/trail-position.ts';
import { type StandingSignOff, signOffsOf } from '#db/reads/panel-reports/panel-report-rows.ts';
import { panelReportInScope } from '#db/reads/panel-reports/panel-report-scope.ts';
import { getSignableReport, type SignableReport } from '#db/reads/panel-reports/signable-report.ts';
import { postWordsOf } from '#db/reads/people/post-words.ts';
import { panelReportSignOffs } from '#db/schema/panel-reports.ts';
import { transaction } from '#db/transaction.ts';
import { recordAudit, voidOutdatedSignOffs } from '#db/writes/audit/audit.ts';
import { dateAndTimeInLondon } from '#domain/dates/london-time.ts';
import type { Moment } from '#domain/dates/moment.ts';
import type { ReportSignOffInput } from '#domain/panel-reports/panel-reports.ts';
import type { ReportSignOffKind } from '#domain/panels/panel-words.ts';
import type { Actor } from '#domain/policy/actor.ts';
import { NotAllowed, NotPossible } from '#domain/policy/refusals.ts';
import { keepItemNumbers } from './panel-item-numbers.ts';
import { assertNotFrozen } from './panel-reports.ts';

const roleWords = { cleared: 'Plan lead', approved: 'Director' } as const;
const verbs = { cleared: 'clear-panel-report', approved: 'approve-panel-report' } as const;

const nextWords = {
  cleared: 'The director approves it next.',
  approved: 'A plan lead, the director or the clerk of the panel freezes it next.',
} as const;

/** The one who comes second is told who was first, when, and that nothing is left to do. */
function assertNotGiven(kind: ReportSignOffKind, given: readonly StandingSignOff[]): void {
  const first = given.find((one) => one.kind === kind);
  if (!first) return;
  const isApproved = given.some((one) => one.kind === 'approved');
  const next = nextWords[isApproved ? 'approved' : kind];
  throw new NotPossible(
    `${first.postTitle} ${kind} this report on ${dateAndTimeInLondon(first.signedAt)}, so you need not. ${next} Open the page again to see it.`,
  );
}

/** Keeps a sign-off of what was read; refused when it says something else by now. */
function signOff(
  actor: Actor,
  reportId: string,
  kind: ReportSignOffKind,
  input: ReportSignOffInput,
  moment: Moment,
  read?: SignableReport,
) {
  const { row, may } = panelReportInScope(actor, reportId);
  if (!may(verbs[kind])) throw new NotAllowed();
  assertNotFrozen(row);
  const now = read && isUntouchedSince(read.readAt) ? read : getSignableReport(actor, reportId, moment);
  keepItemNumbers(reportId, moment, now.fresh);
  const { contentHash } = now;
  if (contentHash !== input.contentHash) {
    throw new NotPossible('The report changed after you opened this page. Read it again, then sign it.');
  }
  // Of other content: of a large report, voided by a write just now.
  voidOutdatedSignOffs(reportId, now, moment);
  const given = signOffsOf(reportId);
  assertNotGiven(kind, given);
  if (kind === 'approved' && !given.some((one) => one.kind === 'cleared' && one.contentHash === contentHash)) {
    throw new NotPossible('A plan lead clears the report first.');
  }
  const postTitle = postWordsOf(actor.postIds, roleWords[kind]);
  const { id } = database()
    .insert(panelReportSignOffs)
    .values({ reportId, kind, contentHash, signedBy: actor.personId, postTitle, signedAt: moment.now })
    .returning({ id: panelReportSignOffs.id })
    .get();
  recordAudit(
    {
      actor: actor.personId,
      event: `panel-report-${kind}`,
      subject: { kind: 'panel-report', id: reportId },
      content: { contentHash, postTitle },
    },
    moment,
  );
  return { id };
}

/**
 * Clears a report: a plan lead has read it, and it may go to the director. From then on it tells the position of this day, so that a day
 * that passes changes nothing; any change of what it says makes the clearing void (rules §4).
 * @param input the hash of the content that was read
 * @param read what `getSignableReport` gave before, where a report is large: read anew when anything was saved since
 * @throws NotFound, NotAllowed; NotPossible when the content is no longer the one read, it is cleared already, or the report is frozen
 */
export function clearPanelReport(
  actor: Actor,
  reportId: string,
  input: ReportSignOffInput,
  moment: Moment,
  read?: SignableReport,
) {
  return transaction(() => signOff(actor, reportId, 'cleared', input, moment, read));
}

/**
 * Approves a cleared report, as director. Bound to the content like the clearing, and void with it.
 * @throws as `clearPanelReport`; NotPossible too when it is not cleared
 */
export function approvePanelReport(
  actor: Actor,
  reportId: string,
  input: ReportSignOffInput,
  moment: Moment,
  read?: SignableReport,
) {
  return transaction(() => signOff(actor, reportId, 'approved', input, moment, read));
}
