import { createHash } from 'node:crypto';
import { asc, count, eq, inArray, or, type SQL, sql } from 'drizzle-orm';
import type { SQLiteColumn, SQLiteTable } from 'drizzle-orm/sqlite-core';
import { database } from '#db/database.ts';
import {
  commentAnswers,
  consultationDrafts,
  draftComments,
  draftRecipients,
  recommendationAnswers,
} from '#db/schema/consultation.ts';
import { deadlineChanges, deadlineDeciders } from '#db/schema/deadline-changes.ts';
import { evidence, evidenceDecisions } from '#db/schema/evidence.ts';
import { measureLinks, measurePoints, measures } from '#db/schema/measures.ts';
import { notices, planEscalations } from '#db/schema/outbox.ts';
import { actions, milestones } from '#db/schema/plans.ts';
import { progressUpdates, updateClearings } from '#db/schema/progress-updates.ts';
import { ragOverrides, statusRecords } from '#db/schema/rag-history.ts';
import { actionDependencies, reChecks, stageChanges } from '#db/schema/stage-changes.ts';
import { actionStates, planStates } from '#db/schema/states.ts';
import { timetableMeetings, timetableSteps } from '#db/schema/timetables.ts';
import { planReporting, updateRequests } from '#db/schema/update-requests.ts';

/** One kind of record of a plan: its table, what it is in words, and which of its rows are the plan's. */
type Part = { table: SQLiteTable; what: string; of: (planId: string) => SQL | undefined };

const among = (column: SQLiteColumn, id: SQLiteColumn, table: SQLiteTable, of: Part['of']) => (planId: string) =>
  inArray(column, database().select({ id }).from(table).where(of(planId)));
const ofPlan = (column: SQLiteColumn) => (planId: string) => eq(column, planId);
const ofActions = (column: SQLiteColumn) => among(column, actions.id, actions, ofPlan(actions.planId));

const ofEvidence = ofPlan(evidence.planId);
const ofUpdates = ofActions(progressUpdates.actionId);
const ofMeasures = ofPlan(measures.planId);
const ofDrafts = ofPlan(consultationDrafts.planId);
const ofComments = ofPlan(draftComments.planId);

/**
 * What a plan is worked with, in an order in which it can go: each row before what it refers to. What is not here stays: what was sealed,
 * frozen, sent, published, asked and resolved by panels, the report and its recommendations, roles, and the audit trail. A test holds this
 * list against every table.
 */
export const workingRecord: readonly Part[] = [
  {
    table: evidenceDecisions,
    what: 'Decisions on evidence',
    of: among(evidenceDecisions.evidenceId, evidence.id, evidence, ofEvidence),
  },
  { table: evidence, what: 'Evidence', of: ofEvidence },
  { table: updateRequests, what: 'Requests for updates', of: ofPlan(updateRequests.planId) },
  {
    table: updateClearings,
    what: 'Clearings of updates',
    of: among(updateClearings.progressUpdateId, progressUpdates.id, progressUpdates, ofUpdates),
  },
  { table: progressUpdates, what: 'Progress updates', of: ofUpdates },
  {
    table: measurePoints,
    what: 'Figures of measures',
    of: among(measurePoints.measureId, measures.id, measures, ofMeasures),
  },
  {
    table: measureLinks,
    what: 'Links of measures',
    of: among(measureLinks.measureId, measures.id, measures, ofMeasures),
  },
  { table: measures, what: 'Measures', of: ofMeasures },
  { table: statusRecords, what: 'Colours of each day', of: ofActions(statusRecords.actionId) },
  { table: ragOverrides, what: 'Set colours', of: ofActions(ragOverrides.actionId) },
  { table: reChecks, what: 'Re-checks', of: ofActions(reChecks.actionId) },
  { table: stageChanges, what: 'Changes of stage', of: ofPlan(stageChanges.planId) },
  { table: deadlineChanges, what: 'New dates asked for', of: ofPlan(deadlineChanges.planId) },
  { table: deadlineDeciders, what: 'Who decides new dates', of: ofPlan(deadlineDeciders.planId) },
  {
    table: actionDependencies,
    what: 'Dependencies',
    of: (planId) =>
      or(ofActions(actionDependencies.actionId)(planId), ofActions(actionDependencies.waitsOnActionId)(planId)),
  },
  { table: milestones, what: 'Milestones', of: ofActions(milestones.actionId) },
  { table: actionStates, what: 'Kept states of actions', of: ofPlan(actionStates.planId) },
  { table: planStates, what: 'Kept states of the plan', of: ofPlan(planStates.planId) },
  {
    table: commentAnswers,
    what: 'Answers to comments',
    of: among(commentAnswers.commentId, draftComments.id, draftComments, ofComments),
  },
  { table: draftComments, what: 'Comments on drafts', of: ofComments },
  {
    table: draftRecipients,
    what: 'Whom drafts were sent to',
    of: among(draftRecipients.draftId, consultationDrafts.id, consultationDrafts, ofDrafts),
  },
  { table: consultationDrafts, what: 'Consultation drafts', of: ofDrafts },
  {
    table: recommendationAnswers,
    what: 'Answers without an action',
    of: ofPlan(recommendationAnswers.planId),
  },
  {
    table: notices,
    what: 'Notices',
    of: (planId) => or(eq(notices.planId, planId), ofActions(notices.actionId)(planId)),
  },
  { table: timetableSteps, what: 'Steps of the timetable', of: ofPlan(timetableSteps.planId) },
  { table: timetableMeetings, what: 'Meetings of the timetable', of: ofPlan(timetableMeetings.planId) },
  { table: planEscalations, what: 'Who is told of delays', of: ofPlan(planEscalations.planId) },
  { table: planReporting, what: 'When updates are asked for', of: ofPlan(planReporting.planId) },
];

/** How many rows of each kind a plan has; kinds without any are left out. */
export function countedRecord(planId: string): { what: string; rows: number }[] {
  return workingRecord.flatMap(({ table, what, of }) => {
    const found = database().select({ rows: count() }).from(table).where(of(planId)).get();
    return found?.rows ? [{ what, rows: found.rows }] : [];
  });
}

/** The same with the SHA-256 of the rows: each as JSON on a line of its own, in the order they were written. */
export function hashedRecord(planId: string): { what: string; rows: number; sha256: string }[] {
  return workingRecord.flatMap(({ table, what, of }) => {
    const rows = database().select().from(table).where(of(planId)).orderBy(asc(sql`rowid`)).all();
    if (rows.length === 0) return [];
    const hash = createHash('sha256');
    for (const row of rows) hash.update(`${JSON.stringify(row)}\n`);
    return [{ what, rows: rows.length, sha256: hash.digest('hex') }];
  });
}

/** The files of evidence that only this plan shows, and that go with it. */
export function filesOfRecord(planId: string): { sha256: string; size: number }[] {
  return database().all(sql`
    select f.sha256, f.size from evidence_files f
    where exists (select 1 from evidence e where e.file_sha256 = f.sha256 and e.plan_id = ${planId})
      and not exists (select 1 from evidence e where e.file_sha256 = f.sha256 and e.plan_id <> ${planId})
    order by f.sha256`);
}
