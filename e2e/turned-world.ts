import { closeDatabase, database } from '#db/database.ts';
import { actionIdOf, planId } from '#db/seed/haringey-plan.ts';
import { grantedLink } from '#db/testing/opening.ts';
import { actorOf, juneMoment } from '#db/testing.ts';
import { askDeadlineChange } from '#db/writes/actions/deadline-changes.ts';
import { turnOnPublicPage } from '#db/writes/links/public-pages.ts';
import { setRetention } from '#db/writes/retention/disposals.ts';
import { recordPublication } from '#db/writes/submissions/publications.ts';
import { fillWorld } from './filled-world.ts';

/* Run on the data of a server that has not started: every column filled; U+202E and an endless word in every text of more than one. */

const endless = 'm'.repeat(140);

/** The text with the mark before its second word and an endless word at its end; what is JSON has both in each of its texts, and stays JSON. */
function turned(value: string): string {
  if (!/^[{[]/.test(value))
    return /\S \S/.test(value) ? `${value.replace(/(?<=\S) (?=\S)/, ' \u202E')} ${endless}` : value;
  return JSON.stringify(JSON.parse(value), (_, part) => (typeof part === 'string' ? turned(part) : part));
}

/** What identity and the chain of the audit keep is nobody's words, and turned it would stop the server. */
const untouched = /^(identit|audit_|sqlite_|__drizzle|sign_in_|job_runs|settings)/;

const world = fillWorld(process.argv[2] ?? '');
const { token } = grantedLink({ showsLivePosition: true, showsEvidenceIndex: true });
const asked = { toOn: '2024-01-31', reason: 'The post is vacant', confirmed: true };
askDeadlineChange(actorOf('second-plan-lead'), actionIdOf('5.1'), asked, juneMoment);
const published = { what: 'statement', versionNumber: 1, publishedOn: juneMoment.today, confirmed: true } as const;
const place = { place: 'The council’s website', audience: 'Everyone who asks' };
recordPublication(actorOf('plan-lead'), planId, { ...published, ...place }, juneMoment);
turnOnPublicPage(actorOf('plan-lead'), world.ids.versionId?.[0] ?? '', juneMoment);
const kept = { years: 7, basis: 'Retention schedule, 12.3' };
setRetention(actorOf('administrator'), planId, kept, 0, juneMoment);
const client = database().$client;
client.function('turned', { deterministic: true }, (value: unknown) =>
  typeof value === 'string' ? turned(value) : (value as null),
);
const names = (type: string) =>
  client.prepare('select name from sqlite_schema where type = ?').pluck().all(type) as string[];
// Those against change are in the way.
for (const name of names('trigger')) client.exec(`drop trigger "${name}"`);
const columns: string[] = [];
for (const table of names('table').filter((name) => !untouched.test(name))) {
  for (const { name, type } of client.pragma(`table_info("${table}")`) as { name: string; type: string }[]) {
    if (type.toLowerCase() !== 'text') continue;
    const change = `update or ignore "${table}" set "${name}" = turned("${name}") where "${name}" <> turned("${name}")`;
    if (client.prepare(change).run().changes > 0) columns.push(`${table}.${name}`);
  }
}
closeDatabase();
console.log(JSON.stringify({ ...world, token, columns }));
