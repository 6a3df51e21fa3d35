import type Sqlite from 'better-sqlite3';
import { median } from './figures.ts';
import { timesOf } from './load.ts';
import { largePlanId, openBeside } from './world.ts';

/* The limit for anything that reads from or writes to SQLite in Node: prepared statements, no product around them. */

const newest = (only: string) => `select u.* from actions a join progress_updates u on u.id =
  (select l.id from progress_updates l ${only} where l.action_id = a.id order by l.posted_at desc, l.rowid desc limit 1)
  where a.plan_id = :plan`;

/** Every row that stands on the page of one plan. */
const planRows = [
  'select * from plans where id = :plan',
  'select i.* from plan_inspections p join inspections i on i.id = p.inspection_id where p.plan_id = :plan',
  `select r.* from plan_inspections p join recommendations r on r.inspection_id = p.inspection_id
    where p.plan_id = :plan order by r.position`,
  `select a.*, p.title as owner_post from actions a left join posts p on p.id = a.owner_post_id
    where a.plan_id = :plan order by a.position`,
  'select r.* from actions a join action_recommendations r on r.action_id = a.id where a.plan_id = :plan',
  'select m.* from actions a join milestones m on m.action_id = a.id where a.plan_id = :plan order by m.position',
  newest(''),
  newest("join update_clearings c on c.progress_update_id = l.id and c.decision = 'cleared'"),
];

const overviewRows = `select p.*, i.kind, (select count(*) from actions a where a.plan_id = p.id) as actions
  from plans p join plan_inspections l on l.plan_id = p.id and l.position = 1
  join inspections i on i.id = l.inspection_id order by p.created_at desc`;

const BOUNDS = { atMost: 500, seconds: 2 };

export type BareDatabase = { planMs: number; overviewMs: number; commitMs: number; commitsPerSecond: number };

/** Medians, after a warm-up. A commit is one row, written through to the disk (`synchronous = FULL`). */
export async function measureBareDatabase(): Promise<BareDatabase> {
  const client = openBeside();
  const planMs = await queriesMs(client, planRows, { plan: largePlanId });
  const overviewMs = await queriesMs(client, [overviewRows], {});
  client.exec('create table bench_commits (id integer primary key, said text not null)');
  const insert = client.prepare('insert into bench_commits (said) values (?)');
  await timesOf({ atMost: 50, seconds: 1 }, () => insert.run('warm-up'));
  const began = performance.now();
  const commits = await timesOf({ atMost: 5_000, seconds: 2 }, () => insert.run('One row, on the disk.'));
  const commitsPerSecond = (commits.length * 1000) / (performance.now() - began);
  client.exec('drop table bench_commits');
  client.close();
  return { planMs, overviewMs, commitMs: median(commits), commitsPerSecond };
}

async function queriesMs(client: Sqlite.Database, queries: string[], given: Record<string, string>): Promise<number> {
  const prepared = queries.map((query) => client.prepare(query));
  const readAll = () => {
    for (const statement of prepared) statement.all(given);
  };
  await timesOf(BOUNDS, readAll);
  return median(await timesOf(BOUNDS, readAll));
}
