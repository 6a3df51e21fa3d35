import fs from 'node:fs';
import { afterEach, beforeEach } from 'vitest';
import { databaseFile } from '#db/data-folder.ts';
import { holdDatabase } from '#db/database.ts';
import { type Database, openDatabase } from '#db/open.ts';
import { getLongJob, type LongJobRow } from '#db/reads/jobs/long-jobs.ts';
import { actorOf, freshDatabase, type TestWorld } from '#db/testing.ts';
import { stopLongWork } from './long-work.ts';

/* For tests only: jobs are done by a process of its own, so that the database must be a file, and jobs take their time. */

/** Gives every test of the file a database in a file: the process that does the work opens it for itself. */
export function databaseInFile(world: TestWorld = 'june-2023'): void {
  let held: Database;
  beforeEach(() => {
    const bytes = freshDatabase(world).$client.serialize();
    for (const end of ['', '-wal', '-shm']) fs.rmSync(`${databaseFile()}${end}`, { force: true });
    fs.writeFileSync(databaseFile(), bytes);
    held = openDatabase(databaseFile());
    holdDatabase(held);
  });
  afterEach(() => {
    stopLongWork();
    held.$client.close();
  });
}

export const jobOf = (id: string) => getLongJob(actorOf('plan-lead'), id);

export async function until(id: string, isSo: (row: LongJobRow) => boolean): Promise<LongJobRow> {
  for (let tries = 0; tries < 1_000; tries += 1) {
    const row = jobOf(id);
    if (isSo(row)) return row;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error(`It stayed at ${JSON.stringify(jobOf(id))}.`);
}

export const ended = (row: LongJobRow) => row.finishedAt !== null;
