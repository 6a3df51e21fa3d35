import fs from 'node:fs';
import type Sqlite from 'better-sqlite3';

const statements = /create trigger (\w+) before (?:insert|update|delete) on (\w+)\s+begin[\s\S]*?end;/g;

/** Every trigger of `triggers.sql`: its name, the table it guards, its statement. */
export function triggersIn(sql: string): { name: string; table: string; statement: string }[] {
  return [...sql.matchAll(statements)].map((found) => ({
    name: found[1] ?? '',
    table: found[2] ?? '',
    statement: found[0],
  }));
}

const standing = (client: Sqlite.Database) =>
  client.prepare("select name from sqlite_schema where type = 'trigger' order by name").pluck().all() as string[];

/** Before the tables change: a trigger that names what is no longer there would stand in the way of any change of a table. */
export function dropTriggers(client: Sqlite.Database): void {
  for (const name of standing(client)) client.exec(`drop trigger "${name}"`);
}

/**
 * Drops whatever triggers stand and makes those of `triggers.sql` anew, then checks that exactly they stand.
 * @throws Error when a table a trigger names is missing, or the list differs
 */
export function renewTriggers(client: Sqlite.Database, file: string): void {
  const wanted = triggersIn(fs.readFileSync(file, 'utf8'));
  dropTriggers(client);
  for (const trigger of wanted) client.exec(trigger.statement);
  const expected = wanted.map((trigger) => trigger.name).sort();
  if (expected.length === 0 || JSON.stringify(standing(client)) !== JSON.stringify(expected)) {
    throw new Error(
      `The triggers of the database are ${standing(client).join(', ')}; they must be ${expected.join(', ')}.`,
    );
  }
}
