import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { folderBefore } from '#db/testing/older-databases.ts';
import { newestStates, standingNow } from '#db/testing/states.ts';
import { database, holdDatabase } from './database.ts';
import { migrateFile } from './migrate.ts';
import { openDatabase } from './open.ts';
import { actionStates, planStates, recommendationStates } from './schema/states.ts';

const root = fs.mkdtempSync(path.join(os.tmpdir(), 'seventy-older-states-'));
afterAll(() => fs.rmSync(root, { recursive: true, force: true }));

const rows = `
  insert into people (id, name, email, created_at) values ('lead', 'Lead', 'lead@example.invalid', '2023-01-01');
  insert into posts (id, title, created_at) values ('head', 'Head of Permanence', '2023-01-01');
  insert into inspections (id, kind, authority, title, confirmed_by, confirmed_at)
    values ('ilacs', 'ilacs', 'Haringey', 'ILACS', 'lead', '2023-04-11T09:00:00.000Z');
  insert into recommendations (id, inspection_id, position, kind, text, page)
    values ('r1', 'ilacs', 1, 'area-for-improvement', 'Permanence, “planned”', 2),
           ('r2', 'ilacs', 2, 'area-for-improvement', 'Private fostering', 2);
  insert into plans (id, title, overseen_by_post_id, received_on, statement_asked_for, created_at)
    values ('plan', 'Plan', 'head', '2023-04-04', 1, '2023-04-24T10:00:00.000Z');
  insert into actions (id, plan_id, ref, position, title, owner_post_id, stage_since_on, created_at)
    values ('a1', 'plan', '1.1', 1, 'First', 'head', '2023-04-24', '2023-04-24T10:00:00.000Z'),
           ('a2', 'plan', '1.2', 2, 'Second', null, '2023-04-24', '2023-04-24T10:00:00.000Z');
  insert into action_recommendations values ('a1', 'r2'), ('a1', 'r1');
  insert into milestones (id, action_id, position, title, due_on, done_on)
    values ('m2', 'a1', 2, 'Later', '2023-06-01', null), ('m1', 'a1', 1, 'Sooner', '2023-05-01', '2023-05-01');`;

test.each([
  ['a real installation, from the moment it is migrated', null],
  ['an example, from its own day', '2023-06-30'],
])('an older database of %s keeps one state of everything as it stands', (_, dayOn) => {
  const file = path.join(root, `${dayOn}.db`);
  migrateFile(file, folderBefore('_states', path.join(root, 'older')));
  const older = openDatabase(file);
  older.$client.exec(rows);
  older.$client
    .prepare(
      "insert into installation (id, kind, council_name, marking, example_day_on, created_at) values (1, ?, 'A', 'O', ?, '2023-01-01')",
    )
    .run(dayOn ? 'example' : 'real', dayOn);
  older.$client.close();
  const before = new Date().toISOString();
  migrateFile(file);
  holdDatabase(openDatabase(file));
  expect(newestStates()).toEqual(standingNow());
  const kept = [actionStates, planStates, recommendationStates].flatMap((table) =>
    database().select().from(table).all(),
  );
  expect(kept).toHaveLength(5);
  for (const { at, event, byPersonId } of kept) {
    expect({ event, byPersonId }).toEqual({ event: 'first-kept', byPersonId: null });
    if (dayOn) expect(at).toBe(`${dayOn}T00:00:00.000Z`);
    else expect(at >= before.slice(0, 19)).toBe(true);
  }
  database().$client.close();
});
