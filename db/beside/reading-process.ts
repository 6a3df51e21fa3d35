import { databaseFile } from '../data-folder.ts';
import { database, holdDatabase } from '../database.ts';
import { openDatabase } from '../open.ts';
import { type CarriedRefusal, carried } from './carried-refusals.ts';
import { type Asked, readNow, type WholeRead } from './whole-plan-reads.ts';

/** The process that reads whole plans, started by whole-plan.ts and by nothing else. It writes nothing. */
export type ReadingTask = { id: number; name: WholeRead; asked: unknown[] };
export type ReadingAnswer = { id: number } & ({ given: unknown } | { refusal: CarriedRefusal } | { fault: string });

/** On a connection of its own each time, so that it never reads a file that was put away: in one moment of the database. */
function read({ name, asked }: ReadingTask): unknown {
  holdDatabase(openDatabase(databaseFile()));
  try {
    database().$client.pragma('query_only = ON');
    return database().transaction(() => readNow(name, asked as Asked<WholeRead>));
  } finally {
    database().$client.close();
  }
}

function answer(task: ReadingTask): ReadingAnswer {
  try {
    return { id: task.id, given: read(task) };
  } catch (error) {
    const refusal = carried(error);
    if (refusal) return { id: task.id, refusal };
    return { id: task.id, fault: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

process.on('message', (task: ReadingTask) => process.send?.(answer(task)));
process.on('disconnect', () => process.exit());
