import { closeDatabase, database, holdDatabase } from '#db/database.ts';
import { openDatabase } from '#db/open.ts';
import { openEverySession } from '#request/access/sessions-testing.ts';
import { everyThing, installationIds } from '#request/access/things-testing.ts';

/* Run on the data of a server that has not started: things of every kind and a session for everyone, told as JSON. */
const [file = ''] = process.argv.slice(2);
holdDatabase(openDatabase(file));
const things = everyThing();
const administered = installationIds();
/** The id of a second part of an address, by that of the first. */
const rows = database()
  .$client.prepare(
    "select action_id as of, id from milestones union all select measure_id as of, id from measure_points union all select plan_id as of, id from inspector_links union all select id as of, 'live' as id from panel_reports order by id",
  )
  .all() as { of: string; id: string }[];
const parts = Object.fromEntries(rows.map(({ of, id }) => [of, id]));
const cookies = Object.fromEntries(openEverySession());
closeDatabase();
console.log(JSON.stringify({ things, administered, parts, cookies }));
