import fs from 'node:fs';
import path from 'node:path';
import { databaseFolder } from '../migrate.ts';
import { triggersIn } from '../triggers.ts';

/* For tests only: the tables as an earlier version had them. */

type Journal = { entries: { tag: string }[] };

/** The tables' folder as it was before a migration: those before it, and the triggers of the tables they make. */
export function folderBefore(tagEnd: string, folder: string): string {
  fs.cpSync(path.join(databaseFolder, 'migrations'), path.join(folder, 'migrations'), { recursive: true });
  const file = path.join(folder, 'migrations', 'meta', '_journal.json');
  const journal = JSON.parse(fs.readFileSync(file, 'utf8')) as Journal;
  const entries = journal.entries.slice(
    0,
    journal.entries.findIndex((entry) => entry.tag.endsWith(tagEnd)),
  );
  fs.writeFileSync(file, JSON.stringify({ ...journal, entries }));
  const made = entries
    .map((entry) => fs.readFileSync(path.join(folder, 'migrations', `${entry.tag}.sql`), 'utf8'))
    .join();
  const triggers = triggersIn(fs.readFileSync(path.join(databaseFolder, 'triggers.sql'), 'utf8'))
    .filter(({ table }) => made.includes(`CREATE TABLE \`${table}\``))
    .map(({ statement }) => statement);
  fs.writeFileSync(path.join(folder, 'triggers.sql'), triggers.join('\n'));
  return folder;
}
