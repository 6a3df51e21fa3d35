import fs from 'node:fs';
import path from 'node:path';
import { databaseFile, dataFolder } from './data-folder.ts';
import { closeDatabase, holdDatabase } from './database.ts';
import { openDatabase } from './open.ts';

const besides = ['-wal', '-shm'];

/**
 * Puts the data of another folder in the place of this installation's, database and evidence, and goes on with it. Synchronous, so
 * that no request sees half of it. For the example only: who calls it has made sure.
 * @param from a folder beside this one's files, on the same disk, whose database is closed
 */
export function replaceDatabase(from: string): void {
  closeDatabase();
  for (const end of besides) fs.rmSync(`${databaseFile()}${end}`, { force: true });
  fs.renameSync(path.join(from, path.basename(databaseFile())), databaseFile());
  const evidence = path.join(dataFolder(), 'evidence');
  fs.rmSync(evidence, { recursive: true, force: true });
  const brought = path.join(from, 'evidence');
  if (fs.existsSync(brought)) fs.renameSync(brought, evidence);
  holdDatabase(openDatabase(path.resolve(databaseFile())));
}
