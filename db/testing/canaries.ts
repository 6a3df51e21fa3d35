import { database } from '../database.ts';

/* For tests only: marked text in every column of what somebody must not see, to be looked for in what they are given. */

/** Of each table, which rows are not theirs, as a condition in SQL. Columns they do see are named after the table: `plans.title`. */
export type Hidden = {
  rows: Record<string, string>;
  seen?: readonly string[];
  /** Of a frozen document, the items whose lines are theirs to read. */
  seenItems?: readonly number[];
};

const MARK = 'canary';

/**
 * Marks every text column of the rows that holds one. What a check, a reference or a unique index refuses cannot hold
 * free text, and is left as it is. The triggers against change go first: here they are in the way.
 * @returns the columns that were marked, as `table.column`
 */
export function plantCanaries({ rows, seen = [], seenItems = [] }: Hidden): string[] {
  const client = database().$client;
  const triggers = client.prepare("select name from sqlite_schema where type = 'trigger'").pluck().all() as string[];
  for (const name of triggers) client.exec(`drop trigger "${name}"`);
  return Object.entries(rows).flatMap(([table, where]) => {
    const columns = client.pragma(`table_info("${table}")`) as { name: string; type: string }[];
    if (columns.length === 0) throw new Error(`There is no table ${table}.`);
    return columns
      .filter(({ name, type }) => type.toLowerCase() === 'text' && !seen.includes(`${table}.${name}`))
      .filter(({ name }) => mark(table, name, where, seenItems))
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

/** Keys of a composed document that hold words, not codes. */
const saidInDocument = new Set(['title', 'over', 'text', 'lines']);

/** Every word of a composed document, but for the lines of items that are somebody's to read. */
function markDocument(stored: string, text: string, seenItems: readonly number[]): string {
  const marked = (value: unknown, isSaid: boolean): unknown => {
    if (typeof value === 'string') return isSaid ? value + text : value;
    if (Array.isArray(value)) return value.map((one) => marked(one, isSaid));
    if (value === null || typeof value !== 'object') return value;
    const { item } = value as { item?: number };
    if (item !== undefined && seenItems.includes(item)) return value;
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, marked(one, saidInDocument.has(key))]));
  };
  return JSON.stringify(marked(JSON.parse(stored), false));
}

function mark(table: string, column: string, where: string, seenItems: readonly number[]): boolean {
  const text = ` ${MARK}:${table}.${column}`;
  if (pointsToKept(table, column)) return markKept(table, column, where, seenItems);
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

function pointsToKept(table: string, column: string): boolean {
  const keys = database().$client.pragma(`foreign_key_list("${table}")`) as { from: string; table: string }[];
  return keys.some((key) => key.from === column && key.table === 'kept_bytes');
}

/** The JSON that a column points to. The bytes of a form are the document's own, and hold nothing to be marked. */
function markKept(table: string, column: string, where: string, seenItems: readonly number[]): boolean {
  if (column === 'kept_id') return false;
  const client = database().$client;
  const text = ` ${MARK}:${table}.${column}`;
  client.function('mark_document', (stored: string) => markDocument(stored, text, seenItems));
  const inJson = saidInJson.map((at) => `'${at}', json_extract(cast(bytes as text), '${at}') || '${text}'`).join(', ');
  const marked =
    table === 'frozen_reports' ? 'mark_document(cast(bytes as text))' : `json_replace(cast(bytes as text), ${inJson})`;
  const statement = `update kept_pieces set bytes = cast(${marked} as blob)
    where kept_id in (select "${column}" from "${table}" where ${where})`;
  return client.prepare(statement).run().changes > 0;
}

/** Which marks stand in what somebody was given: their columns, each once. */
export function canariesIn(given: unknown): string[] {
  const found = (JSON.stringify(given) ?? '').matchAll(new RegExp(`${MARK}:([a-z_.]+)`, 'g'));
  return [...new Set([...found].map(([, column]) => column ?? ''))].sort();
}
