import './runtime-guard.ts';
import fs from 'node:fs';
import path from 'node:path';
import Sqlite from 'better-sqlite3';

export class AlreadyRunning extends Error {
  override name = 'AlreadyRunning';
}

/** Kept in hand: a lock whose connection is collected as garbage is let go without a word. */
const held = new Set<Sqlite.Database>();

/**
 * One server to one data folder. The lock is an open write transaction on a file of its own: the operating system lets
 * go of it when the process ends, however it ends, so a lock can never be stale.
 * @returns a function that lets go
 * @throws AlreadyRunning naming the process that holds the folder
 */
export function takeLock(dataFolder: string): () => void {
  const file = path.join(dataFolder, 'lock.db');
  const holderFile = path.join(dataFolder, 'lock.pid');
  const client = new Sqlite(file, { timeout: 0 });
  try {
    client.exec('begin exclusive');
  } catch {
    client.close();
    const holder = fs.existsSync(holderFile) ? ` (process ${fs.readFileSync(holderFile, 'utf8').trim()})` : '';
    throw new AlreadyRunning(
      `Seventy is already running on ${dataFolder}${holder}. Stop it first, or set DATA_DIR to another folder.`,
    );
  }
  held.add(client);
  fs.writeFileSync(holderFile, String(process.pid));
  return () => {
    fs.rmSync(holderFile, { force: true });
    held.delete(client);
    client.close();
  };
}
