import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import Sqlite from 'better-sqlite3';
import { databaseFile } from '#db/data-folder.ts';
import { closeDatabase } from '#db/database.ts';
import { migrateFile } from '#db/migrate.ts';
import { makeSafe } from '#db/open.ts';
import { benchPlanId, benchSize, loadBenchWorld } from '#db/seed/bench-world.ts';

const DAY = '2023-06-30';

/** A data folder of its own among the system's temporary ones, filled with the large world; gone when this process ends. */
export function makeWorld(): void {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'seventy-bench-'));
  process.on('exit', () => fs.rmSync(folder, { recursive: true, force: true }));
  process.env.DATA_DIR = folder;
  migrateFile(databaseFile());
  const clock = new Date().toISOString();
  loadBenchWorld({ today: DAY, now: `${DAY}${clock.slice(10)}`, clock });
  closeDatabase();
}

/** A second connection to the same file, with the product's own settings of safety. */
export function openBeside(): Sqlite.Database {
  const client = new Sqlite(databaseFile());
  makeSafe(client);
  return client;
}

/** Rows an acknowledged update leaves: the update, its audit row, its key. */
export function updatesKept(): { updates: number; audited: number; keys: number } {
  const client = openBeside();
  const count = (sql: string) => client.prepare(sql).pluck().get() as number;
  const kept = {
    updates: count('select count(*) from progress_updates'),
    audited: count("select count(*) from audit_events where event = 'update-posted'"),
    keys: count('select count(*) from idempotency_keys'),
  };
  client.close();
  return kept;
}

export const largePlanId = benchPlanId(0);
export const smallPlanId = benchPlanId(benchSize.plans - 1);
export const smallPlanActions = 12;

/** Leaves one plan with twelve actions, to compare with one of 120; the others go to the plan before it. */
export function makeSmallPlan(): void {
  const client = openBeside();
  client
    .prepare("update actions set plan_id = ?, ref = '9.' || position where plan_id = ? and position > ?")
    .run(benchPlanId(benchSize.plans - 2), smallPlanId, smallPlanActions);
  client.close();
}

/** Leaves one plan with all 2,400 actions of the world, each answering that plan's own area as it answered another's. */
export function makeHugePlan(): void {
  const client = openBeside();
  client.prepare("update actions set ref = '100.' || rowid, plan_id = ?").run(largePlanId);
  client
    .prepare(
      `update action_recommendations set recommendation_id = (
        select own.id from recommendations was
        join plan_inspections of on of.plan_id = ?
        join recommendations own on own.inspection_id = of.inspection_id and own.position = was.position
        where was.id = action_recommendations.recommendation_id)`,
    )
    .run(largePlanId);
  client.close();
}
