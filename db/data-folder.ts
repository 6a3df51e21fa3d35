import fs from 'node:fs';
import path from 'node:path';

/** Where everything of this installation lies: the database, its lock, backups. `DATA_DIR`, else `data/` of the project. */
export function dataFolder(): string {
  const folder = path.resolve(/* turbopackIgnore: true */ process.env.DATA_DIR ?? 'data');
  fs.mkdirSync(folder, { recursive: true, mode: 0o700 });
  return folder;
}

export function databaseFile(): string {
  return path.join(dataFolder(), 'seventy.db');
}
