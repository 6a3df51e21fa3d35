import { and, inArray, isNotNull, lt, type SQL, sql } from 'drizzle-orm';
import type { SQLiteTable } from 'drizzle-orm/sqlite-core';
import { database } from '#db/database.ts';
import { idempotencyKeys } from '#db/schema/audit.ts';
import { identitySessions } from '#db/schema/identity.ts';
import { jobRuns } from '#db/schema/jobs.ts';
import { notices, outboxMessages } from '#db/schema/outbox.ts';
import { signInFailures } from '#db/schema/sign-in.ts';
import { transaction } from '#db/transaction.ts';
import { removeUnused } from '#db/unused-bytes.ts';
import type { Moment } from '#domain/dates/moment.ts';

/** So many rows at once, so that nobody waits for it: 500 take about 2 ms. */
const SLICE = 500;
const DAY_MS = 86_400_000;

const ago = (moment: Moment, days: number) => new Date(Date.parse(moment.clock) - days * DAY_MS);

function deleteSome(table: SQLiteTable, where: SQL | undefined): number {
  const rows = database().select({ rowid: sql`rowid` }).from(table).where(where).limit(SLICE);
  return database().delete(table).where(inArray(sql`rowid`, rows)).run().changes;
}

/** What is kept for a time only, and for how long, by the real clock. */
const slices: Record<string, (moment: Moment) => number> = {
  // A form sent again within a week still acts once (assurance REL-06).
  idempotencyKeys: (moment) => deleteSome(idempotencyKeys, lt(idempotencyKeys.createdAt, ago(moment, 7).toISOString())),
  sessions: (moment) => deleteSome(identitySessions, lt(identitySessions.expiresAt, ago(moment, 0))),
  signInFailures: (moment) => deleteSome(signInFailures, lt(signInFailures.failedAt, ago(moment, 1).toISOString())),
  sentMail: (moment) =>
    deleteSome(
      outboxMessages,
      and(isNotNull(outboxMessages.sentAt), lt(outboxMessages.sentAt, ago(moment, 30).toISOString())),
    ),
  readNotices: (moment) =>
    deleteSome(notices, and(isNotNull(notices.readAt), lt(notices.readAt, ago(moment, 180).toISOString()))),
  keptBytes: (moment) => removeUnused(ago(moment, 1 / 24).toISOString()),
};

/**
 * Deletes one slice of each kind of row that is kept for a time only: answers to forms after 7 days, sessions that have run out,
 * failed sign-ins after a day, sent mail after 30 days, read notices after 180; and an hour later what ended work had laid down.
 * @returns how many rows went; 0 when there is nothing left to do
 */
export function pruneOnce(moment: Moment): number {
  return transaction(() => Object.values(slices).reduce((gone, slice) => gone + slice(moment), 0));
}

/** Notes that a job of the scheduler ran, and with what failure. */
export function noteJobRun(
  name: string,
  { lastDayOn, error }: { lastDayOn: string | null; error: string | null },
  moment: Moment,
) {
  const run = { lastRanAt: moment.clock, lastDayOn, lastError: error };
  database()
    .insert(jobRuns)
    .values({ name, ...run })
    .onConflictDoUpdate({ target: jobRuns.name, set: run })
    .run();
}
