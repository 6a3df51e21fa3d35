import { database } from './database.ts';

/* For tests only: marked text in every column of what somebody must not see, to be looked for in what they are given. */

/** Of each table, which rows are not theirs, as a condition in SQL. Columns they do see are named after the table: `plans.title`. */
export type Hidden = { rows: Record<string, string>; seen?: readonly string[] };

const MARK = 'canary';

/**
 * Marks every text column of the rows that holds one. What a check, a reference or a unique index refuses cannot hold
 * free text, and is left as it is. The triggers against change go first: here they are in the way.
 * @returns the columns that were marked, as `table.column`
 */
export function plantCanaries({ rows, seen = [] }: Hidden): string[] {
  const client = database().$client;
  const triggers = client.prepare("select name from sqlite_schema where type = 'trigger'").pluck().all() as string[];
  for (const name of triggers) client.exec(`drop trigger "${name}"`);
  return Object.entries(rows).flatMap(([table, where]) => {
    const columns = client.pragma(`table_info("${table}")`) as { name: string; type: string }[];
    if (columns.length === 0) throw new Error(`There is no table ${table}.`);
    return columns
      .filter(({ name, type }) => type.toLowerCase() === 'text' && !seen.includes(`${table}.${name}`))
      .filter(({ name }) => mark(table, name, where))
      .map(({ name }) => `${table}.${name}`);
  });
}

/** What stands in a column of JSON and is said as it is: the rest are codes, dates and numbers. */
const saidInJson = ['$.title', '$.text', '$.outcome', '$.ownerPost', '$.overseenBy', '$.actions[0].title'];

/** A column of JSON stays one, else whoever reads it meets a fault before a mark. */
function holdsJson(table: string, column: string): boolean {
  const object = `case when json_valid("${column}") then json_type("${column}") = 'object' else 0 end`;
  return database().$client.prepare(`select min(${object}) from "${table}"`).pluck().get() === 1;
}

function mark(table: string, column: string, where: string): boolean {
  const text = ` ${MARK}:${table}.${column}`;
  const inJson = saidInJson.map((at) => `'${at}', json_extract("${column}", '${at}') || '${text}'`);
  const marked = holdsJson(table, column)
    ? `json_replace("${column}", ${inJson.join(', ')})`
    : `"${column}" || '${text}'`;
  const statement = `update "${table}" set "${column}" = ${marked} where "${column}" is not null and (${where})`;
  try {
    return database().$client.prepare(statement).run().changes > 0;
  } catch {
    return false;
  }
}

/** Which marks stand in what somebody was given: their columns, each once. */
export function canariesIn(given: unknown): string[] {
  const found = (JSON.stringify(given) ?? '').matchAll(new RegExp(`${MARK}:([a-z_.]+)`, 'g'));
  return [...new Set([...found].map(([, column]) => column ?? ''))].sort();
}
