import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { eq } from 'drizzle-orm';
import { findActor } from '#db/reads/people/actors.ts';
import type { Moment } from '#domain/dates/moment.ts';
import type { Actor } from '#domain/policy/actor.ts';
import { database, holdDatabase } from './database.ts';
import { migrateOpen } from './migrate.ts';
import { type Database, openDatabase } from './open.ts';
import { people } from './schema/people.ts';
import { loadBenchWorld } from './seed/bench-world.ts';
import { loadEmptyReal, loadWorld } from './seed/worlds.ts';

/* For tests only. Nothing a test does may touch the data or the secret of the installation it is run in. */
process.env.SEVENTY_SECRET = 'only for tests, never for an installation';
// Made only when a test asks for it: most never touch a file.
const folder = path.join(os.tmpdir(), `seventy-test-${process.pid}`);
process.env.DATA_DIR = folder;
process.on('exit', () => fs.rmSync(folder, { recursive: true, force: true }));

/** Friday 30 June 2023, 9:20 in the morning in London; the real clock is another day. */
export const juneMoment: Moment = {
  today: '2023-06-30',
  now: '2023-06-30T08:20:00.000Z',
  clock: '2026-10-05T09:00:00.000Z',
};

const fillings = {
  'june-2023': () => loadWorld('june-2023', juneMoment),
  'empty-real': () => loadEmptyReal(juneMoment, 'Test council'),
  bench: () => loadBenchWorld(juneMoment),
  /** Migrated, and not one row in it. */
  bare: () => {},
} as const;
export type TestWorld = keyof typeof fillings;

const built = new Map<TestWorld, Buffer>();
let current: Database | null = null;

/**
 * A migrated database of its own for one test, in memory, and from now on the one behind `database()`. A world is built
 * once a process and copied; built in memory too, since the copy of a file in WAL mode cannot be opened without one.
 */
export function freshDatabase(world: TestWorld = 'june-2023'): Database {
  current?.$client.close();
  current = openDatabase(built.get(world) ?? build(world));
  holdDatabase(current);
  return current;
}

function build(world: TestWorld): Buffer {
  const db = openDatabase(':memory:');
  migrateOpen(db);
  holdDatabase(db);
  fillings[world]();
  const bytes = db.$client.serialize();
  db.$client.close();
  built.set(world, bytes);
  return bytes;
}

/** Who a person of the world is on its day. `plan-lead` stands for `plan-lead@example.invalid`. */
export function actorOf(email: string, today: string = juneMoment.today): Actor {
  const address = email.includes('@') ? email : `${email}@example.invalid`;
  const person = database()
    .select({ identityId: people.identityId })
    .from(people)
    .where(eq(people.email, address))
    .get();
  const actor = person?.identityId ? findActor(person.identityId, today) : null;
  if (!actor) throw new Error(`Nobody who can sign in has the address ${address}.`);
  return actor;
}
