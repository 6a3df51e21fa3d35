import { createHash } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { type AnyColumn, asc, eq, sql } from 'drizzle-orm';
import type { Moment } from '#domain/dates/moment.ts';
import { database } from './database.ts';
import { keptBytes, keptPieces } from './schema/kept-bytes.ts';
import { transaction } from './transaction.ts';
import { forget } from './unused-bytes.ts';

/* Megabytes in the database, in pieces: laid down ahead of the row that points to them, so that its own transaction is small. */

/** A piece is a transaction of a few milliseconds: of a longer one the saves of others would notice. */
const PIECE = 256 * 1024;
/** Between two pieces everybody else has their turn. */
const PAUSE_MS = 10;
/** A quarter of the log that SQLite lets grow before whoever saves next has to put all of it in its place. */
const PIECES_A_CHECKPOINT = 4;

export type Kept = { id: string; size: number; sha256: string };
/** What was laid down, by the very thing it is of. */
export type Laid = ReadonlyMap<object, Kept>;

/** Bytes are kept as they are, anything else as JSON. */
const bytesToKeep = (thing: object) => (thing instanceof Uint8Array ? thing : Buffer.from(JSON.stringify(thing)));

const placesOf = (bytes: Uint8Array) =>
  Array.from({ length: Math.ceil(bytes.byteLength / PIECE) }, (_, place) => place);

function begin(bytes: Uint8Array, sha256: string, { clock }: Moment): Kept {
  const size = bytes.byteLength;
  const { id } = database().insert(keptBytes).values({ size, keptAt: clock }).returning({ id: keptBytes.id }).get();
  return { id, size, sha256 };
}

function addPiece({ id }: Kept, bytes: Uint8Array, position: number): void {
  const piece = Buffer.from(bytes.subarray(position * PIECE, (position + 1) * PIECE));
  database().insert(keptPieces).values({ keptId: id, position, bytes: piece }).run();
}

const fingerprint = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

/**
 * What was laid down of a thing, or else keeps it now, in the transaction that is open: for what is small.
 * @throws Error where not all of it is there
 */
export function keptOf(thing: object, laid: Laid | undefined, moment: Moment): Kept {
  const before = laid?.get(thing);
  if (before) {
    if (lengthKept(before.id) !== before.size) throw new Error('What was laid down is not whole.');
    return before;
  }
  const bytes = bytesToKeep(thing);
  const kept = begin(bytes, fingerprint(bytes), moment);
  for (const place of placesOf(bytes)) addPiece(kept, bytes, place);
  return kept;
}

function lengthKept(keptId: string): number {
  const row = database()
    .select({ length: sql<number>`coalesce(sum(length(${keptPieces.bytes})), 0)` })
    .from(keptPieces)
    .where(eq(keptPieces.keptId, keptId))
    .get();
  return row?.length ?? 0;
}

/**
 * Lays things down piece by piece, then lets `point` write the rows that point to them. Whatever is thrown leaves nothing of them;
 * what a kill leaves is pruned an hour later.
 */
export async function laidDown<T>(things: readonly object[], moment: Moment, point: (laid: Laid) => T): Promise<T> {
  const laid = new Map<object, Kept>();
  try {
    for (const thing of new Set(things)) {
      const bytes = bytesToKeep(thing);
      const sha256 = fingerprint(bytes);
      const kept = transaction(() => begin(bytes, sha256, moment));
      laid.set(thing, kept);
      for (const place of placesOf(bytes)) {
        transaction(() => addPiece(kept, bytes, place));
        if ((place + 1) % PIECES_A_CHECKPOINT === 0) database().$client.pragma('wal_checkpoint(PASSIVE)');
        await pause(PAUSE_MS);
      }
    }
    return point(laid);
  } catch (error) {
    for (const { id } of laid.values()) forget(id);
    throw error;
  }
}

/** All of it, in one. */
export function bytesOf(keptId: string): Buffer {
  const pieces = database()
    .select({ bytes: keptPieces.bytes })
    .from(keptPieces)
    .where(eq(keptPieces.keptId, keptId))
    .orderBy(asc(keptPieces.position))
    .all();
  return Buffer.concat(pieces.map(({ bytes }) => bytes));
}

/** The JSON that it is. */
export const readKept = <T>(keptId: string) => JSON.parse(bytesOf(keptId).toString()) as T;

/** A row that points to bytes, with them in place of the pointer. */
export const withBytes = <T extends { keptId: string }>({ keptId, ...row }: T) => ({ ...row, bytes: bytesOf(keptId) });

/** The JSON that a column points to, as text within a statement. */
export const keptText = (pointer: AnyColumn) =>
  sql<string>`(select group_concat(p.bytes, '' order by p.position) from kept_pieces p where p.kept_id = ${pointer})`;

/** The same, read. */
export const keptJson = <T>(pointer: AnyColumn) => keptText(pointer).mapWith((text: string) => JSON.parse(text) as T);
