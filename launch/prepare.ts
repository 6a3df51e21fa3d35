import fs from 'node:fs';
import Sqlite from 'better-sqlite3';
import { databaseFile, dataFolder } from '#db/data-folder.ts';
import { closeDatabase, database } from '#db/database.ts';
import { AlreadyRunning, takeLock } from '#db/lock.ts';
import { migrateFile } from '#db/migrate.ts';
import { todayInLondon } from '#domain/dates/london-time.ts';
import type { Moment } from '#domain/dates/moment.ts';

type Kind = 'example' | 'real';

/** The data folder cannot be used as asked; the words say what to do. */
class NotThisFolder extends Error {
  override name = 'NotThisFolder';
}

const otherKind = {
  example: `The example's data lie in ${dataFolder()}. A real installation needs a folder of its own: set DATA_DIR to another one.`,
  real: `A real installation's data lie in ${dataFolder()}, and the example leaves them alone. Open them with "npm run serve", or set DATA_DIR to another folder.`,
};

/** What the folder already holds, read without changing anything; null when nothing was set up in it. */
function kindOf(file: string): Kind | null {
  if (!fs.existsSync(file)) return null;
  let client: Sqlite.Database | undefined;
  try {
    client = new Sqlite(file, { readonly: true });
    const tables = client.prepare("select count(*) from sqlite_schema where name = 'installation'").pluck();
    if (tables.get() === 0) return null;
    return (client.prepare('select kind from installation').pluck().get() as Kind | undefined) ?? null;
  } catch (error) {
    throw new NotThisFolder(`${file} cannot be read as a database of Seventy: ${(error as Error).message}.`);
  } finally {
    client?.close();
  }
}

/** The present moment of a command at the server; `today` stands in where the example's own day counts. */
export function presentMoment(today?: string): Moment {
  const clock = new Date().toISOString();
  return today
    ? { today, now: `${today}${clock.slice(10)}`, clock }
    : { today: todayInLondon(clock), now: clock, clock };
}

/**
 * Makes the data folder ready for the server: it must not be of the other kind, no server may run on it, the tables are
 * brought up to date, and what is missing is filled in, all or nothing. Ends the process with exit code 3 when a server
 * runs on the folder, 1 when the folder is the wrong one.
 * With `--look-only` nothing is changed: it only says whether the rest could go ahead.
 */
export function prepare(kind: Kind, fill: () => void): void {
  try {
    const letGo = takeLock(dataFolder());
    const found = kindOf(databaseFile());
    if (found && found !== kind) throw new NotThisFolder(otherKind[found]);
    if (!process.argv.includes('--look-only')) {
      migrateFile(databaseFile());
      database().transaction(fill, { behavior: 'immediate' });
      closeDatabase();
    }
    letGo();
  } catch (error) {
    if (!(error instanceof AlreadyRunning || error instanceof NotThisFolder)) throw error;
    console.error(error.message);
    process.exit(error instanceof AlreadyRunning ? 3 : 1);
  }
}
