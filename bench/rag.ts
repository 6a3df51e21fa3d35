import { databaseFile } from '#db/data-folder.ts';
import { closeDatabase, database, holdDatabase } from '#db/database.ts';
import { openDatabase } from '#db/open.ts';
import { listActionRows } from '#db/reads/actions/action-rows.ts';
import { publishedCalendar } from '#domain/clocks/bank-holidays.ts';
import type { Moment } from '#domain/dates/moment.ts';
import type { Actor } from '#domain/policy/actor.ts';
import { computeRag } from '#domain/rag/rag.ts';
import { median } from './figures.ts';
import { timesOf } from './load.ts';

const nobody: Actor = {
  personId: '',
  name: '',
  roles: [],
  postIds: [],
  partnerPostIds: [],
  memberPanelIds: [],
  clerkPanelIds: [],
};
const moment: Moment = { today: '2023-06-30', now: '2023-06-30T08:20:00.000Z', clock: new Date().toISOString() };
const BOUNDS = { atMost: 40, seconds: 3 };

/** What the colours are computed from, by prepared statements and nothing around them. */
const rows = [
  'select * from actions',
  'select * from milestones order by position',
  'select * from deadline_changes',
  'select * from update_requests',
  `select u.* from actions a join progress_updates u on u.id =
    (select l.id from progress_updates l join update_clearings c on c.progress_update_id = l.id and c.decision = 'cleared'
     where l.action_id = a.id order by l.posted_at desc, l.rowid desc limit 1)`,
];

export type Coloured = { actions: number; ms: number; bareMs: number; rulesMs: number };

/** The computed colour with its reasons for every action there is: read and judged, beside reading alone; and the rules alone. */
export async function colourEveryAction(): Promise<Coloured> {
  holdDatabase(openDatabase(databaseFile()));
  const read = () => listActionRows(nobody, undefined, moment, { clearedOnly: true });
  const actions = read();
  const facts = actions.map((action) => ({
    ...action,
    agreedDeadlineOn: action.deadlineOn,
    forecastOn: action.latestCleared?.forecastOn ?? null,
    milestones: action.milestones.map((milestone) => ({ ...milestone, dropped: milestone.droppedReason !== null })),
    requests: [],
    measures: [],
  }));
  const judge = () => {
    for (const one of facts) computeRag(one, moment.today, publishedCalendar);
  };
  await timesOf(BOUNDS, read);
  const ms = median(await timesOf(BOUNDS, read));
  await timesOf(BOUNDS, judge);
  const rulesMs = median(await timesOf(BOUNDS, judge));
  const prepared = rows.map((query) => database().$client.prepare(query));
  const bare = () => {
    for (const statement of prepared) statement.all();
  };
  await timesOf(BOUNDS, bare);
  const bareMs = median(await timesOf(BOUNDS, bare));
  closeDatabase();
  return { actions: actions.length, ms, bareMs, rulesMs };
}
