import { sql } from 'drizzle-orm';
import { check, index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { longJobKinds, longJobStates } from '#domain/jobs/long-jobs.ts';
import { isDate, isSaid, oneOf } from './checks.ts';
import { id } from './columns.ts';
import { panelReports } from './panel-reports.ts';
import { people } from './people.ts';
import { plans } from './plans.ts';

/** When each job that runs without a request last ran; kept so that a restart neither doubles nor drops a day. */
export const jobRuns = sqliteTable(
  'job_runs',
  {
    name: text().primaryKey(),
    /** The real clock, ISO UTC. */
    lastRanAt: text().notNull(),
    /** The day it last ran for, for jobs of a day; else null. */
    lastDayOn: text(),
    /** Why it failed the last time; null when it did not. */
    lastError: text(),
  },
  (table) => [isDate('job_runs_day', table.lastDayOn)],
);

/** Work of more than a second that somebody asked for, with its progress; gone a day after it ended. */
export const longJobs = sqliteTable(
  'long_jobs',
  {
    id: id(),
    kind: text({ enum: longJobKinds }).notNull(),
    planId: text().references(() => plans.id),
    /** The panel report that it is of, where it is not of a plan. */
    reportId: text().references(() => panelReports.id),
    askedBy: text()
      .notNull()
      .references(() => people.id),
    title: text().notNull(),
    /** What was asked for, as JSON: the form of an export, the form of a sealing as it was sent. */
    input: text().notNull(),
    state: text({ enum: longJobStates }).notNull().default('waiting'),
    unitsDone: integer().notNull().default(0),
    unitsTotal: integer().notNull(),
    /** What is being done now, in words: "Writing the PDF". */
    unitWords: text().notNull().default(''),
    attempts: integer().notNull().default(0),
    /** Why it failed, as the sentence for the screen. */
    error: text(),
    fileName: text(),
    mediaType: text(),
    /** The length of the result in bytes; the file itself lies in the data folder. */
    bytes: integer(),
    sha256: text(),
    /** The clock's instant, also in the example: by it a job has its turn and goes. */
    createdAt: text().notNull(),
    /** The domain's instant, for the screen; null of a job that was asked for before it was kept. */
    askedAt: text(),
    startedAt: text(),
    finishedAt: text(),
  },
  (table) => [
    oneOf('long_jobs_kind', table.kind, longJobKinds),
    oneOf('long_jobs_state', table.state, longJobStates),
    isSaid('long_jobs_titled', table.title),
    check('long_jobs_of_a_report', sql`(${table.kind} = 'report-freezing') = (${table.reportId} is not null)`),
    check('long_jobs_units', sql`${table.unitsDone} between 0 and ${table.unitsTotal}`),
    check(
      'long_jobs_done_has_a_result',
      sql`${table.state} <> 'done' or ${table.kind} not in ('plan-export', 'inspection-pack') or ${table.sha256} is not null`,
    ),
    check('long_jobs_failed_says_why', sql`(${table.state} = 'failed') = (${table.error} is not null)`),
    check(
      'long_jobs_finished',
      sql`(${table.state} in ('done', 'failed', 'cancelled')) = (${table.finishedAt} is not null)`,
    ),
    index('long_jobs_asked_by').on(table.askedBy, table.state),
    index('long_jobs_state').on(table.state, table.createdAt),
  ],
);
