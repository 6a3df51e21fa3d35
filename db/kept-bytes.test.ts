import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { getTableName, is } from 'drizzle-orm';
import { getTableConfig, SQLiteTable } from 'drizzle-orm/sqlite-core';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { folderBefore } from '#db/testing/older-databases.ts';
import { sealedVersion } from '#db/testing/submissions.ts';
import { pruneOnce } from '#db/writes/jobs/pruning.ts';
import { database, holdDatabase } from './database.ts';
import { bytesOf, keptJson, keptOf, laidDown, readKept } from './kept-bytes.ts';
import { databaseFolder, migrateFile } from './migrate.ts';
import { openDatabase } from './open.ts';
import { planVersions } from './schema/submissions.ts';
import * as schema from './schema.ts';
import { freshDatabase, juneMoment } from './testing.ts';
import { triggersIn } from './triggers.ts';

const root = fs.mkdtempSync(path.join(os.tmpdir(), 'seventy-kept-bytes-'));
afterAll(() => fs.rmSync(root, { recursive: true, force: true }));
beforeEach(() => void freshDatabase());

const count = (table: string) => database().$client.prepare(`select count(*) from ${table}`).pluck().get() as number;
/** Of more than one piece, and with characters of which a piece may hold one half. */
const long = { words: '“What children say” '.repeat(40_000) };
const binary = Uint8Array.from({ length: 700_000 }, (_, place) => (place * 7) % 256);
const after = (hours: number) => ({
  ...juneMoment,
  clock: new Date(Date.parse(juneMoment.clock) + hours * 3_600_000).toISOString(),
});

describe('what is laid down in pieces', () => {
  test('is read again as it was, byte for byte and word for word', async () => {
    await laidDown([binary, long], juneMoment, (laid) => {
      expect(bytesOf(laid.get(binary)?.id ?? '').equals(binary)).toBe(true);
      expect(readKept(laid.get(long)?.id ?? '')).toEqual(long);
      expect(laid.get(binary)?.size).toBe(700_000);
    });
    expect(count('kept_pieces')).toBeGreaterThan(6);
  });

  test('leaves nothing when what should point to it is refused', async () => {
    const before = [count('kept_bytes'), count('kept_pieces')];
    const refused = laidDown([binary, long], juneMoment, () => {
      throw new Error('Something changed');
    });
    await expect(refused).rejects.toThrow('Something changed');
    expect([count('kept_bytes'), count('kept_pieces')]).toEqual(before);
  });

  test('leaves nothing when the disk is full half-way', async () => {
    const client = database().$client;
    const before = [count('kept_bytes'), count('kept_pieces')];
    client.pragma(`max_page_count = ${(client.pragma('page_count', { simple: true }) as number) + 80}`);
    const full = laidDown([binary], juneMoment, () => {});
    await expect(full).rejects.toMatchObject({ code: 'SQLITE_FULL' });
    client.pragma('max_page_count = 1073741823');
    expect([count('kept_bytes'), count('kept_pieces')]).toEqual(before);
  });

  test('is not pointed to when a piece of it is missing', async () => {
    const half = laidDown([binary], juneMoment, (laid) => {
      database().$client.exec('delete from kept_pieces where position = 1');
      keptOf(binary, laid, juneMoment);
    });
    await expect(half).rejects.toThrow('What was laid down is not whole.');
  });

  test('is pruned an hour after a kill left it, a few pieces at a time, and what is pointed to stays', async () => {
    sealedVersion();
    const standing = [count('kept_bytes'), count('kept_pieces')];
    await laidDown([binary, long], juneMoment, () => {});
    const pruneAt = (hours: number) => {
      let slices = 0;
      while (pruneOnce(after(hours)) > 0) slices += 1;
      return slices;
    };
    pruneAt(0.9);
    expect(count('kept_bytes')).toBe((standing[0] ?? 0) + 2);
    expect(pruneAt(1.1)).toBeGreaterThan(2);
    expect([count('kept_bytes'), count('kept_pieces')]).toEqual(standing);
  });
});

test('the triggers and the pruning know every column that points to kept bytes', () => {
  const pointing = Object.values(schema)
    .filter((table) => is(table, SQLiteTable))
    .flatMap((table) =>
      getTableConfig(table).foreignKeys.flatMap((key) => {
        const { foreignTable, columns } = key.reference();
        return getTableName(foreignTable) === 'kept_bytes' ? columns.map(() => `from ${getTableName(table)}`) : [];
      }),
    )
    .filter((from) => from !== 'from kept_pieces')
    .sort();
  const named = (text: string) => [...(text.match(/from (?!kept_)\w+/g) ?? [])].sort();
  const guards = triggersIn(fs.readFileSync(path.join(databaseFolder, 'triggers.sql'), 'utf8')).filter(
    ({ table, statement }) => table === 'kept_pieces' && statement.includes('union all'),
  );
  expect(guards).toHaveLength(2);
  for (const { statement } of guards) expect(named(statement)).toEqual(pointing);
  expect(pointing).toHaveLength(8);
});

test('an older installation keeps every byte and word of what it sealed when it is migrated', () => {
  const file = path.join(root, 'older.db');
  migrateFile(file, folderBefore('_keep-bytes-in-pieces', path.join(root, 'older')));
  const older = openDatabase(file);
  const { $client: client } = older;
  client.exec(`
    insert into people (id, name, email, created_at) values ('lead', 'Lead', 'lead@example.invalid', '2023-01-01');
    insert into posts (id, title, created_at) values ('head', 'Head of Permanence', '2023-01-01');
    insert into plans (id, title, overseen_by_post_id, received_on, statement_asked_for, created_at)
      values ('plan', 'Plan', 'head', '2023-04-04', 1, '2023-04-24T10:00:00.000Z');
    insert into plan_approvals (id, plan_id, capacity, person_id, post_title, content_hash, approved_at)
      values ('one', 'plan', 'director', 'lead', 'Director', 'x', '2023-07-01');`);
  const version = `insert into plan_versions (id, plan_id, number, kind, minor, content_hash, facts, document, note,
    director_approval_id, lead_member_approval_id, sealed_by, sealed_by_post, sealed_at, sealed_on)
    values ('v', 'plan', 1, 'submission', 0, 'x', ?, '{"title":"Short"}', '', 'one', 'one', 'lead', 'Lead', '2023-07-01', '2023-07-01')`;
  client.prepare(version).run(JSON.stringify(long));
  const sealed = `insert into plan_version_files values ('v', 'pdf', 'application/pdf', 'plan.pdf', '${'a'.repeat(64)}', ?, ?)`;
  client.prepare(sealed).run(binary.length, Buffer.from(binary));
  client.close();
  migrateFile(file);
  holdDatabase(openDatabase(file));
  const stored = database()
    .select({ facts: keptJson<typeof long>(planVersions.factsId), document: keptJson(planVersions.documentId) })
    .from(planVersions)
    .get();
  expect(stored).toEqual({ facts: long, document: { title: 'Short' } });
  const kept = database().$client.prepare('select kept_id as id, size from plan_version_files').get() as {
    id: string;
    size: number;
  };
  expect(kept.size).toBe(binary.length);
  expect(bytesOf(kept.id).equals(binary)).toBe(true);
  expect(() => database().$client.exec("update kept_pieces set bytes = x''")).toThrow('never changed');
  database().$client.close();
});
